package dnas.controller.policy;

import ai.djl.ndarray.NDManager;
import dnas.controller.network.FlatWeights;
import dnas.controller.network.FlatWeights.AdamRates;
import dnas.controller.network.PyTorch;
import dnas.space.Architecture;
import dnas.space.Decoded;
import dnas.space.Encoding;
import dnas.space.Prefix;
import dnas.space.SearchSpace;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A distribution over architectures, written decision by decision by an LSTM that is fed its own last answer, and taught by
 * policy gradients. Answers that would make the architecture invalid at once are never given.
 *
 * <p>Source: Zoph and Le 2017, arXiv:1611.01578; with Adam and an entropy bonus as in Pham et al. 2018, arXiv:1802.03268.
 *
 * @param <A> architectures of the space
 */
public final class RecurrentPolicy<A extends Architecture> {
    private static final double LARGEST_FIRST_WEIGHT = .08;

    private final Encoding<A> encoding;
    private final PolicySettings settings;
    private final PolicyShape shape;
    private FlatWeights.State weights;

    /**
     * What came out of writing.
     *
     * @param answers to every decision
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Written<A extends Architecture>(int[] answers, Decoded<A> decoded) {}

    /**
     * A fresh policy: every allowed answer about equally likely.
     *
     * @param random gives the first weights, uniform within +-0.08
     */
    public RecurrentPolicy(SearchSpace<A> space, PolicySettings settings, RandomGenerator random) {
        this(space, settings, firstWeights(space, settings, random));
    }

    /** With given weights [P], see {@link PolicyShape}. */
    RecurrentPolicy(SearchSpace<A> space, PolicySettings settings, float[] first) {
        encoding = space.encoding();
        this.settings = settings;
        shape = PolicyShape.of(encoding, settings.hidden());
        weights = FlatWeights.State.first(first);
    }

    private static float[] firstWeights(SearchSpace<?> space, PolicySettings settings, RandomGenerator random) {
        float[] first =
                new float[PolicyShape.of(space.encoding(), settings.hidden()).size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = (float) random.nextDouble(-LARGEST_FIRST_WEIGHT, LARGEST_FIRST_WEIGHT);
        }
        return first;
    }

    /** Writes an architecture at random. */
    public Written<A> write(RandomGenerator random) {
        PolicyWriter writer = new PolicyWriter(shape, weights.values());
        Prefix<A> prefix = encoding.start();
        int[] answers = new int[shape.decisions()];
        for (int t = 0; t < answers.length; t++) {
            writer.step(shape.tokenBefore(t, answers));
            answers[t] = PolicyWriter.draw(writer.probabilities(t, prefix), random);
            prefix.decide(answers[t]);
        }
        return new Written<>(answers, prefix.finish());
    }

    /** Log probability of writing so. */
    public double logProbability(int[] answers) {
        PolicyWriter writer = new PolicyWriter(shape, weights.values());
        Prefix<A> prefix = encoding.start();
        double sum = 0;
        for (int t = 0; t < answers.length; t++) {
            writer.step(shape.tokenBefore(t, answers));
            sum += Math.log(writer.probabilities(t, prefix)[answers[t]]);
            prefix.decide(answers[t]);
        }
        return sum;
    }

    /**
     * One step of policy gradient.
     *
     * @param written answers to every decision of each architecture, B of them
     * @param advantages reward above the baseline of each [B]
     */
    public void learn(List<int[]> written, double[] advantages) {
        PolicyLoss loss = new PolicyLoss(shape, encoding, written, advantages, settings.entropyWeight());
        AdamRates rates = new AdamRates(settings.learningRate(), .9, .999);
        try (NDManager arrays = PyTorch.newManager()) {
            FlatWeights flat = new FlatWeights(weights, rates, arrays);
            flat.descend(() -> loss.of(flat.array(), arrays));
            weights = flat.state();
        }
    }
}
