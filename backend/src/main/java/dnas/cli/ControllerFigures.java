package dnas.cli;

import dnas.analysis.disentanglement.Disentanglement;
import dnas.controller.ControllerReport;
import dnas.controller.Steering;
import java.util.LinkedHashMap;
import java.util.Map;

/** The single numbers of a controller's report, by name, in the order in which they are printed. */
final class ControllerFigures {
    private ControllerFigures() {}

    /** Shares and scores as fractions, times in seconds; what needs named axes is left out where there are none. */
    static Map<String, Double> of(ControllerReport report) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("exact", report.reconstruction().exact());
        figures.put("valid", report.reconstruction().valid());
        figures.put("prior valid", report.reconstruction().priorValid());
        if (report.steering() != null) {
            addSteering(figures, report.steering());
        }
        addDisentanglement(figures, report.disentanglement());
        figures.put("training seconds", report.trainingSeconds());
        figures.put("measuring seconds", report.measuringSeconds());
        return figures;
    }

    private static void addSteering(Map<String, Double> figures, Steering steering) {
        steering.swapAgreement().forEach((concept, share) -> figures.put("swap " + concept, share));
        steering.unitSteps().forEach((concept, steps) -> figures.put("step " + concept, steps.obeyed()));
        steering.unitSteps().forEach((concept, steps) -> figures.put("step alone " + concept, steps.alone()));
    }

    private static void addDisentanglement(Map<String, Double> figures, Disentanglement scores) {
        figures.put("MIG", scores.mig());
        figures.put("DCI disentanglement", scores.dci().disentanglement());
        figures.put("DCI completeness", scores.dci().completeness());
        figures.put("DCI informativeness", scores.dci().informativenessTest());
        figures.put("SAP", scores.sap());
        figures.put("modularity", scores.modularity());
        figures.put("Gaussian TC (nats)", scores.gaussianTotalCorrelation());
        figures.put("information between axes (nats)", scores.codeInformation());
    }
}
