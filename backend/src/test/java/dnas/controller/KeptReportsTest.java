package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.CodeVersion;
import dnas.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports that are damaged or of another version, and what they are made again from. */
class KeptReportsTest extends LibraryTest {
    @Test
    void aDamagedReportCostsItsOwnControllerOnly() throws IOException {
        library().trainIfAbsent(SPACE, brief(10), Progress.silent());
        library().trainIfAbsent(SPACE, brief(12), Progress.silent());
        Path report = data.resolve("controllers").resolve(brief(10).id()).resolve("report.json");
        Files.writeString(report, "{\"spec\": ");
        assertThat(library().list())
                .extracting(StoredController::id)
                .containsExactly(brief(12).id());
        assertThatThrownBy(() -> library().find(SPACE, brief(10)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Delete the folder " + report.getParent());
    }

    @Test
    void aReportOfThisVersionThatLacksAPartIsDamaged() throws IOException {
        library().trainIfAbsent(SPACE, brief(10), Progress.silent());
        Path report = data.resolve("controllers").resolve(brief(10).id()).resolve("report.json");
        Files.writeString(report, Files.readString(report).replace("\"effects\"", "\"affects\""));
        assertThatThrownBy(() -> library().find(SPACE, brief(10))).hasMessageContaining("is damaged");
    }

    @Test
    void aReportOfTheFormerVersionIsMadeAgainFromTheWeights() throws IOException {
        StoredController trained = library().trainIfAbsent(SPACE, brief(10), Progress.silent());
        Path home = data.resolve("controllers").resolve(brief(10).id());
        byte[] weights = Files.readAllBytes(home.resolve("weights.bin"));
        Files.writeString(home.resolve("report.json"), FormerReport.json(brief(10), 123));

        assertThat(library().list()).isEmpty();
        assertThat(library().find(SPACE, brief(10))).isEmpty();
        assertThat(library().codes(SPACE, brief(10)).size()).isEqualTo(SPACE.size());

        List<String> heard = new ArrayList<>();
        StoredController again = library().trainIfAbsent(SPACE, brief(10), new Progress() {
            @Override
            public void report(int step, int steps, double secondsLeft) {
                heard.add("trained");
            }

            @Override
            public void measuring() {
                heard.add("measuring");
            }
        });
        assertThat(heard).containsExactly("measuring");
        assertThat(again.report().training()).isEqualTo(Making.unrecorded(123));
        assertThat(again.report().effects()).isEqualTo(trained.report().effects());
        assertThat(Files.readAllBytes(home.resolve("weights.bin"))).isEqualTo(weights);
        assertThat(library().find(SPACE, brief(10))).contains(again);
    }

    @Test
    void whatAControllerWasTrainedWithIsKeptWhenItIsMeasuredAgain() throws IOException {
        Making training = library()
                .trainIfAbsent(SPACE, brief(10), Progress.silent())
                .report()
                .training();
        assertThat(training.code()).isEqualTo(CodeVersion.current());
        assertThat(training.device()).isEqualTo("cpu");
        assertThat(training.dataSha256()).as("words are computed").isNull();
        Path report = data.resolve("controllers").resolve(brief(10).id()).resolve("report.json");
        Files.writeString(report, Files.readString(report).replaceFirst("\"version\" : \\d+", "\"version\" : 9999"));

        assertThat(library().list()).isEmpty();
        assertThat(library().measured(SPACE, brief(10)))
                .hasValueSatisfying(
                        stored -> assertThat(stored.report().training()).isEqualTo(training));
    }

    @Test
    void aControllerIsMeasuredAgainWhenItsReportIsAskedForButNotTrainedForThat() throws IOException {
        assertThat(library().measured(SPACE, brief(10))).isEmpty();
        library().trainIfAbsent(SPACE, brief(10), Progress.silent());
        Path home = data.resolve("controllers").resolve(brief(10).id());
        Files.writeString(home.resolve("report.json"), FormerReport.json(brief(10), 123));
        assertThat(library().measured(SPACE, brief(10))).isPresent();
        assertThat(library().list()).hasSize(1);
    }
}
