package dnas.cli;

import dnas.analysis.disentanglement.Disentanglement;
import dnas.controller.CodeScores;
import dnas.controller.ControllerReport;
import dnas.controller.Decoding;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The single numbers of a controller's report, by name, in the order in which they are printed. Behind a figure that a search or a
 * snap has helped, those without it follow under the same name with a comma and what they are of.
 */
final class ControllerFigures {
    private static final String NATS = "(nats)";
    private static final String SECONDS = " seconds";
    private static final String GREEDY = ", greedy";
    private static final String UNSNAPPED = ", unsnapped";
    private static final String CONCEPTS = ", concepts themselves";

    private ControllerFigures() {}

    /** What kind of number the figure of this name is: nats and seconds have no upper bound. */
    static FigureKind kind(String name) {
        return name.contains(NATS) || name.endsWith(SECONDS) ? FigureKind.NUMBER : FigureKind.SHARE;
    }

    /** Shares and scores as fractions, times in seconds; what needs named axes is left out where there are none. */
    static Map<String, Double> of(ControllerReport report) {
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<String, Double> greedy = decoding(report.greedy());
        decoding(report.beam()).forEach((name, value) -> {
            figures.put(name, value);
            figures.computeIfAbsent(name + GREEDY, added -> greedy.get(name));
        });
        addScores(figures, report.scores());
        figures.put("training" + SECONDS, report.training().seconds());
        figures.put("measuring" + SECONDS, report.measuring().seconds());
        return figures;
    }

    private static Map<String, Double> decoding(Decoding decoding) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("exact", decoding.reconstruction().exact());
        figures.put("valid", decoding.reconstruction().valid());
        figures.put("prior valid", decoding.reconstruction().priorValid());
        if (decoding.steering() != null) {
            decoding.steering().swapAgreement().forEach((concept, share) -> figures.put("swap " + concept, share));
            decoding.steering().unitSteps().forEach((concept, steps) -> figures.put("step " + concept, steps.obeyed()));
            decoding.steering()
                    .unitSteps()
                    .forEach((concept, steps) -> figures.put("step alone " + concept, steps.alone()));
        }
        return figures;
    }

    private static void addScores(Map<String, Double> figures, CodeScores scores) {
        Map<String, Double> unsnapped = scores.unsnapped() == null ? Map.of() : disentanglement(scores.unsnapped());
        Map<String, Double> concepts = disentanglement(scores.concepts());
        disentanglement(scores.code()).forEach((name, value) -> {
            figures.put(name, value);
            figures.computeIfAbsent(name + UNSNAPPED, added -> unsnapped.get(name));
            figures.computeIfAbsent(name + CONCEPTS, added -> concepts.get(name));
        });
    }

    private static Map<String, Double> disentanglement(Disentanglement scores) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("MIG", scores.mig());
        figures.put("DCI disentanglement", scores.dci().disentanglement());
        figures.put("DCI completeness", scores.dci().completeness());
        figures.put("DCI informativeness", scores.dci().informativenessTest());
        figures.put("SAP", scores.sap());
        figures.put("modularity", scores.modularity());
        figures.put("Gaussian TC " + NATS, scores.gaussianTotalCorrelation());
        figures.put("information between axes " + NATS, scores.codeInformation());
        return figures;
    }
}
