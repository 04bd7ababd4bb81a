package dnas.controller;

/**
 * One controller: together with the space and the code it determines every weight.
 *
 * @param space name of the search space
 * @param variant which parts it has
 * @param seed of everything drawn at random in training
 * @param freeAxes axes of the code that stand for no named concept, in a space that is not {@link #freeAxes(long) large}
 * @param klWeight weight of the Kullback-Leibler divergence of the free axes from N(0, I); 0 also turns the noise off
 * @param tcWeight weight of the free axes' total correlation
 * @param conceptWeight weight of the squared error of the concept head; 0 leaves concepts out altogether
 * @param swapWeight weight of the loss on codes whose concepts were exchanged
 * @param steps of the optimiser
 * @param batch cells in a step
 */
public record ControllerSpec(
        String space,
        ControllerVariant variant,
        long seed,
        int freeAxes,
        double klWeight,
        double tcWeight,
        double conceptWeight,
        double swapWeight,
        int steps,
        int batch) {
    /** NASBench-101, for which the numbers of free axes were chosen, takes as many to name a cell. */
    private static final int BITS = 19;

    public ControllerSpec {
        if (freeAxes < 1 || steps < 1 || batch < 2) {
            throw new IllegalArgumentException("freeAxes (" + freeAxes + ") and steps (" + steps
                    + ") must be at least 1, batch (" + batch + ") at least 2.");
        }
    }

    /** The full controller. */
    public static ControllerSpec d1(String space, long seed) {
        return ControllerVariant.D1.spec(space, seed);
    }

    /** The same but for the number of steps. */
    public ControllerSpec withSteps(int changed) {
        return new ControllerSpec(
                space, variant, seed, freeAxes, klWeight, tcWeight, conceptWeight, swapWeight, changed, batch);
    }

    /**
     * Axes of the code that stand for no named concept: one more for each bit beyond {@value #BITS} that it takes to name an
     * architecture. With 12 of them, 108 of 1,000 networks of Accel-NASBench (2^37) were read back; with 30, and weights of KL
     * divergence and total correlation that are less in proportion, 997.
     *
     * @param architectures of the space
     */
    public int freeAxes(long architectures) {
        double bits = Math.log(architectures) / Math.log(2);
        return freeAxes + (int) Math.max(0, Math.ceil(bits - BITS));
    }

    /** Whether named axes carry concepts. */
    public boolean supervised() {
        return conceptWeight > 0;
    }

    /** Whether codes are drawn around their means in training. */
    public boolean noisy() {
        return klWeight > 0;
    }

    /** Stable name for files and addresses, for example {@code nasbench101-d1-seed1}; unusual settings are appended. */
    public String id() {
        ControllerSpec usual = variant.spec(space, seed);
        return space + "-" + variant.label() + "-seed" + seed
                + unusual("free", freeAxes, usual.freeAxes)
                + unusual("kl", klWeight, usual.klWeight)
                + unusual("tc", tcWeight, usual.tcWeight)
                + unusual("concepts", conceptWeight, usual.conceptWeight)
                + unusual("swap", swapWeight, usual.swapWeight)
                + unusual("steps", steps, usual.steps)
                + unusual("batch", batch, usual.batch);
    }

    private static String unusual(String name, Number value, Number usual) {
        return value.equals(usual) ? "" : "-" + name + value;
    }
}
