package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.run.FakeCatalogue;
import dnas.run.FakeSearch;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StudiesTest extends ApiTest {
    private static final String ABLATED = "\"trained\", \"trained:raw-target\", \"trained:no-tc\"";

    @Test
    void aStudyRunsAndIsCompared() throws Exception {
        long study = launch(study());
        finished(study, 3);

        JsonNode comparison = json(get("/api/v1/comparison?study=" + study));
        assertThat(comparison.get("runs").size()).isEqualTo(3);
        JsonNode group = comparison.get("groups").get(0);
        assertThat(group.get("n").intValue()).isEqualTo(3);
        assertThat(group.get("curve").size()).isEqualTo(12);
        JsonNode end = group.get("end");
        assertThat(end.get("ciLow").doubleValue()).isLessThan(end.get("mean").doubleValue());
        assertThat(group.get("curve").get(11).get("mean").doubleValue())
                .isCloseTo(end.get("mean").doubleValue(), within(1e-12));
        assertThat(group.get("bestTestAccuracy").doubleValue()).isGreaterThan(0.9);
    }

    @Test
    void howLongSearchesTookIsKnownOnceTheyHaveFinished() throws Exception {
        assertThat(get("/api/v1/spaces/nasbench999/durations").statusCode()).isEqualTo(404);
        finished(launch(study("12", "17")), 3);

        JsonNode taken = json(get("/api/v1/spaces/nasbench101/durations")).values().stream()
                .filter(each -> each.get("queries").intValue() == 17)
                .findFirst()
                .orElseThrow();
        assertThat(taken.get("strategy").stringValue()).isEqualTo("quick");
        assertThat(taken.get("runs").intValue()).isEqualTo(3);
        assertThat(taken.get("secondsPerQuery").doubleValue()).isPositive();
        assertThat(json(get("/api/v1/spaces/nasbench201/durations"))).isEmpty();
    }

    @Test
    void aStudyWithoutANameIsCalledByItsSpaceAndAllItsLimits() throws Exception {
        String limits =
                "\"measureLimits\": [{\"measure\": \"a\", \"max\": 5.5}, {\"measure\": \"b\", \"min\": 35000}], ";
        long study = launch(study("\"name\": \"test\", ", "", "\"seeds\"", limits + "\"seeds\""));
        assertThat(json(get("/api/v1/studies/" + study)).get("name").stringValue())
                .isEqualTo("nasbench101: 12 queries, at most 1,000 MFLOPs, a at most 5.5, b at least 35000, 3 seeds");
    }

    @Test
    void aStudyOfTooManyRunsIsRefusedWithItsProduct() throws Exception {
        String ladder = IntStream.rangeClosed(1, 11)
                .mapToObj(rung -> "{\"max\": " + rung * 100_000_000L + "}")
                .collect(Collectors.joining(", "));
        String seeds = IntStream.range(0, 1_000).boxed().toList().toString();
        HttpResponse<String> refused =
                post("/api/v1/studies", study("{\"max\": 1000000000}", ladder, "[1, 2, 3]", seeds));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("field").stringValue()).isEqualTo("seeds");
        assertThat(json(refused).get("detail").stringValue())
                .startsWith("1 strategy x 11 FLOPs limits x 1,000 seeds are 11,000 runs; a study has at most 10,000.");
    }

    @Test
    void aLimitWithoutEndsIsRefused() throws Exception {
        HttpResponse<String> refused =
                post("/api/v1/studies", study("\"seeds\"", "\"measureLimits\": [{\"measure\": \"a\"}], \"seeds\""));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("detail").stringValue()).startsWith("The limit on a has no end");
    }

    @Test
    void aPageOfStudiesBringsTheirRuns() throws Exception {
        long first = launch(study());
        long second = launch(study("[1, 2, 3]", "[7]"));
        JsonNode whole = finished(first, 3);
        finished(second, 1);

        JsonNode page = json(get("/api/v1/studies?page=1&size=1"));
        assertThat(page.get("total").intValue()).isGreaterThanOrEqualTo(2);
        assertThat(page.get("items").size()).isEqualTo(1);
        assertThat(page.get("items").get(0)).isEqualTo(whole);
        JsonNode newest = json(get("/api/v1/studies?size=1")).get("items").get(0);
        assertThat(newest.get("id").longValue()).isEqualTo(second);
        assertThat(newest.get("runs").size()).isEqualTo(1);
        assertThat(newest.get("runs").get(0).get("seed").intValue()).isEqualTo(7);
        assertThat(newest.get("states").get("finished").intValue()).isEqualTo(1);
    }

    @Test
    void aStudyNamesTheVersionsOfItsRunsOnce() throws Exception {
        JsonNode study = finished(launch(study()), 3);

        assertThat(study.get("versions").size()).isEqualTo(1);
        assertThat(study.get("versions").get(0))
                .isEqualTo(study.get("runs").get(0).get("versions"));
        assertThat(study.get("versions").get(0).get("code").stringValue()).isEqualTo(FakeSearch.VERSIONS.code());
    }

    @Test
    void aStudyTellsOfEveryControllerThatItsRunsNeed() throws Exception {
        JsonNode needing = json(post("/api/v1/studies", study("\"quick\"", ABLATED, "[1, 2, 3]", "[1]")));
        JsonNode other = json(post("/api/v1/studies", study("[1, 2, 3]", "[1]")));

        assertThat(needing.get("controllers").findValuesAsString("id"))
                .containsExactly("nasbench101-d1-seed1", "nasbench101-beta-vae-seed1");
        assertThat(other.get("controllers").isEmpty()).isTrue();
        finished(needing.get("id").longValue(), 3);
    }

    @Test
    void aStudyWhoseSpaceIsNoLongerThereIsStillShownWithoutWhatItsTableKnew() throws Exception {
        long study = launch(study());
        JsonNode before = finished(study, 3);
        server.close();
        try {
            server = Server.start(settings(0, data), new FakeCatalogue(), new FakeSearch());

            JsonNode comparison = json(get("/api/v1/comparison?study=" + study));
            assertThat(comparison.get("groups").get(0).get("bestTestAccuracy").isNull())
                    .isTrue();
            JsonNode after = json(get("/api/v1/studies/" + study));
            assertThat(after.get("signal").get("origin").stringValue()).isEqualTo("unknown");
            assertThat(after.get("spaceTitle").stringValue()).isEqualTo("nasbench101");
            assertThat(asAsked(after)).isEqualTo(asAsked(before));
            long run = before.get("runs").get(0).get("id").longValue();
            assertThat(json(get("/api/v1/runs/" + run)).get("trace").size()).isEqualTo(12);
        } finally {
            server.close();
            start();
        }
    }

    /** What does not depend on the installation. */
    private static List<String> asAsked(JsonNode study) {
        return study.propertyStream()
                .filter(field -> !Set.of("signal", "spaceTitle", "runs").contains(field.getKey()))
                .map(Object::toString)
                .toList();
    }
}
