package dnas.store;

import java.time.Instant;

/**
 * A page as somebody looked at it.
 *
 * @param name as people know it
 * @param address path and query of the page
 */
public record SavedView(long id, String name, String address, Instant created) {}
