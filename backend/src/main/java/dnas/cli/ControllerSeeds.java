package dnas.cli;

import dnas.controller.ControllerReport;
import dnas.controller.Making;
import dnas.controller.TraversalEffects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The controllers of one variant over seeds.
 *
 * @param variant as the command line names it
 * @param seeds those that are trained
 * @param figures of each seed, by name
 * @param spread of each figure over the seeds
 * @param axes names of the rows of the matrices
 * @param concepts names of their columns
 * @param effect traversal effects [D][K], mean over the seeds
 * @param asked of the combinations that were asked for [D][K], mean over the seeds
 * @param information I(v_j; v_k) of the concepts with each other [K][K] in nats, entropies on the diagonal; mean over the seeds
 * @param training what each seed was trained with
 */
record ControllerSeeds(
        String variant,
        List<Long> seeds,
        List<Map<String, Double>> figures,
        Map<String, Spread> spread,
        List<String> axes,
        List<String> concepts,
        List<List<Double>> effect,
        List<List<Double>> asked,
        List<List<Double>> information,
        List<Making> training) {

    /**
     * Sums up.
     *
     * @param reports of each seed, at least one
     */
    static ControllerSeeds of(String variant, List<Long> seeds, List<ControllerReport> reports) {
        List<Map<String, Double>> figures =
                reports.stream().map(ControllerFigures::of).toList();
        Map<String, Spread> spread = new LinkedHashMap<>();
        for (String name : figures.get(0).keySet()) {
            spread.put(
                    name,
                    ControllerFigures.kind(name)
                            .spread(figures.stream().map(each -> each.get(name)).toList()));
        }
        TraversalEffects first = reports.get(0).effects();
        return new ControllerSeeds(
                variant,
                seeds,
                figures,
                spread,
                first.axes(),
                first.concepts(),
                mean(reports, report -> report.effects().effect()),
                mean(reports, report -> report.effects().asked()),
                mean(reports, report -> report.scores().code().factorInformation()),
                reports.stream().map(ControllerReport::training).toList());
    }

    private static List<List<Double>> mean(
            List<ControllerReport> reports, Function<ControllerReport, List<List<Double>>> part) {
        List<List<List<Double>>> matrices = reports.stream().map(part).toList();
        List<List<Double>> means = new ArrayList<>();
        for (int row = 0; row < matrices.get(0).size(); row++) {
            int d = row;
            means.add(IntStream.range(0, matrices.get(0).get(d).size())
                    .mapToObj(k -> matrices.stream()
                            .mapToDouble(matrix -> matrix.get(d).get(k))
                            .average()
                            .orElse(0))
                    .toList());
        }
        return means;
    }
}
