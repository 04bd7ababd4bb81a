package dnas;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that takes long to make: made when it is first asked for, and kept. Safe for many threads, which wait for one. */
public final class Once<T> {
    private final Supplier<? extends T> making;
    private @Nullable T value;

    public Once(Supplier<? extends T> making) {
        this.making = making;
    }

    /** The value. What its making throws is thrown, and it is made again when asked for again. */
    public synchronized T get() {
        T made = value;
        if (made == null) {
            made = making.get();
            value = made;
        }
        return made;
    }
}
