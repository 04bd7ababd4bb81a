package dnas.run;

import dnas.search.TraceEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attempt of a worker at a run. Once revoked, whatever the worker still says about it is ignored. */
public final class Assignment {
    private final Replay replay;
    private Run run;
    private boolean revoked;
    private @Nullable Runnable stop;
    private @Nullable Versions versions;
    private long searchingSince;
    private double trainingSecondsLeft = Double.NaN;

    Assignment(Run run, Replay replay) {
        this.run = run;
        this.replay = replay;
    }

    /** The run as of the last stored change. */
    public synchronized Run run() {
        return run;
    }

    synchronized void became(Run changed) {
        run = changed;
    }

    Replay replay() {
        return replay;
    }

    /** Evaluations of earlier attempts. */
    public List<TraceEntry> stored() {
        return replay.stored();
    }

    /** Names what to do when the attempt is revoked; done at once when it already is. */
    void onRevoke(Runnable action) {
        synchronized (this) {
            stop = action;
            if (!revoked) {
                return;
            }
        }
        action.run();
    }

    void revoke() {
        Runnable action;
        synchronized (this) {
            revoked = true;
            action = stop;
        }
        if (action != null) {
            action.run();
        }
    }

    /** The worker has said what it is. */
    synchronized void beganWith(Versions said) {
        versions = said;
    }

    /** What the worker is; null before it has said so. */
    synchronized @Nullable Versions versions() {
        return versions;
    }

    synchronized void trainingFor(double secondsLeft) {
        trainingSecondsLeft = secondsLeft;
    }

    synchronized void searchingFrom(long nanoTime) {
        searchingSince = nanoTime;
    }

    /** Seconds to the end, from the time that queries of this attempt took; null before the first. */
    synchronized @Nullable Double secondsLeft() {
        if (run.state() == RunState.TRAINING) {
            return Double.isFinite(trainingSecondsLeft) ? trainingSecondsLeft : null;
        }
        int done = run.tally().queried() - replay.size();
        if (run.state() != RunState.RUNNING || done <= 0) {
            return null;
        }
        double secondsEach = (System.nanoTime() - searchingSince) / 1e9 / done;
        return secondsEach * (run.spec().queries() - run.tally().queried());
    }
}
