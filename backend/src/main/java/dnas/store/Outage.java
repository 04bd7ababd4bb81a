package dnas.store;

import dnas.run.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A time in which nothing can be stored; the log says when it begins, and why, and when it is over. For one thread. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String place;
    private boolean lasts;

    Outage(String place) {
        this.place = place;
    }

    /** Nothing could be stored; returns the same, for whoever asked. */
    StoreUnavailable because(StoreUnavailable unavailable) {
        if (!lasts) {
            lasts = true;
            LOG.error("{} Runs wait until then; nothing that was stored is lost.", unavailable.getMessage());
        }
        return unavailable;
    }

    /** Something was stored. */
    void over() {
        if (lasts) {
            lasts = false;
            LOG.warn("The history in {} can be written again; runs go on.", place);
        }
    }
}
