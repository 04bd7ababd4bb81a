package dnas.controller;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A {@code report.json} as it was written before reports told their version. */
final class FormerReport {
    private FormerReport() {}

    static String json(ControllerSpec spec, double trainingSeconds) {
        Map<String, Object> report = Map.of(
                "cells",
                4000,
                "exact",
                .98,
                "valid",
                1,
                "priorValid",
                .99,
                "mutualInformationGap",
                .83,
                "swapAgreement",
                Map.of("a", .99),
                "correlation",
                Map.of("a", 1),
                "trainingSeconds",
                trainingSeconds);
        return JsonMapper.builder().build().writeValueAsString(Map.of("spec", spec, "report", report));
    }
}
