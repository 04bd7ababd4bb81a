package dnas.search;

import dnas.space.Architecture;
import dnas.space.FloatRows;
import dnas.space.ListedDomain;
import dnas.space.ListedSpace;
import java.util.List;

/**
 * Of a listed space: every architecture's number is its index, and all rows were computed beforehand.
 *
 * @param codes [N][D]
 * @param structures [N][S]
 */
record ListedRows<A extends Architecture>(ListedSpace<A> space, FloatRows codes, FloatRows structures)
        implements FeatureRows<A> {
    @Override
    public int[] numbersOf(List<A> architectures) {
        return architectures.stream().mapToInt(space::indexOf).toArray();
    }

    @Override
    public int[] numbersOf(ListedDomain<A> domain) {
        return domain.space() == space ? domain.indices() : FeatureRows.super.numbersOf(domain);
    }

    @Override
    public A get(int number) {
        return space.get(number);
    }

    @Override
    public float[] code(int number) {
        return codes.row(number);
    }

    @Override
    public float[] structure(int number) {
        return structures.row(number);
    }
}
