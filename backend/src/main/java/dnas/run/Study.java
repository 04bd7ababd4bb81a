package dnas.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A study that was launched.
 *
 * @param id chosen by the store
 * @param created when it was launched
 * @param launchedBy name of the account that launched it, or of one of another server, which says so; null where nobody had to sign in
 * @param plan what it compares
 */
public record Study(long id, Instant created, @Nullable String launchedBy, NewStudy plan) {}
