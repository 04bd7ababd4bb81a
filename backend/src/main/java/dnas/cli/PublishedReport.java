package dnas.cli;

import dnas.controller.ControllerReport;
import dnas.controller.Decoding;
import dnas.controller.Steering;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report of a controller as the API gives it: the figures that pages show first, then the parts they are taken from. */
final class PublishedReport {
    private PublishedReport() {}

    /** By the names of {@code ControllerReport} in openapi.yaml; what needs named axes is empty where there are none. */
    static Map<String, Object> of(ControllerReport report) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("cells", report.beam().reconstruction().cells());
        figures.put("beamWidth", report.beam().width());
        addDecoding(figures, report.beam());
        figures.put("greedy", addDecoding(new LinkedHashMap<>(), report.greedy()));
        figures.put("mig", report.scores().code().mig());
        figures.put("groupCorrelation", report.correlation());
        figures.put("effects", report.effects());
        figures.put("disentanglement", report.scores().code());
        figures.put("unsnapped", report.scores().unsnapped());
        figures.put("conceptsThemselves", report.scores().concepts());
        figures.put("training", report.training());
        figures.put("measuring", report.measuring());
        return figures;
    }

    private static Map<String, Object> addDecoding(Map<String, Object> figures, Decoding decoding) {
        Steering steering = decoding.steering();
        figures.put("exact", decoding.reconstruction().exact());
        figures.put("valid", decoding.reconstruction().valid());
        figures.put("priorValid", decoding.reconstruction().priorValid());
        figures.put("swapAgreement", steering == null ? Map.of() : steering.swapAgreement());
        figures.put("unitSteps", steering == null ? Map.of() : steering.unitSteps());
        return figures;
    }
}
