package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Lists, groups, remarks and actions on many runs, and saved views, over HTTP. */
class RunListsTest extends ApiTest {
    private static long firstRun(JsonNode study) {
        return study.get("runs").get(0).get("id").longValue();
    }

    @Test
    void whatCannotBeDoneToOneRunKeepsNothingFromTheOthers() throws Exception {
        long run = firstRun(finished(launch(study("[1, 2, 3]", "[31]")), 1));

        JsonNode tagged = json(post(
                "/api/v1/runs/actions", "{\"action\": \"tag\", \"tag\": \"odd\", \"runs\": [999999, " + run + "]}"));
        JsonNode cancelled =
                json(post("/api/v1/runs/actions", "{\"action\": \"cancel\", \"runs\": [" + run + ", 999999]}"));

        assertThat(tagged.get("done").intValue()).isEqualTo(1);
        assertThat(tagged.get("refused").get(0).get("run").intValue()).isEqualTo(999_999);
        assertThat(cancelled.get("done").intValue()).isZero();
        assertThat(cancelled.get("refused").size()).isEqualTo(2);
        assertThat(json(get("/api/v1/runs/tags")).toString()).contains("odd");
        assertThat(json(get("/api/v1/runs?tag=odd")).get("total").intValue()).isEqualTo(1);
    }

    @Test
    void anActionSaysWhatItChangedSoThatItCanBeUndone() throws Exception {
        JsonNode runs = finished(launch(study("[1, 2, 3]", "[61, 62]")), 2).get("runs");
        long first = runs.get(0).get("id").longValue();
        long second = runs.get(1).get("id").longValue();
        act("archive", first);

        assertThat(act("archive", first, second).get("changed").toString()).isEqualTo("[" + second + "]");
        assertThat(act("restore", second).get("changed").toString()).isEqualTo("[" + second + "]");
        assertThat(json(get("/api/v1/runs/" + first)).get("archived").booleanValue())
                .isTrue();
        assertThat(json(get("/api/v1/runs/" + second)).get("archived").booleanValue())
                .isFalse();
    }

    private static JsonNode act(String action, Long... runs) throws Exception {
        return json(post(
                "/api/v1/runs/actions", "{\"action\": \"" + action + "\", \"runs\": " + Arrays.toString(runs) + "}"));
    }

    @Test
    void textIsFoundInWhatIsShown() throws Exception {
        long run = firstRun(finished(launch(study("[1, 2, 3]", "[71]", "\"test_mean\"", "\"validation\"")), 1));

        assertThat(numberOf("/api/v1/runs?text=NASBench-101&state=finished&like=" + run))
                .isOne();
        assertThat(numberOf("/api/v1/runs?text=simulated%20VALIDATION&like=" + run))
                .isOne();
        assertThat(numberOf("/api/v1/runs?text=NAS-Bench-201&like=" + run)).isZero();
        assertThat(numberOf("/api/v1/runs?text=mean%20test&like=" + run)).isZero();
    }

    private static int numberOf(String list) throws Exception {
        return json(get(list)).get("total").intValue();
    }

    @Test
    void studiesAreFilteredAsRunsAreAndHoldTheRunsThatAreMeant() throws Exception {
        long study = launch(study("[1, 2, 3]", "[81, 82]", "\"test\"", "\"Filtered one\""));
        finished(study, 2);
        long other = launch(study("[1, 2, 3]", "[83]", "\"test\"", "\"Filtered two\""));
        long run = firstRun(finished(other, 1));
        act("archive", run);

        JsonNode found = json(get("/api/v1/studies?text=filtered&sort=study"));
        JsonNode both = json(get("/api/v1/studies?text=filtered&archived=both&sort=-study"));

        assertThat(found.get("total").intValue()).isOne();
        assertThat(found.get("items").get(0).get("id").longValue()).isEqualTo(study);
        assertThat(both.get("items").get(0).get("id").longValue()).isEqualTo(other);
        assertThat(json(get("/api/v1/studies?tag=nobody-has-it")).get("total").intValue())
                .isZero();
        assertThat(json(get("/api/v1/runs/ids?archived=yes&study=" + study + "," + other))
                        .toString())
                .isEqualTo("[{\"study\":" + other + ",\"runs\":[" + run + "]}]");
    }

    @Test
    void remarksThatAreNotGivenStayAndArchivedRunsAreComparedWhenAskedFor() throws Exception {
        long run = firstRun(finished(launch(study("[1, 2, 3]", "[41]", "12", "11")), 1));
        patch("/api/v1/runs/" + run, "{\"note\": \"looked at\", \"tags\": [\"b\", \"a\", \"b\"]}");

        JsonNode archived = json(patch("/api/v1/runs/" + run, "{\"archived\": true}"));

        assertThat(archived.get("note").stringValue()).isEqualTo("looked at");
        assertThat(archived.get("tags").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(json(get("/api/v1/runs?like=" + run)).get("total").intValue())
                .isZero();
        assertThat(json(get("/api/v1/comparison?like=" + run)).get("detail").stringValue())
                .contains("archived=both");
        assertThat(json(get("/api/v1/comparison?runs=" + run)).get("runs").size())
                .as("named by its id")
                .isEqualTo(1);
        JsonNode compared = json(get("/api/v1/comparison?archived=both&like=" + run + "&baseline=" + run));
        assertThat(compared.get("groups").size()).isEqualTo(1);
        assertThat(compared.get("baseline").longValue()).isEqualTo(run);
    }

    @Test
    void aComparisonNamesWhatIsNotThereAndComparesTheRest() throws Exception {
        long study = launch(study("[1, 2, 3]", "[71]"));
        long run = firstRun(finished(study, 1));

        JsonNode found = json(get("/api/v1/comparison?runs=" + run + ",999998&study=" + study + ",999997&like=999996"));

        assertThat(found.get("runs").size()).isOne();
        assertThat(found.get("missing").toString()).isEqualTo("[\"run 999998\",\"study 999997\",\"run 999996\"]");
        assertThat(get("/api/v1/comparison?runs=999998&study=999997").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aComparisonIsNarrowedAsTheListItWasChosenIn() throws Exception {
        long first = firstRun(finished(launch(study("[1, 2, 3]", "[61, 62, 63]", "12", "9", "test\"", "Demo 1\"")), 3));
        finished(launch(study("[1, 2, 3]", "[61, 64]", "12", "9", "test\"", "Demo 2\"")), 2);
        patch("/api/v1/runs/" + first, "{\"archived\": true}");
        String like = "/api/v1/comparison?like=" + first;

        JsonNode all = json(get(like));
        assertThat(all.get("runs").size()).isEqualTo(4);
        assertThat(all.get("archived").intValue()).isEqualTo(1);
        assertThat(json(get(like + "&archived=both")).get("runs").size()).isEqualTo(5);
        assertThat(json(get(like + "&text=Demo+2")).get("runs").size()).isEqualTo(2);
        assertThat(seeds(json(get(like + "&most=2")))).containsExactlyInAnyOrder(61L, 62L);
        assertThat(seeds(json(get(like + "&most=1&archived=both")))).containsExactly(61L, 61L);
        assertThat(json(get(like + "&most=0")).get("field").stringValue()).isEqualTo("most");
        assertThat(json(get(like + "&state=failed")).get("status").intValue()).isEqualTo(400);
    }

    private static List<Long> seeds(JsonNode comparison) {
        return comparison
                .get("runs")
                .valueStream()
                .map(run -> run.get("seed").longValue())
                .toList();
    }

    @Test
    void aGroupIsKnownByItsFirstRunHoweverManySeedsFollow() throws Exception {
        long run = firstRun(finished(launch(study("[1, 2, 3]", "[51]", "12", "10")), 1));
        finished(launch(study("[1, 2, 3]", "[52, 53]", "12", "10")), 2);

        JsonNode group =
                json(get("/api/v1/runs/groups?like=" + run)).get("items").get(0);

        assertThat(group.get("id").longValue()).isEqualTo(run);
        assertThat(group.get("n").intValue()).isEqualTo(3);
    }

    @Test
    void aViewIsSavedOpenedAndDeletedOnce() throws Exception {
        HttpResponse<String> saved =
                post("/api/v1/views", "{\"name\": \" Ladder \", \"address\": \"/compare?runs=1-3\"}");
        long id = json(saved).get("id").longValue();

        assertThat(saved.statusCode()).isEqualTo(201);
        assertThat(json(get("/api/v1/views/" + id)).get("name").stringValue()).isEqualTo("Ladder");
        HttpResponse<String> again = post("/api/v1/views", "{\"name\": \"ladder\", \"address\": \"/\"}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).get("detail").stringValue())
                .isEqualTo("View " + id
                        + " is called \"Ladder\" already; choose another name, or rename or delete that one.");
        assertThat(ask("DELETE", "/api/v1/views/" + id, "").statusCode()).isEqualTo(204);
        assertThat(ask("DELETE", "/api/v1/views/" + id, "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST  | /api/v1/runs/actions | {\"action\": \"burn\", \"runs\": [1]}         | action",
                "POST  | /api/v1/runs/actions | {\"action\": \"cancel\", \"runs\": []}        | runs",
                "POST  | /api/v1/runs/actions | {\"action\": \"tag\", \"tag\": \"a,b\", \"runs\": [1]} | tags",
                "POST  | /api/v1/views        | {\"name\": \"\", \"address\": \"/\"}          | name",
                "POST  | /api/v1/views        | {\"name\": \"x\", \"address\": \"//evil.example\"} | address",
                "PATCH | /api/v1/runs/1       | {\"archived\": \"yes\"}                       | archived",
                "PATCH | /api/v1/runs/1       | {\"colour\": \"red\"}                         | colour",
                "GET   | /api/v1/runs?sort=shoe-size                                | ''   | sort",
                "GET   | /api/v1/studies?sort=shoe-size                             | ''   | sort",
                "GET   | /api/v1/runs/ids?study=3,x                                 | ''   | study",
                "GET   | /api/v1/runs?archived=maybe                                | ''   | archived",
                "GET   | /api/v1/comparison                                         | ''   | runs",
                "GET   | /api/v1/comparison?runs=3-1                                | ''   | runs",
                "GET   | /api/v1/comparison?runs=0-9223372036854775807              | ''   | runs",
            })
    void aMistakeIsNamed(String method, String path, String body, String field) throws Exception {
        HttpResponse<String> response = ask(method, path, body);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).get("field").stringValue()).isEqualTo(field);
    }
}
