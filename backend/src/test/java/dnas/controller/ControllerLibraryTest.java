package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.space.FloatRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which controllers are kept, for whom, and that each is trained once. */
class ControllerLibraryTest extends LibraryTest {
    @Test
    void aLoadedControllerCodesAsTheTrainedOneDid() {
        ControllerSpec spec = brief(30);
        library().trainIfAbsent(SPACE, spec, Progress.silent());
        FloatRows stored = library().codes(SPACE, spec);
        try (Controller<Word> loaded = library().open(SPACE, spec)) {
            List<Word> words =
                    IntStream.range(0, SPACE.size()).mapToObj(SPACE::get).toList();
            float[][] codes = loaded.encode(words);
            for (int i = 0; i < codes.length; i++) {
                assertThat(stored.row(i)).containsExactly(codes[i]);
            }
        }
    }

    @Test
    void savingWhatWasLoadedGivesTheSameFile() throws IOException {
        ControllerSpec spec = brief(20);
        library().trainIfAbsent(SPACE, spec, Progress.silent());
        Path copy = data.resolve("copy.bin");
        try (Controller<Word> loaded = library().open(SPACE, spec)) {
            WeightsFile.write(copy, loaded.concepts(), loaded.weights());
        }
        Path original = data.resolve("controllers").resolve(spec.id()).resolve("weights.bin");
        assertThat(Files.mismatch(copy, original)).isEqualTo(-1);
    }

    @Test
    void aControllerIsTrainedOnceEvenWhenThreadsAskTogether() {
        AtomicInteger finished = new AtomicInteger();
        Progress counting = (step, steps, secondsLeft) -> finished.addAndGet(step == steps ? 1 : 0);
        IntStream.range(0, 2).parallel().forEach(i -> library().trainIfAbsent(SPACE, brief(10), counting));
        assertThat(finished).hasValue(1);
        assertThat(library().list())
                .extracting(StoredController::id)
                .containsExactly(brief(10).id());
    }

    @Test
    void ofTwoProcessesOneTrainsAndTheOtherWaitsForIt() throws IOException {
        List<Process> processes = List.of(trainWords(), trainWords());
        List<String> said = new ArrayList<>();
        for (Process process : processes) {
            said.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        assertThat(said).containsExactlyInAnyOrder("trained", "found");
    }

    private Process trainWords() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrainWords.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aTrainingThatIsStoppedLeavesNothing() {
        Progress stopping = (step, steps, secondsLeft) -> {
            throw new IllegalStateException("stop");
        };
        assertThatThrownBy(() -> library().trainIfAbsent(SPACE, brief(20), stopping))
                .hasMessage("stop");
        assertThat(library().find(SPACE, brief(20))).isEmpty();
        assertThat(library().list()).isEmpty();
    }

    /** Words as an import brings them, which another import may replace. */
    private static Words listedBy(String sha256) {
        return new Words() {
            @Override
            public Optional<String> dataSha256() {
                return Optional.of(sha256);
            }
        };
    }

    @Test
    void aControllerOfArchitecturesThatWereReplacedIsNone() {
        Words former = listedBy("1");
        Words present = listedBy("2");
        StoredController ofFormer = library().trainIfAbsent(former, brief(10), Progress.silent());
        assertThat(ofFormer.isOf(former)).isTrue();
        assertThat(ofFormer.isOf(present)).isFalse();
        assertThat(library().find(present, brief(10))).isEmpty();
        assertThat(library().measured(present, brief(10))).isEmpty();
        assertThatThrownBy(() -> library().codes(present, brief(10)))
                .hasMessageContaining("of the architectures that the space has now");

        List<String> heard = new ArrayList<>();
        StoredController again =
                library().trainIfAbsent(present, brief(10), (step, steps, secondsLeft) -> heard.add("trained"));
        assertThat(heard).contains("trained");
        assertThat(library().find(present, brief(10))).contains(again);
        assertThat(library().find(former, brief(10))).isEmpty();
        assertThat(library().codes(present, brief(10)).size()).isEqualTo(present.size());
    }

    @Test
    void whatAKilledTrainingLeftIsReplaced() throws IOException {
        Path leftover = data.resolve("controllers/.new-" + brief(10).id());
        Files.createDirectories(leftover);
        Files.writeString(leftover.resolve("codes.f32"), "half");
        library().trainIfAbsent(SPACE, brief(10), Progress.silent());
        assertThat(library().codes(SPACE, brief(10)).size()).isEqualTo(SPACE.size());
        assertThat(leftover).doesNotExist();
    }

    @Test
    void aControllerThatWasNotTrainedCannotBeOpened() {
        assertThatThrownBy(() -> library().open(SPACE, brief(20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words-d1-seed1-steps20");
    }
}
