package dnas.web;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** How the values of a column are written, each in so many bytes. */
enum ColumnType {
    UINT8(1) {
        @Override
        void put(ByteBuffer buffer, double value) {
            buffer.put((byte) value);
        }
    },
    UINT16(2) {
        @Override
        void put(ByteBuffer buffer, double value) {
            buffer.putShort((short) (int) value);
        }
    },
    UINT32(4) {
        @Override
        void put(ByteBuffer buffer, double value) {
            buffer.putInt((int) (long) value);
        }
    },
    /** NaN where a value is not known. */
    FLOAT32(4) {
        @Override
        void put(ByteBuffer buffer, double value) {
            buffer.putFloat((float) value);
        }
    };

    private static final int LARGEST_BYTE = 255;

    private final int bytes;

    ColumnType(int bytes) {
        this.bytes = bytes;
    }

    abstract void put(ByteBuffer buffer, double value);

    /** The narrowest that writes counts up to the greatest one exactly. */
    static ColumnType ofCounts(int greatest) {
        return greatest <= LARGEST_BYTE ? UINT8 : UINT16;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The values at 0 to n - 1, little-endian, without gaps. */
    byte[] written(int n, IntToDoubleFunction values) {
        ByteBuffer buffer = ByteBuffer.allocate(n * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int index = 0; index < n; index++) {
            put(buffer, values.applyAsDouble(index));
        }
        return buffer.array();
    }
}
