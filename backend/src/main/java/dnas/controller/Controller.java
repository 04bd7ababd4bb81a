package dnas.controller;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dnas.space.Architecture;
import dnas.space.Decoded;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trained controller: from architectures to codes and back. A code holds the K standardised concepts, then the Z free
 * axes; without concept supervision it has free axes only. To be used by one thread at a time.
 *
 * @param <A> architectures of the space
 */
public final class Controller<A extends Architecture> implements AutoCloseable {
    /** Beginnings that a faithful decode keeps. */
    public static final int BEAM = 8;

    private static final int BATCH = 512;

    private final SearchSpace<A> space;
    private final ControllerSpec spec;
    private final NDManager manager;
    private final ConceptTable concepts;
    private final Weights weights;
    private final DecisionLayout layout;
    private final NetworkShape shape;
    private final EncoderNetwork encoder;
    private final Decoder<A> decoder;

    /** Owns the manager from here on. */
    Controller(SearchSpace<A> space, ControllerSpec spec, NDManager manager, ConceptTable concepts, Weights weights) {
        this.space = space;
        this.spec = spec;
        this.manager = manager;
        this.concepts = concepts;
        this.weights = weights;
        layout = new DecisionLayout(space.encoding());
        shape = NetworkShape.of(spec, layout, space);
        encoder = new EncoderNetwork(shape, weights);
        decoder = new Decoder<>(space, layout, shape, new DecoderNetwork(shape, layout, weights, manager), encoder);
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
            encodeUnsnapped(architectures.subList(from, to), codes, from);
        }
        return codes;
    }

    private void encodeUnsnapped(List<A> architectures, float[][] codes, int from) {
        int rows = architectures.size();
        float[] bits = layout.bits(space.encoding(), architectures);
        try (NDManager arrays = manager.newSubManager()) {
            EncoderNetwork.Output code = encoder.forward(arrays.create(bits, new Shape(rows, layout.bits())));
            float[] mean = code.mean().toFloatArray();
            float[] head = shape.concepts() > 0 ? code.head().toFloatArray() : new float[0];
            for (int row = 0; row < rows; row++) {
                codes[from + row] = code(head, mean, row);
            }
        }
    }

    private float[] code(float[] head, float[] mean, int row) {
        float[] code = new float[axes()];
        System.arraycopy(head, row * conceptAxes(), code, 0, conceptAxes());
        System.arraycopy(mean, row * freeAxes(), code, conceptAxes(), freeAxes());
        return code;
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
                int start = (row - from) * axes();
                if (conceptAxes() > 0) {
                    System.arraycopy(concepts.standardise(wanted[row]), 0, codes, start, conceptAxes());
                }
                System.arraycopy(free[row], 0, codes, start + conceptAxes(), freeAxes());
            }
            try (NDManager arrays = manager.newSubManager()) {
                decoded.addAll(decoder.decode(codes, Arrays.copyOfRange(wanted, from, to), width, arrays));
            }
        }
        return decoded;
    }

    /** Where its networks are computed. */
    ComputeDevice device() {
        return ComputeDevice.of(manager);
    }

    ConceptTable concepts() {
        return concepts;
    }

    Weights weights() {
        return weights;
    }

    /** Frees the engine's memory. */
    @Override
    public void close() {
        manager.close();
    }
}
