package dnas.controller;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.optimizer.Optimizer;
import dnas.controller.network.Gradients;
import dnas.space.Architecture;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Trains a controller by
 *
 * <p>NLL(x | c, z) + w [kl KL(z) + tc TC(z)] + concept sum_k (head_k - c_k)^2 + swap NLL(x* | c*, z*),
 *
 * <p>where c are the true concepts and w rises from 0 to 1 over the first 30 % of the steps. In a large space, whose codes have
 * more free axes, kl and tc are less in proportion.
 */
final class ControllerTraining<A extends Architecture> {
    private static final double PEAK_RATE = 2.1e-3;
    private static final double SHARE_OF_RISE = .3;
    private static final double SHARE_BEFORE_SWAPS = .2;
    private static final int STEPS_BETWEEN_REFRESHES = 500;
    private static final int DRAWS_FOR_TC = 128;
    private static final int STEPS_BETWEEN_REPORTS = 10;
    private static final int REFRESH_BATCH = 8192;

    private final ControllerSpec spec;
    private final NetworkShape shape;
    private final DecisionLayout layout;
    private final CellArrays<A> cells;
    private final NDManager manager;
    private final Weights weights;
    private final EncoderNetwork encoder;
    private final DecoderNetwork decoder;
    private final RandomGenerator random;
    private final SwapPairs swaps;
    /** Share of the usual weight that each free axis bears: more axes bear no more together. */
    private final double share;

    private @Nullable PosteriorIndex posteriors;

    ControllerTraining(
            ControllerSpec spec,
            NetworkShape shape,
            DecisionLayout layout,
            ConceptTable concepts,
            CellArrays<A> cells,
            NDManager manager) {
        this.spec = spec;
        this.shape = shape;
        this.layout = layout;
        this.cells = cells;
        this.manager = manager;
        share = (double) spec.freeAxes() / shape.freeAxes();
        random = Draws.seeded(spec.seed());
        weights = new Weights(manager);
        EncoderNetwork.draw(shape, weights, random);
        DecoderNetwork.draw(shape, weights, random);
        encoder = new EncoderNetwork(shape, weights);
        decoder = new DecoderNetwork(shape, layout, weights, manager);
        swaps = new SwapPairs(cells, concepts, random);
    }

    /** Runs all steps. The weights belong to the manager that was given. */
    Weights train(Progress progress) {
        weights.train();
        Optimizer adam = Optimizer.adam()
                .optLearningRateTracker(new OneCycle(spec.steps(), PEAK_RATE))
                .build();
        long start = System.nanoTime();
        for (int step = 0; step < spec.steps(); step++) {
            step(step, adam);
            int done = step + 1;
            if (done % STEPS_BETWEEN_REPORTS == 0 || done == spec.steps()) {
                double seconds = (System.nanoTime() - start) / 1e9;
                progress.report(done, spec.steps(), seconds / done * (spec.steps() - done));
            }
        }
        return weights.frozen();
    }

    private void step(int step, Optimizer adam) {
        boolean swapping = spec.swapWeight() > 0 && step >= SHARE_BEFORE_SWAPS * spec.steps();
        if (swapping && (posteriors == null || step % STEPS_BETWEEN_REFRESHES == 0)) {
            posteriors = refreshed();
        }
        int[] batch = random.ints(spec.batch(), 0, cells.size()).toArray();
        try (NDManager arrays = manager.newSubManager()) {
            Gradients.collect(() -> loss(arrays, batch, swapping ? posteriors : null, warmth(step)));
        } catch (ArithmeticException exception) {
            throw new IllegalStateException(
                    "Training diverged at step " + step + ". Maybe use another seed.", exception);
        }
        weights.forEach((name, array) -> {
            try (NDArray gradient = array.getGradient()) {
                adam.update(name, array, gradient);
            }
        });
    }

    private double warmth(int step) {
        return Math.min(1, step / (SHARE_OF_RISE * spec.steps()));
    }

    private NDArray loss(NDManager arrays, int[] batch, @Nullable PosteriorIndex index, double warmth) {
        NDArray bits = arrays.create(cells.bits(batch), new Shape(batch.length, shape.bits()));
        EncoderNetwork.Output code = encoder.forward(bits);
        NDArray z = code.mean();
        NDArray loss = arrays.create(0f);
        if (spec.noisy()) {
            NDArray noise = arrays.create(
                    Draws.gaussian(batch.length * shape.freeAxes(), random), new Shape(batch.length, shape.freeAxes()));
            z = z.add(Scaling.times(code.logVariance(), .5).exp().mul(noise));
            loss = loss.add(Scaling.times(divergence(code), warmth * share * spec.klWeight()));
        }
        if (spec.tcWeight() > 0) {
            NDArray some = z.get("0:" + Math.min(DRAWS_FOR_TC, batch.length));
            loss = loss.add(Scaling.times(
                    TotalCorrelation.of(some, code.mean(), code.logVariance()), warmth * share * spec.tcWeight()));
        }
        if (spec.supervised()) {
            NDArray truth = arrays.create(cells.concepts(batch), new Shape(batch.length, shape.concepts()));
            NDArray error = code.head().sub(truth).square().sum();
            loss = loss.add(Scaling.times(error, spec.conceptWeight() / batch.length));
        }
        NDArray free = z;
        int[] written = batch;
        if (index != null) {
            float[] swapped = new float[SwapPairs.COUNT * shape.freeAxes()];
            int[] targets = swaps.draw(batch, z.toFloatArray(), index, swapped);
            free = z.concat(arrays.create(swapped, new Shape(SwapPairs.COUNT, shape.freeAxes())), 0);
            written = Draws.joined(batch, targets);
        }
        return loss.add(reconstruction(arrays, free, written));
    }

    /** KL of the posteriors from N(0, I), summed over axes, mean over the batch. */
    private static NDArray divergence(EncoderNetwork.Output code) {
        NDArray sum = code.mean()
                .square()
                .add(code.logVariance().exp())
                .sub(code.logVariance())
                .sub(1)
                .sum();
        return Scaling.times(sum, .5 / code.mean().getShape().get(0));
    }

    /** Mean NLL of the batch, plus the weighted mean NLL of the swapped pairs that follow it. */
    private NDArray reconstruction(NDManager arrays, NDArray free, int[] written) {
        int rows = written.length;
        NDArray bits = arrays.create(cells.bits(written), new Shape(rows, shape.bits()));
        NDArray codes = free;
        NDArray features = bits;
        if (spec.supervised()) {
            codes = arrays.create(cells.concepts(written), new Shape(rows, shape.concepts()))
                    .concat(free, 1);
            features = arrays.create(cells.features(written), new Shape(layout.size(), rows, shape.features()));
        }
        float[] targets = cells.targets(written);
        weigh(targets, rows);
        NDArray weighted = arrays.create(targets, new Shape(layout.size(), rows, layout.widest()));
        return decoder.forced(codes, bits, features)
                .logSoftmax(-1)
                .mul(weighted)
                .sum()
                .neg();
    }

    private void weigh(float[] targets, int rows) {
        float own = 1f / spec.batch();
        float swapped = (float) (spec.swapWeight() / SwapPairs.COUNT);
        for (int i = 0; i < targets.length; i++) {
            targets[i] *= i / layout.widest() % rows < spec.batch() ? own : swapped;
        }
    }

    private PosteriorIndex refreshed() {
        PosteriorIndex index = new PosteriorIndex(cells, shape.freeAxes());
        EncoderNetwork frozen = new EncoderNetwork(shape, weights.frozen());
        for (int c = 0; c < cells.combinations(); c++) {
            int[] members = cells.members(c);
            for (int from = 0; from < members.length; from += REFRESH_BATCH) {
                int[] some = Arrays.copyOfRange(members, from, Math.min(members.length, from + REFRESH_BATCH));
                try (NDManager arrays = manager.newSubManager()) {
                    EncoderNetwork.Output code =
                            frozen.forward(arrays.create(cells.bits(some), new Shape(some.length, shape.bits())));
                    float[] mean = code.mean().toFloatArray();
                    float[] logVariance = code.logVariance().toFloatArray();
                    for (int row = 0; row < some.length; row++) {
                        index.put(c, from + row, mean, logVariance, row);
                    }
                }
            }
        }
        return index;
    }
}
