package dnas;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that takes long to make: made when it is first asked for, and kept. Safe for many threads, which wait for one. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<? extends T> making;
    private volatile @Nullable T made;

    public Once(Supplier<? extends T> making) {
        this.making = making;
    }

    /** The value. What its making throws is thrown, and it is made again when asked for again. */
    @Override
    public T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }
}
