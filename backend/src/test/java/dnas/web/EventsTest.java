package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventsTest extends ApiTest {
    @Test
    void eventsAreNumberedAndTakenUpAgainAfterTheLastOneSeen() throws Exception {
        List<String> first = events("", null, () -> launch(study("[1, 2, 3]", "[21]")), data(10));
        List<Long> ids = first.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.valueOf(line.substring(3).strip()))
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        List<String> rest = events("", ids.get(0), () -> {}, data(3));
        assertThat(rest).anySatisfy(line -> assertThat(line).matches("id: ?" + (ids.get(0) + 1)));
        assertThat(events("", 1L, () -> {}, data(1)))
                .anySatisfy(line -> assertThat(line).matches("event: ?reset"));
    }

    @Test
    void aNewStreamBeginsByAskingItsClientToLoadAndCanBeTakenUpFromThere() throws Exception {
        List<String> lines = events("", null, () -> {}, data(1));
        assertThat(lines).anySatisfy(line -> assertThat(line).matches("event: ?reset"));
        long joined = lines.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.parseLong(line.substring(3).strip()))
                .findFirst()
                .orElseThrow();
        launch(study("[1, 2, 3]", "[31]"));
        assertThat(events("", joined, () -> {}, data(1)))
                .anySatisfy(line -> assertThat(line).matches("id: ?" + (joined + 1)))
                .noneMatch(line -> line.contains("reset"));
    }

    /** Two runs need the controller; the second one's stream tells how the first one trains it. */
    @Test
    void theStreamsOfAStudyAndOfItsRunsCarryTheTrainingOfTheirController() throws Exception {
        long last = lastEvent();
        var study = json(post("/api/v1/studies", study("quick", "trained", "[1, 2, 3]", "[1, 2]")));
        long id = study.get("id").longValue();
        long waiting = study.get("runs").get(1).get("id").longValue();
        finished(id, 2);

        for (String filter : List.of("?study=" + id, "?run=" + waiting)) {
            assertThat(events(filter, last, () -> {}, until("\"state\":\"finished\"")))
                    .as(filter)
                    .anySatisfy(line -> assertThat(line).matches("event: ?controller"))
                    .anySatisfy(line ->
                            assertThat(line).contains("\"id\":\"nasbench101-d1-seed1\"", "\"state\":\"training\""));
        }
    }

    @Test
    void theStreamOfAStudyThatNeedsNoControllerCarriesNone() throws Exception {
        long last = lastEvent();
        finished(launch(study("quick", "trained", "[1, 2, 3]", "[1]", "\"test\"", "\"trains\"")), 1);
        long quick = launch(study("[1, 2, 3]", "[1]"));
        finished(quick, 1);

        assertThat(events("?study=" + quick, last, () -> {}, until("\"state\":\"finished\"")))
                .isNotEmpty()
                .noneMatch(line -> line.matches("event: ?controller"))
                .noneMatch(line -> line.contains("trains"));
    }

    @Test
    void theStreamOfARunCarriesWhatIsDoneToItAndToItsStudyAndTheStreamOfAllRunsDoesNot() throws Exception {
        long id = launch(study("[1, 2, 3]", "[1]"));
        long run = finished(id, 1).get("runs").get(0).get("id").longValue();
        Step deeds = () -> {
            patch("/api/v1/runs/" + run, "{\"note\": \"heard\"}");
            delete("/api/v1/studies/" + id);
            post("/api/v1/studies/" + id + "/restore", "");
        };

        assertThat(events("?run=" + run, null, deeds, until("\"action\":\"restored\"")))
                .anySatisfy(line -> assertThat(line).matches("event: ?action"))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"action\":\"remarked on\"", "\"subject\":\"run\"", "\"subjectId\":" + run));
        assertThat(events("", null, deeds, until("\"deleted\":null")))
                .noneMatch(line -> line.matches("event: ?action"));
    }

    /** Number of an event that has just been published. */
    private static long lastEvent() throws Exception {
        return events("", null, () -> launch(study("[1, 2, 3]", "[1]")), until("\"state\":\"finished\"")).stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.valueOf(line.substring(3).strip()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private interface Step {
        void run() throws Exception;
    }

    /** Ends a stream with so many events. */
    private static Predicate<List<String>> data(int count) {
        return lines -> lines.stream().filter(line -> line.startsWith("data:")).count() >= count;
    }

    /** Ends a stream at the first event whose data hold this. */
    private static Predicate<List<String>> until(String part) {
        return lines -> {
            String last = lines.get(lines.size() - 1);
            return last.startsWith("data:") && last.contains(part);
        };
    }

    /** Lines of a stream up to its end; {@code once} is done when it is open. */
    private static List<String> events(String filter, @Nullable Long after, Step once, Predicate<List<String>> end)
            throws Exception {
        HttpRequest.Builder builder = request("/api/v1/events" + filter).header("Accept", "text/event-stream");
        if (after != null) {
            builder.header("Last-Event-ID", String.valueOf(after));
        }
        var response = CLIENT.send(builder.build(), BodyHandlers.ofInputStream());
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(":") && lines.isEmpty()) {
                    once.run();
                }
                lines.add(line);
                if (end.test(lines)) {
                    break;
                }
            }
        }
        return lines;
    }
}
