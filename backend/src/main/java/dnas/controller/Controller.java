package dnas.controller;

import ai.djl.ndarray.NDManager;
import dnas.space.Architecture;
import dnas.space.Decoded;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A trained controller: from architectures to codes and back. A code holds the K standardised concepts, then the Z free
 * axes; without concept supervision it has free axes only. To be used by one thread at
 * a time, unless it is computed in {@linkplain ControllerLibrary#openInJava plain Java}.
 *
 * @param <A> architectures of the space
 */
public final class Controller<A extends Architecture> implements AutoCloseable {
    /** Beginnings that a faithful decode keeps. */
    public static final int BEAM = 8;

    private static final int BATCH = 512;

    private final SearchSpace<A> space;
    private final ControllerSpec spec;
    private final ConceptTable concepts;
    private final Sliders sliders;
    private final DecisionLayout layout;
    private final NetworkShape shape;
    private final Networks networks;
    private final Decoder<A> decoder;

    private Controller(
            SearchSpace<A> space,
            ControllerSpec spec,
            ConceptTable concepts,
            BiFunction<NetworkShape, DecisionLayout, Networks> making) {
        this.space = space;
        this.spec = spec;
        this.concepts = concepts;
        sliders = new Sliders(concepts);
        layout = new DecisionLayout(space.encoding());
        shape = NetworkShape.of(spec, layout, space);
        networks = making.apply(shape, layout);
        decoder = new Decoder<>(space, layout, shape, networks);
    }

    /** Computed by the engine; owns the manager from here on. */
    Controller(SearchSpace<A> space, ControllerSpec spec, NDManager manager, ConceptTable concepts, Weights weights) {
        this(space, spec, concepts, (shape, layout) -> new EngineNetworks(shape, layout, weights, manager));
    }

    /** Computed in plain Java. */
    Controller(SearchSpace<A> space, ControllerSpec spec, WeightsFile.Contents trained) {
        this(space, spec, trained.concepts(), (shape, layout) -> new JavaNetworks(shape, trained.weights()));
    }

    public ControllerSpec spec() {
        return spec;
    }

    /** Length of a code, D. */
    public int axes() {
        return shape.axes();
    }

    /** Number of leading axes that are concepts, K; 0 without concept supervision. */
    public int conceptAxes() {
        return shape.concepts();
    }

    /** Number of axes after them, Z. */
    public int freeAxes() {
        return shape.freeAxes();
    }

    /** What its concepts can be set to; of no use without concept supervision, where a code names none. */
    public Sliders sliders() {
        return sliders;
    }

    /** The code [D] of some concepts [K], which are not snapped, and free axes [Z]. */
    public float[] code(int[] wanted, float[] free) {
        float[] code = new float[axes()];
        if (conceptAxes() > 0) {
            System.arraycopy(concepts.standardise(wanted), 0, code, 0, conceptAxes());
        }
        System.arraycopy(free, 0, code, conceptAxes(), freeAxes());
        return code;
    }

    /** Codes [B][D]: the nearest combination of concepts that exists, standardised, and the means of the free axes. */
    public float[][] encode(List<A> architectures) {
        float[][] codes = encodeUnsnapped(architectures);
        for (int row = 0; row < codes.length && conceptAxes() > 0; row++) {
            float[] snapped = concepts.standardised(concepts.nearest(codes[row], 0));
            System.arraycopy(snapped, 0, codes[row], 0, conceptAxes());
        }
        return codes;
    }

    /** The same with the concepts as the encoder's head gives them, which need not exist: for measurements alone. */
    float[][] encodeUnsnapped(List<A> architectures) {
        float[][] codes = new float[architectures.size()][];
        for (int from = 0; from < codes.length; from += BATCH) {
            int to = Math.min(codes.length, from + BATCH);
            float[] bits = layout.bits(space.encoding(), architectures.subList(from, to));
            System.arraycopy(networks.encode(bits, to - from), 0, codes, from, to - from);
        }
        return codes;
    }

    /** The concepts [K] that a code names, snapped to an existing combination. */
    public int[] conceptsOf(float[] code) {
        if (conceptAxes() == 0) {
            throw new IllegalStateException("The codes of " + spec.id() + " name no concepts.");
        }
        return concepts.combination(concepts.nearest(code, 0)).clone();
    }

    /**
     * Moves one slider. A concept takes the reachable value nearest to the asked one, and the other concepts the existing
     * combination with that value that changes them least; so a step of one to a combination that exists changes nothing
     * else. A free axis takes the value, and the concepts are snapped.
     *
     * @param code [D], left as it is
     * @param axis the concepts first, then the free axes
     * @param value in the axis' units: standard deviations from the concept's mean over the space, or of the prior
     * @return a code [D] whose concepts exist
     */
    public float[] move(float[] code, int axis, float value) {
        float[] moved = code.clone();
        if (axis >= conceptAxes()) {
            moved[axis] = value;
        }
        if (conceptAxes() > 0) {
            int combination = axis < conceptAxes() ? concepts.moved(code, axis, value) : concepts.nearest(code, 0);
            System.arraycopy(concepts.standardised(combination), 0, moved, 0, conceptAxes());
        }
        return moved;
    }

    /** Writes the architectures that codes [B][D] stand for; their concepts are snapped first. */
    public List<Decoded<A>> decode(float[][] codes, int width) {
        int[][] wanted = Arrays.stream(codes)
                .map(code -> conceptAxes() > 0 ? conceptsOf(code) : concepts.combination(0))
                .toArray(int[][]::new);
        float[][] free = Arrays.stream(codes)
                .map(code -> Arrays.copyOfRange(code, conceptAxes(), axes()))
                .toArray(float[][]::new);
        return decode(wanted, free, width);
    }

    /**
     * Writes architectures with wanted concepts. Without concept supervision the concepts are ignored.
     *
     * @param wanted [B][K], not snapped: combinations that do not exist seldom give what they ask
     * @param free [B][Z]
     * @param width beginnings that the beam search keeps; 1 is quickest, {@link #BEAM} most faithful
     */
    public List<Decoded<A>> decode(int[][] wanted, float[][] free, int width) {
        List<Decoded<A>> decoded = new ArrayList<>();
        for (int from = 0; from < free.length; from += BATCH) {
            int to = Math.min(free.length, from + BATCH);
            float[] codes = new float[(to - from) * axes()];
            for (int row = from; row < to; row++) {
                System.arraycopy(code(wanted[row], free[row]), 0, codes, (row - from) * axes(), axes());
            }
            decoded.addAll(decoder.decode(codes, Arrays.copyOfRange(wanted, from, to), width));
        }
        return decoded;
    }

    /** Where its networks are computed. */
    ComputeDevice device() {
        return networks.device();
    }

    ConceptTable concepts() {
        return concepts;
    }

    Map<String, WeightArray> weights() {
        return networks.weights();
    }

    /** Frees what the engine holds of it. */
    @Override
    public void close() {
        networks.close();
    }
}
