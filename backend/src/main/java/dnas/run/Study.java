package dnas.run;

import java.time.Instant;

/**
 * A study that was launched.
 *
 * @param id chosen by the store
 * @param created when it was launched
 * @param plan what it compares
 */
public record Study(long id, Instant created, NewStudy plan) {}
