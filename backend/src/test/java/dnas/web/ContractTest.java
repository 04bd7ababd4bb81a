package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the server against openapi.yaml, which is kept by hand. */
class ContractTest extends ApiTest {
    @Test
    void theRoutesAreThoseOfTheContract() throws Exception {
        assertThat(server.routes()).containsExactlyElementsOf(operations().keySet());
    }

    @Test
    void eachOperationSaysWhoMayNot() throws Exception {
        Map<String, String> operations = operations();
        AccessTest.access().forEach((route, least) -> {
            String operation = operations.get(route);
            boolean open = least.equals("anybody");
            assertThat(operation.contains("security: []")).as(route).isEqualTo(open);
            assertThat(open || operation.contains("\"401\":")).as(route).isTrue();
            assertThat(least.equals("viewer") || open || operation.contains("\"403\":"))
                    .as(route)
                    .isTrue();
        });
    }

    @Test
    void studiesAndRunsHaveTheFieldsOfTheContract() throws Exception {
        JsonNode study = finished(launch(study("[1, 2, 3]", "[1]")), 1);
        JsonNode summary = study.get("runs").get(0);
        JsonNode run = json(get("/api/v1/runs/" + summary.get("id").longValue()));

        assertThat(study.propertyNames()).containsExactlyElementsOf(fields("Study"));
        assertThat(summary.propertyNames()).containsExactlyInAnyOrderElementsOf(fields("RunSummary"));
        assertThat(run.propertyNames()).containsAll(fields("RunSummary")).containsAll(fields("Run"));
        assertThat(run.size())
                .isEqualTo(fields("RunSummary").size() + fields("Run").size());
    }

    @Test
    void comparisonsHaveTheFieldsOfTheContract() throws Exception {
        long study = launch(study("[\"quick\"]", "[\"quick\", \"cells\"]"));
        finished(study, 6);
        long baseline = json(get("/api/v1/comparison?study=" + study))
                .get("groups")
                .get(0)
                .get("id")
                .longValue();
        JsonNode comparison = json(get("/api/v1/comparison?study=" + study + "&baseline=" + baseline));
        JsonNode group = comparison.get("groups").get(1);

        assertFields(comparison, "Comparison");
        assertFields(group, "ComparisonGroup");
        assertFields(group.get("curve").get(0), "CurvePoint");
        assertFields(group.get("end"), "Estimate");
        assertFields(comparison.get("tests").get(0), "GroupTest");
        assertFields(json(get("/api/v1/runs/groups")).get("items").get(0), "RunGroup");
        assertFields(json(get("/api/v1/spaces/nasbench101/durations")).get(0), "SearchDuration");
        assertFields(json(get("/api/v1/storage")), "Storage");
    }

    @Test
    void spacesAndArchitecturesHaveTheFieldsOfTheContract() throws Exception {
        JsonNode space = json(get("/api/v1/spaces/nasbench101"));
        JsonNode architecture = json(
                get("/api/v1/spaces/nasbench101/architectures/00005c142e6f48ac74fdcf73e3439874?signal=validation"));

        assertFields(space, "Space");
        assertFields(space.get("signals").get(0), "Signal");
        assertFields(architecture, "Architecture");
        assertFields(
                json(get("/api/v1/spaces/nasbench101/columns")).get("columns").get(0), "Column");
        assertFields(json(get("/api/v1/spaces/nasbench101/names?indices=0")).get(0), "Name");
        String cell = "/api/v1/spaces/nasbench101/architectures/00005c142e6f48ac74fdcf73e3439874";
        assertFields(json(get(cell + "/accuracies")).get(0), "ArchitectureAccuracy");
        assertFields(json(get(cell + "/neighbours")).get(0), "Neighbour");
        assertFields(json(get("/api/v1/spaces/nasbench101/flops")), "FlopsCount");
        assertFields(json(get("/api/v1/spaces/nasbench201")).get("measures").get(0), "Measure");
        assertFields(json(get("/api/v1/spaces/accel-nasbench/surrogate")), "Surrogate");
    }

    @Test
    void effectsHaveTheFieldsOfTheContract() throws Exception {
        long study = launch(study("quick", "cells", "12", "80", "[1, 2, 3]", "[1]"));
        JsonNode run = json(get("/api/v1/runs/"
                + finished(study, 1).get("runs").get(0).get("id").longValue() + "/effects?response=accuracy"));
        JsonNode effects = run.get("effects");
        JsonNode concept = effects.get("concepts").get(0);
        JsonNode pair = effects.get("pairs").get(0);

        assertFields(run, "RunEffects");
        assertFields(run.get("table"), "SpaceEffects");
        assertFields(run.get("concepts"), "EffectAgreement");
        assertFields(effects, "ConceptEffects");
        assertFields(concept, "ConceptEffect");
        assertFields(concept.get("curve").get(0), "ValueMean");
        assertFields(concept.get("adjusted"), "Effect");
        assertFields(pair, "PairEffect");
        assertFields(pair.get("table").get(0), "PairMean");
    }

    @Test
    void calibrationsHaveTheFieldsOfTheContract() throws Exception {
        long study = launch(study("quick", "dense-sampling", "12", "40", "[1, 2, 3]", "[1]"));
        JsonNode calibration = json(replayed("/api/v1/runs/"
                + finished(study, 1).get("runs").get(0).get("id").longValue() + "/calibration"));
        JsonNode sample = calibration.get("beforehand");

        assertFields(new JsonMapper().valueToTree(new Replays.Underway<>(20, 40)), "Replaying");
        assertFields(calibration, "RunCalibration");
        assertFields(calibration.get("hindsight"), "CalibrationHindsight");
        assertFields(sample, "CalibrationSample");
        assertFields(sample.get("scores"), "Calibration");
        assertFields(sample.get("scores").get("coverage").get(0), "Coverage");
        assertFields(sample.get("bins").get(0), "AccuracyBin");
    }

    private static void assertFields(JsonNode answer, String schema) throws IOException {
        assertThat(answer.propertyNames()).as(schema).containsExactlyInAnyOrderElementsOf(fields(schema));
    }

    /** Method and path of each operation with what is said of it, read by its indentation. */
    private static Map<String, String> operations() throws IOException {
        Map<String, String> operations = new TreeMap<>();
        String path = "";
        String operation = "";
        for (String line : Files.readAllLines(HOME.resolve("openapi.yaml"))) {
            Matcher pathLine = Pattern.compile("  (/\\S*):").matcher(line);
            Matcher first =
                    Pattern.compile("    (get|post|put|delete|patch):.*").matcher(line);
            if (line.equals("components:")) {
                break;
            } else if (pathLine.matches()) {
                path = pathLine.group(1);
                operation = "";
            } else if (first.matches()) {
                operation = first.group(1).toUpperCase(Locale.ROOT) + " /api/v1" + path;
            }
            if (!operation.isEmpty()) {
                operations.merge(operation, line, String::concat);
            }
        }
        assertThat(operations).hasSizeGreaterThan(15);
        return operations;
    }

    /** Names of the properties of a schema, read by their indentation: the line after {@code properties:} has the deepest. */
    static Set<String> fields(String schema) throws IOException {
        Set<String> fields = new LinkedHashSet<>();
        boolean inside = false;
        int depth = -1;
        for (String line : Files.readAllLines(HOME.resolve("openapi.yaml"))) {
            int indent = line.length() - line.stripLeading().length();
            if (indent <= 4) {
                inside = line.equals("    " + schema + ":");
            } else if (inside && line.strip().equals("properties:")) {
                depth = indent + 2;
            } else if (inside && indent == depth) {
                fields.add(line.strip().split(":", 2)[0]);
            }
        }
        assertThat(fields).as(schema).isNotEmpty();
        return fields;
    }
}
