package dnas.controller;

import dnas.space.Architecture;
import dnas.space.Decoded;
import dnas.space.Domain;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws architectures within a FLOPs band by moving in the code to where the band lies, and decoding there: sequential
 * Monte Carlo (Del Moral, Doucet and Jasra 2006). The codes nearest to the band are kept, by FLOPs alone; each new code is a
 * step sqrt(1 - s^2) code + s noise from one of them, which leaves a standard normal prior as it is (Cotter et al. 2013).
 * Needs no list of the space, and no accuracy.
 *
 * @param <A> architectures of the space
 */
public final class BandSampler<A extends Architecture> {
    /** Codes within the band that are kept. */
    private static final int KEPT = 256;

    /** Codes that are kept, the nearest ones where the band holds fewer. */
    private static final int KEPT_AT_LEAST = 16;

    private static final int PROPOSED = 64;
    private static final double STEP = .3;
    /** Of what has the FLOPs, but not the other measures that are asked for. */
    private static final double NEAR = 1e-3;

    /** Rounds of proposals for one draw before it gives up. */
    private static final int ROUNDS = 60;
    /** Decoding is greedy here: an architecture that is lost is only one draw less. */
    private static final int WIDTH = 1;

    private final SearchSpace<A> space;
    private final Controller<A> controller;
    private final Domain<A> domain;
    private final FlopsRange band;
    private final Domain<A> whole;
    private final RandomGenerator random;
    private List<Kept<A>> kept = List.of();
    private int tried;
    private int inBand;
    private int invalid;

    /** One architecture each: repeats would crowd the others out. */
    private static final class Kept<A> {
        final A architecture;
        final float[] code;
        /** How far its architecture lies from the band, in log FLOPs. */
        final double distance;

        Kept(A architecture, float[] code, double distance) {
            this.architecture = architecture;
            this.code = code;
            this.distance = distance;
        }

        double distance() {
            return distance;
        }
    }

    /**
     * A sampler that starts from the prior.
     *
     * @param domain that every drawn architecture belongs to
     * @param random everything random is drawn from it
     */
    public BandSampler(SearchSpace<A> space, Controller<A> controller, Domain<A> domain, RandomGenerator random) {
        this.space = space;
        this.controller = controller;
        this.domain = domain;
        band = domain.limits().flops();
        whole = space.within(Limits.NONE);
        this.random = random;
    }

    /** Up to so many distinct architectures within the band; fewer when the band gives no more in reasonable time. */
    public List<A> draw(int count) {
        return drawAtLeast(count).stream().limit(count).toList();
    }

    /** The same with what the last round gave beyond them, in the order in which they were drawn. */
    Set<A> drawAtLeast(int count) {
        Set<A> drawn = new LinkedHashSet<>();
        for (int round = 0; round < ROUNDS && drawn.size() < count; round++) {
            drawn.addAll(decodeSome());
        }
        return drawn;
    }

    /** Those within the band of one round of proposals, which are remembered. */
    private List<A> decodeSome() {
        float[][] proposals = new float[kept.isEmpty() ? KEPT : PROPOSED][];
        for (int i = 0; i < proposals.length; i++) {
            proposals[i] = kept.isEmpty() ? prior() : moved(kept.get(random.nextInt(kept.size())).code, STEP, random);
        }
        List<Decoded<A>> decoded = controller.decode(proposals, WIDTH);
        Map<A, Kept<A>> all = new LinkedHashMap<>();
        List<A> found = new ArrayList<>();
        for (int i = 0; i < proposals.length; i++) {
            if (decoded.get(i) instanceof Decoded.Valid<A> valid) {
                double distance = distance(valid.architecture());
                all.putIfAbsent(valid.architecture(), new Kept<>(valid.architecture(), proposals[i], distance));
                if (distance == 0) {
                    found.add(valid.architecture());
                }
            } else {
                invalid++;
            }
        }
        tried += proposals.length;
        inBand += found.size();
        kept.forEach(one -> all.putIfAbsent(one.architecture, one));
        int within =
                (int) all.values().stream().filter(one -> one.distance == 0).count();
        int keep = Math.max(KEPT_AT_LEAST, Math.min(KEPT, within));
        kept = all.values().stream()
                .sorted(Comparator.comparingDouble(Kept::distance))
                .limit(keep)
                .toList();
        return found;
    }

    /** Draws from the prior until so many codes are decoded, as a measure to compare with; those in the band are counted. */
    public int inBandFromPrior(int count) {
        return (int) decodePrior(count).stream()
                .filter(decoded -> decoded instanceof Decoded.Valid<A> valid && domain.contains(valid.architecture()))
                .count();
    }

    /** What so many draws from the prior decode to, whether in the band or not. */
    List<Decoded<A>> decodePrior(int count) {
        float[][] codes = new float[count][];
        for (int i = 0; i < count; i++) {
            codes[i] = prior();
        }
        return controller.decode(codes, WIDTH);
    }

    /** Free axes from N(0, I), and the concepts of an architecture of the space. */
    private float[] prior() {
        float[] code = Draws.gaussian(controller.axes(), random);
        if (controller.conceptAxes() > 0) {
            int[] concepts = space.conceptsOf(whole.draw(random));
            System.arraycopy(controller.concepts().standardise(concepts), 0, code, 0, controller.conceptAxes());
        }
        return code;
    }

    /**
     * A code a step away that keeps a standard normal distribution as it is.
     *
     * @param step share of new noise, between 0 and 1
     */
    public static float[] moved(float[] code, double step, RandomGenerator random) {
        double kept = Math.sqrt(1 - step * step);
        float[] moved = new float[code.length];
        for (int i = 0; i < code.length; i++) {
            moved[i] = (float) (kept * code[i] + step * random.nextGaussian());
        }
        return moved;
    }

    private double distance(A architecture) {
        if (domain.contains(architecture)) {
            return 0;
        }
        long flops = space.costOf(architecture).flops();
        if (band.contains(flops)) {
            return NEAR;
        }
        return Math.abs(Math.log(flops) - Math.log(flops < band.min() ? band.min() : band.max()));
    }

    /** Codes decoded by draws so far. */
    public int tried() {
        return tried;
    }

    /** Those of them that gave an architecture within the band, repeats included. */
    public int inBand() {
        return inBand;
    }

    /** Those of them that gave no architecture. */
    public int invalid() {
        return invalid;
    }
}
