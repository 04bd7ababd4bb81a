package dnas.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** Takes what is written until it is told to take no more. */
final class UntilStopped extends FilterOutputStream {
    private final BooleanSupplier stopped;

    UntilStopped(OutputStream out, BooleanSupplier stopped) {
        super(out);
        this.stopped = stopped;
    }

    @Override
    public void write(int one) throws IOException {
        requireGoing();
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        requireGoing();
        out.write(bytes, from, count);
    }

    private void requireGoing() throws IOException {
        if (stopped.getAsBoolean()) {
            throw new IOException("the server was stopped");
        }
    }
}
