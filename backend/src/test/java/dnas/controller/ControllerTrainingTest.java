package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.space.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What training makes, and what it measures of it. */
class ControllerTrainingTest extends LibraryTest {
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
}
