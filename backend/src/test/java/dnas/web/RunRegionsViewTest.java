package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.web.RunRegionsView.Place;
import dnas.web.RunRegionsView.Round;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RunRegionsViewTest {
    @Test
    void whatIsKeptIsReadAsItWas() {
        RunRegionsView view = new RunRegionsView(
                "nasbench101-d1-seed1",
                List.of(7, 8),
                List.of(
                        new Round(1, 20, List.of()),
                        new Round(21, 25, List.of(new Place(7, "hash", 3, 1 / 3.0, -2, 1e-9, 0, .5)))));
        JsonMapper json = new JsonMapper();

        assertThat(json.readValue(json.writeValueAsBytes(view), RunRegionsView.class))
                .isEqualTo(view);
    }
}
