package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Two write a note of one run: neither's is lost without a word. */
class NotesTest extends ApiTest {
    private static String launched() throws Exception {
        return "/api/v1/runs/"
                + json(post("/api/v1/studies", study()))
                        .get("runs")
                        .get(0)
                        .get("id")
                        .longValue();
    }

    private static String noteOf(String path) throws Exception {
        return json(get(path)).get("note").stringValue();
    }

    @Test
    void aNoteThatItsWriterHasNotSeenStays() throws Exception {
        String path = launched();
        assertThat(patch(path, "{\"note\": \"Alice\", \"noteBefore\": \"\"}").statusCode())
                .isEqualTo(200);

        HttpResponse<String> unseen = patch(path, "{\"note\": \"Bob\", \"noteBefore\": \"\", \"tags\": [\"bobs\"]}");

        assertThat(unseen.statusCode()).isEqualTo(409);
        assertThat(json(unseen).get("detail").stringValue())
                .endsWith(" is \"Alice\" by now, not what noteBefore says; send the whole of it as noteBefore to put"
                        + " yours in its place.");
        assertThat(noteOf(path)).isEqualTo("Alice");
        assertThat(json(get(path)).get("tags").size()).isZero();

        assertThat(patch(path, "{\"note\": \"Bob\", \"noteBefore\": \"Alice\"}").statusCode())
                .isEqualTo(200);
        assertThat(noteOf(path)).isEqualTo("Bob");
        assertThat(patch(path, "{\"note\": \"Bob\", \"noteBefore\": \"Alice\"}").statusCode())
                .as("sent once more since its answer was lost")
                .isEqualTo(200);
        assertThat(patch(path, "{\"note\": \"Carol\"}").statusCode())
                .as("by who does not say what they saw")
                .isEqualTo(200);
        assertThat(patch(path, "{\"note\": \"\", \"noteBefore\": \"Bob\"}").statusCode())
                .isEqualTo(409);
        assertThat(noteOf(path)).isEqualTo("Carol");
    }

    @Test
    void theNoteThatWasSeenIsAText() throws Exception {
        HttpResponse<String> refused = patch(launched(), "{\"note\": \"n\", \"noteBefore\": null}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("field").stringValue()).isEqualTo("noteBefore");
    }
}
