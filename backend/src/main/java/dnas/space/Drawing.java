package dnas.space;

import java.util.List;

/**
 * An architecture as a graph to draw.
 *
 * @param operations one label a vertex; input first and output last
 * @param edges pairs of vertices, from and to
 */
public record Drawing(List<String> operations, List<List<Integer>> edges) {}
