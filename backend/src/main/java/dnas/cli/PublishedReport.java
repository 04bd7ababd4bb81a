package dnas.cli;

import dnas.controller.ControllerReport;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report of a controller as the API gives it: the figures that pages show first, then the parts they are taken from. */
final class PublishedReport {
    private PublishedReport() {}

    /** By the names of {@code ControllerReport} in openapi.yaml; what needs named axes is empty where there are none. */
    static Map<String, Object> of(ControllerReport report) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("cells", report.reconstruction().cells());
        figures.put("exact", report.reconstruction().exact());
        figures.put("valid", report.reconstruction().valid());
        figures.put("priorValid", report.reconstruction().priorValid());
        figures.put("mig", report.disentanglement().mig());
        figures.put(
                "swapAgreement",
                report.steering() == null ? Map.of() : report.steering().swapAgreement());
        figures.put(
                "unitSteps",
                report.steering() == null ? Map.of() : report.steering().unitSteps());
        figures.put("groupCorrelation", report.correlation());
        figures.put("effects", report.effects());
        figures.put("disentanglement", report.disentanglement());
        figures.put("measuringSeconds", report.measuringSeconds());
        return figures;
    }
}
