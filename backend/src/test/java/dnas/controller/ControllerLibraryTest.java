package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.CodeVersion;
import dnas.InvalidInput;
import dnas.space.Decoded;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControllerLibraryTest {
    private static final Words SPACE = new Words();

    @TempDir
    private Path data;

    private ControllerLibrary library() {
        return new ControllerLibrary(data, ComputeDevice.CPU);
    }

    private static ControllerSpec brief(int steps) {
        return ControllerSpec.d1(Words.NAME, 1).withSteps(steps);
    }

    @ParameterizedTest
    @EnumSource
    void everyVariantTrainsAndWritesMembersOfTheSpace(ControllerVariant variant) {
        ControllerSpec spec = variant.spec(Words.NAME, 1).withSteps(20);
        StoredController stored = library().trainIfAbsent(SPACE, spec, Progress.silent());
        assertThat(stored.report().beam().reconstruction().valid()).isEqualTo(1);
        assertThat(stored.report().greedy().reconstruction().valid()).isEqualTo(1);
        assertThat(stored.report().scores().code().mutualInformation())
                .hasSameSizeAs(stored.report().effects().axes());
        assertThat(stored.report().beam().steering() != null).isEqualTo(spec.supervised());
        assertThat(stored.report().greedy().steering() != null).isEqualTo(spec.supervised());
        assertThat(stored.report().scores().unsnapped() != null).isEqualTo(spec.supervised());
        assertThat(library().find(SPACE, spec)).contains(stored);
        assertThat(library().codes(SPACE, spec).size()).isEqualTo(SPACE.size());
    }

    @Test
    void thirtyStepsOfTrainingAlreadyReadTheConcepts() {
        ControllerReport report =
                library().trainIfAbsent(SPACE, brief(30), Progress.silent()).report();
        assertThat(report.correlation().get("a")).isGreaterThan(.8);
        assertThat(report.beam().steering()).isNotNull().satisfies(steering -> {
            assertThat(steering.swapAgreement()).containsOnlyKeys("a", "loud");
            assertThat(steering.unitSteps()).containsOnlyKeys("a", "loud");
        });
    }

    @Test
    void theSameSpecificationGivesTheSameBits() throws IOException {
        ControllerSpec spec = brief(30);
        library().trainIfAbsent(SPACE, spec, Progress.silent());
        ControllerLibrary other = new ControllerLibrary(data.resolve("other"), ComputeDevice.CPU);
        other.trainIfAbsent(SPACE, spec, Progress.silent());
        for (String file : List.of("weights.bin", "codes.f32")) {
            Path first = data.resolve("controllers").resolve(spec.id()).resolve(file);
            Path second = data.resolve("other/controllers").resolve(spec.id()).resolve(file);
            assertThat(Files.mismatch(first, second)).as(file).isEqualTo(-1);
        }
    }

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
    void afterEnoughStepsWordsHaveTheConceptsAskedFor() {
        ControllerSpec spec = brief(600);
        library().trainIfAbsent(SPACE, spec, Progress.silent());
        try (Controller<Word> controller = library().open(SPACE, spec)) {
            int[][] wanted = {{3, 1}, {0, 0}};
            List<Decoded<Word>> words = controller.decode(wanted, new float[2][controller.freeAxes()], Controller.BEAM);
            for (int i = 0; i < wanted.length; i++) {
                Decoded<Word> decoded = words.get(i);
                assertThat(decoded).isInstanceOfSatisfying(Decoded.Valid.class, valid -> assertThat(
                                SPACE.conceptsOf((Word) valid.architecture()))
                        .containsExactly(wanted[words.indexOf(decoded)]));
            }
        }
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
    void besideTheCodeAsItIsUsedStandsTheEncodersOwnAndWhatTheConceptsScore() {
        CodeScores scores = library()
                .trainIfAbsent(SPACE, brief(600), Progress.silent())
                .report()
                .scores();
        CodeScores brief = library()
                .trainIfAbsent(SPACE, brief(10), Progress.silent())
                .report()
                .scores();
        assertThat(scores.unsnapped()).isNotNull().isNotEqualTo(scores.code());
        assertThat(scores.concepts())
                .as("it is the same whatever the controller")
                .isEqualTo(brief.concepts());
        assertThat(scores.concepts().mutualInformation())
                .isEqualTo(scores.concepts().factorInformation());
        assertThat(scores.code().mig())
                .as("read exactly, a concept's axis tells as much as the concept")
                .isLessThanOrEqualTo(scores.concepts().mig() + 1e-9);
    }

    @Test
    void whatSearchAddsIsToldApartFromTheNetwork() {
        ControllerReport report =
                library().trainIfAbsent(SPACE, brief(30), Progress.silent()).report();
        assertThat(report.beam().width()).isEqualTo(Controller.BEAM);
        assertThat(report.greedy().width()).isEqualTo(1);
        assertThat(report.greedy().reconstruction().exact())
                .isLessThan(report.beam().reconstruction().exact());
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

    @Test
    void aReportOfThisVersionThatLacksAPartIsDamaged() throws IOException {
        library().trainIfAbsent(SPACE, brief(10), Progress.silent());
        Path report = data.resolve("controllers").resolve(brief(10).id()).resolve("report.json");
        Files.writeString(report, Files.readString(report).replace("\"effects\"", "\"affects\""));
        assertThatThrownBy(() -> library().find(SPACE, brief(10))).hasMessageContaining("is damaged");
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
