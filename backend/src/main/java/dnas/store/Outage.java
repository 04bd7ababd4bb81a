package dnas.store;

import dnas.run.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A time in which the history cannot be used; the log says when it begins, and why, and when it is over. On a full disk much can
 * still be read, so that only a write ends what a write has met, unless no connection was left to either.
 */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String place;
    private boolean unreadable;
    private boolean unwritable;

    Outage(String place) {
        this.place = place;
    }

    /** Nothing could be read; returns the same, for whoever asked. */
    synchronized StoreUnavailable reading(StoreUnavailable unavailable) {
        if (!Breakdown.isBusy(unavailable)) {
            begin(unavailable);
            unreadable = true;
        }
        return unavailable;
    }

    /** Nothing could be stored; returns the same, for whoever asked. */
    synchronized StoreUnavailable writing(StoreUnavailable unavailable) {
        if (!Breakdown.isBusy(unavailable)) {
            begin(unavailable);
            if (Breakdown.isDisconnected(unavailable)) {
                unreadable = true;
            } else {
                unwritable = true;
            }
        }
        return unavailable;
    }

    private void begin(StoreUnavailable unavailable) {
        if (!unreadable && !unwritable) {
            LOG.error("{} Runs wait until then; nothing that was stored is lost.", unavailable.getMessage());
        }
    }

    /** Something was read. */
    synchronized void read() {
        if (unreadable) {
            unreadable = false;
            end();
        }
    }

    /** Something was stored. */
    synchronized void written() {
        if (unreadable || unwritable) {
            unreadable = false;
            unwritable = false;
            end();
        }
    }

    private void end() {
        if (!unwritable) {
            LOG.warn("The history in {} can be used again; runs go on.", place);
        }
    }

    /** Whether nothing was read since that failed. */
    synchronized boolean isUnreadable() {
        return unreadable;
    }
}
