package dnas.web;

import dnas.search.TraceEntry;
import dnas.search.dense.Region;
import dnas.search.dense.RegionReplay;
import dnas.space.Architecture;
import dnas.space.ListedSpace;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Where a dense sampling looked, on the map of its controller.
 *
 * @param controller whose map it is
 * @param queries index on the map of each queried architecture, in order
 * @param rounds in order, the spread-out first one too
 */
record RunRegionsView(String controller, List<Integer> queries, List<Round> rounds) {
    /**
     * One proposal.
     *
     * @param from its first query, from 1
     * @param to its last query
     */
    record Round(int from, int to, List<Place> regions) {}

    /**
     * A region: its centre, and how its members are spread on the map.
     *
     * @param centre index on the map
     * @param members candidates that were drawn near to it
     * @param x their mean on the first axis
     * @param y their mean on the second axis
     * @param xx variance on the first axis
     * @param xy covariance
     * @param yy variance on the second axis
     */
    record Place(int centre, String hash, int members, double x, double y, double xx, double xy, double yy) {
        static Place of(Region region, ListedSpace<?> space, IntToDoubleFunction across, IntToDoubleFunction up) {
            int n = region.members().size();
            double x = mean(region, across);
            double y = mean(region, up);
            double xx = mean(region, i -> (across.applyAsDouble(i) - x) * (across.applyAsDouble(i) - x));
            double xy = mean(region, i -> (across.applyAsDouble(i) - x) * (up.applyAsDouble(i) - y));
            double yy = mean(region, i -> (up.applyAsDouble(i) - y) * (up.applyAsDouble(i) - y));
            return new Place(region.centre(), space.get(region.centre()).hash(), n, x, y, xx, xy, yy);
        }

        /** Of a region without members its centre is all there is. */
        private static double mean(Region region, IntToDoubleFunction value) {
            return region.members().stream()
                    .mapToDouble(value::applyAsDouble)
                    .average()
                    .orElseGet(() -> value.applyAsDouble(region.centre()));
        }
    }

    static <A extends Architecture> RunRegionsView of(
            String controller,
            TableColumns map,
            ListedSpace<A> space,
            List<TraceEntry> trace,
            List<RegionReplay.Round> rounds) {
        IntToDoubleFunction across = map.columns().get(0).values();
        IntToDoubleFunction up = map.columns().get(1).values();
        return new RunRegionsView(
                controller,
                trace.stream()
                        .map(entry -> space.indexOf(space.named(entry.hash()).orElseThrow()))
                        .toList(),
                rounds.stream()
                        .map(round -> new Round(
                                round.from(),
                                round.to(),
                                round.regions().stream()
                                        .map(region -> Place.of(region, space, across, up))
                                        .toList()))
                        .toList());
    }
}
