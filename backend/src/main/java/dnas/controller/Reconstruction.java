package dnas.controller;

import dnas.space.Architecture;
import dnas.space.Decoded;
import java.util.List;

/**
 * How well codes are written back.
 *
 * @param cells how many were coded and decoded
 * @param exact share of them that decode to themselves
 * @param valid share of their codes that decode to a member of the space
 * @param priorValid the same for free axes drawn from N(0, I), with the concepts of the same cells
 */
public record Reconstruction(int cells, double exact, double valid, double priorValid) {
    /**
     * Measures.
     *
     * @param prior draws of the free axes [N][Z], one for each cell
     * @param width of the beam
     */
    static <A extends Architecture> Reconstruction of(
            Controller<A> controller, MeasuredCells<A> cells, float[][] prior, int width) {
        int n = cells.size();
        List<Decoded<A>> own = controller.decode(cells.codes(), width);
        int exact = 0;
        for (int i = 0; i < n; i++) {
            exact += own.get(i) instanceof Decoded.Valid<A> valid
                            && valid.architecture().equals(cells.cells().get(i))
                    ? 1
                    : 0;
        }
        return new Reconstruction(
                n, (double) exact / n, valid(own), valid(controller.decode(cells.concepts(), prior, width)));
    }

    private static double valid(List<? extends Decoded<?>> decoded) {
        return (double) decoded.stream().filter(Decoded.Valid.class::isInstance).count() / decoded.size();
    }
}
