package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dnas.space.Architecture;
import dnas.space.Limits;
import dnas.space.ListedSpace;
import dnas.space.SearchSpace;
import dnas.spaces.accelnasbench.AccelNasBenchTable;
import dnas.spaces.nasbench101.NasBench101Table;
import dnas.spaces.nasbench201.NasBench201Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plain Java computes is what the engine computes, on the real spaces with weights as training begins with them. */
class JavaNetworksTest {
    private static final Path DATASETS =
            Path.of(System.getProperty("dnas.home", "..")).resolve("datasets");
    private static final int CODES = 64;
    private static final int EACH = 4;
    private static final float CLOSE = 1e-5f;

    @Test
    void onNasBench101() {
        compare(NasBench101Table.load(DATASETS).space(), ControllerVariant.D1);
    }

    @Test
    void onNasBench101WithoutConceptSupervision() {
        compare(NasBench101Table.load(DATASETS).space(), ControllerVariant.NO_CONCEPTS);
    }

    @Test
    void onNasBench201() {
        compare(NasBench201Table.load(DATASETS).space(), ControllerVariant.D1);
    }

    @Test
    void onAccelNasBench() {
        compare(AccelNasBenchTable.load(DATASETS).space(), ControllerVariant.D1);
    }

    private static <A extends Architecture> void compare(SearchSpace<A> space, ControllerVariant variant) {
        DecisionLayout layout = new DecisionLayout(space.encoding());
        NetworkShape shape = NetworkShape.of(variant.spec(space.name(), 1), layout, space);
        RandomGenerator random = Draws.seeded(5);
        NDManager manager = ComputeDevice.CPU.newManager();
        Weights weights = new Weights(manager);
        EncoderNetwork.draw(shape, weights, random);
        DecoderNetwork.draw(shape, weights, random);
        Map<String, WeightArray> values = weights.values();
        try (Networks engine = new EngineNetworks(shape, layout, weights, manager);
                Networks java = new JavaNetworks(shape, values)) {
            List<A> architectures = new ArrayList<>();
            for (int i = 0; i < CODES * EACH; i++) {
                architectures.add(space.within(Limits.NONE).draw(random));
            }
            float[] bits = layout.bits(space.encoding(), architectures);
            float[][] expected = engine.encode(bits, architectures.size());
            float[][] found = java.encode(bits, architectures.size());
            for (int row = 0; row < expected.length; row++) {
                assertThat(found[row]).containsExactly(expected[row], within(CLOSE));
            }
            compareWriting(shape, layout, engine, java, bits, random);
        }
    }

    private static void compareWriting(
            NetworkShape shape,
            DecisionLayout layout,
            Networks engine,
            Networks java,
            float[] bits,
            RandomGenerator random) {
        float[] codes = Draws.gaussian(CODES * shape.axes(), random);
        try (Networks.Writing expected = engine.write(codes, CODES);
                Networks.Writing found = java.write(codes, CODES)) {
            for (int t = 0; t < layout.size(); t++) {
                float[] features = Draws.gaussian(CODES * EACH * shape.features(), random);
                assertThat(found.logits(t, EACH, bits, features))
                        .as("decision " + t)
                        .containsExactly(expected.logits(t, EACH, bits, features), within(CLOSE));
            }
        }
    }

    @Test
    void aTrainedControllerWritesTheSameWordsAndIsReadOnce(@TempDir Path data) {
        Words space = new Words();
        ControllerSpec spec = ControllerSpec.d1(Words.NAME, 1).withSteps(100);
        ControllerLibrary library = new ControllerLibrary(data, ComputeDevice.CPU);
        OpenControllers open = new OpenControllers(library);
        assertThat(open.of(space, spec)).isEmpty();
        library.trainIfAbsent(space, spec, Progress.silent());
        Controller<Word> java = open.of(space, spec).orElseThrow();
        try (Controller<Word> engine = library.open(space, spec)) {
            float[][] codes = engine.encode(all(space));
            RandomGenerator random = Draws.seeded(7);
            for (float[] code : codes) {
                for (int d = engine.conceptAxes(); d < engine.axes(); d++) {
                    code[d] += (float) random.nextGaussian();
                }
            }
            for (int width : new int[] {1, Controller.BEAM}) {
                assertThat(java.decode(codes, width)).isEqualTo(engine.decode(codes, width));
            }
        }
        assertThat(open.of(space, spec)).containsSame(java);
    }

    private static <A extends Architecture> List<A> all(ListedSpace<A> space) {
        List<A> all = new ArrayList<>();
        for (int i = 0; i < space.size(); i++) {
            all.add(space.get(i));
        }
        return all;
    }
}
