package dnas.store;

import java.util.List;

/**
 * A page of groups.
 *
 * @param total of all pages
 */
public record GroupPage(List<GroupRow> items, int total) {}
