package dnas.spaces.accelnasbench;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that takes long to make: made when it is first asked for, and kept. Safe for many threads, which wait for one. */
final class Once<T> {
    private final Supplier<T> making;
    private @Nullable T value;

    Once(Supplier<T> making) {
        this.making = making;
    }

    synchronized T get() {
        T made = value;
        if (made == null) {
            made = making.get();
            value = made;
        }
        return made;
    }
}
