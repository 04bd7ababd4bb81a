package dnas.controller;

import dnas.space.Architecture;
import dnas.space.Decoded;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a controller for concepts and counts what it gives.
 *
 * @param <A> architectures of the space
 */
final class SteeringMeasurement<A extends Architecture> {
    /** Tried of each concept at most, so that rare steps are known as well as common ones. */
    static final int STEPS = 600;

    private final Controller<A> controller;
    private final SearchSpace<A> space;
    private final int width;

    /**
     * @param width of the beam that decodes
     */
    SteeringMeasurement(Controller<A> controller, SearchSpace<A> space, int width) {
        this.controller = controller;
        this.space = space;
        this.width = width;
    }

    /**
     * Measures.
     *
     * @param cells each of them lends its concepts to the free axes of another; steps are tried on them in their order, until
     *     there are enough
     */
    Steering on(MeasuredCells<A> cells) {
        Map<String, UnitSteps> steps = new LinkedHashMap<>();
        for (int k = 0; k < space.concepts().size(); k++) {
            steps.put(space.concepts().get(k).name(), unitSteps(k, cells));
        }
        return new Steering(swapAgreement(cells), steps);
    }

    private Map<String, Double> swapAgreement(MeasuredCells<A> cells) {
        int n = cells.size();
        float[][] free = new float[n][];
        for (int i = 0; i < n; i++) {
            free[i] = free(cells.codes()[(i + n / 2) % n]);
        }
        int[] agreeing = new int[space.concepts().size()];
        List<Decoded<A>> decoded = controller.decode(cells.concepts(), free, width);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < agreeing.length; k++) {
                agreeing[k] += has(decoded.get(i), k, cells.concepts()[i]) ? 1 : 0;
            }
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int k = 0; k < agreeing.length; k++) {
            shares.put(space.concepts().get(k).name(), (double) agreeing[k] / n);
        }
        return shares;
    }

    private UnitSteps unitSteps(int concept, MeasuredCells<A> cells) {
        List<int[]> wanted = new ArrayList<>();
        List<float[]> free = new ArrayList<>();
        for (int i = 0; i < cells.size() && wanted.size() < STEPS; i++) {
            float[] code = cells.codes()[i];
            int from = controller.concepts().nearest(code, 0);
            for (int step = -1; step <= 1 && wanted.size() < STEPS; step += 2) {
                controller.concepts().stepped(from, concept, step).ifPresent(to -> {
                    wanted.add(controller.concepts().combination(to));
                    free.add(free(code));
                });
            }
        }
        return counted(concept, wanted, free);
    }

    private UnitSteps counted(int concept, List<int[]> wanted, List<float[]> free) {
        int obeyed = 0;
        int alone = 0;
        List<Decoded<A>> decoded = controller.decode(wanted.toArray(int[][]::new), free.toArray(float[][]::new), width);
        for (int i = 0; i < decoded.size(); i++) {
            obeyed += has(decoded.get(i), concept, wanted.get(i)) ? 1 : 0;
            alone += hasAll(decoded.get(i), wanted.get(i)) ? 1 : 0;
        }
        double tried = Math.max(1, wanted.size());
        return new UnitSteps(wanted.size(), obeyed / tried, alone / tried);
    }

    private boolean has(Decoded<A> decoded, int concept, int[] wanted) {
        return decoded instanceof Decoded.Valid<A> valid
                && space.conceptsOf(valid.architecture())[concept] == wanted[concept];
    }

    private boolean hasAll(Decoded<A> decoded, int[] wanted) {
        return decoded instanceof Decoded.Valid<A> valid
                && Arrays.equals(space.conceptsOf(valid.architecture()), wanted);
    }

    private float[] free(float[] code) {
        return Arrays.copyOfRange(code, controller.conceptAxes(), controller.axes());
    }
}
