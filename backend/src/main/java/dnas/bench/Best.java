package dnas.bench;

import org.jspecify.annotations.Nullable;

/**
 * The best that a limit admits, which no search has seen.
 *
 * @param testAccuracy as the signal reports it, a fraction; null where nobody knows it
 * @param signal the highest that a query can return, a fraction; null where nobody knows it, or it differs between seeds
 */
public record Best(@Nullable Double testAccuracy, @Nullable Double signal) {}
