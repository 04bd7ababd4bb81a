package dnas.run;

import java.time.Instant;

/** How a worker's attempt at a run ended. */
public sealed interface Outcome {
    /** What becomes of a run that had not ended itself. */
    Run after(Run run, Instant now);

    /** The search ended of itself. */
    record Completed() implements Outcome {
        @Override
        public Run after(Run run, Instant now) {
            return run.ended(RunState.FAILED, "The search ended without a result.", now);
        }
    }

    /** The search was asked to stop, and did. */
    record Stopped() implements Outcome {
        @Override
        public Run after(Run run, Instant now) {
            return new Died("The worker stopped.").after(run, now);
        }
    }

    /** The search threw. */
    record Failed(String reason) implements Outcome {
        @Override
        public Run after(Run run, Instant now) {
            return run.ended(RunState.FAILED, reason, now);
        }
    }

    /** The worker is gone. A run survives that once. */
    record Died(String reason) implements Outcome {
        private static final int DEATHS_SURVIVED = 1;

        @Override
        public Run after(Run run, Instant now) {
            return run.deaths() < DEATHS_SURVIVED
                    ? run.queued(reason + " The run is resumed.", run.deaths() + 1)
                    : run.ended(RunState.FAILED, reason + " It had died before; resume the run to try again.", now);
        }
    }

    /** What the worker reported could not be stored; no fault of the run, which goes on from what is stored. */
    record Unstored() implements Outcome {
        @Override
        public Run after(Run run, Instant now) {
            return run.queued("The history could not be written for a while. The run is resumed.", run.deaths());
        }
    }
}
