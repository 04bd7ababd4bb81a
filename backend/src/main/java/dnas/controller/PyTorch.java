package dnas.controller;

import ai.djl.engine.Engine;

/**
 * Starts the engine once, offline, without usage tracking, on one thread. The same number of threads everywhere makes sums
 * come out the same, bit for bit; and these networks are so small that two threads which share their cores with others
 * spend more time waiting for each other than computing (measured: 27 ms a step on one, up to 400 ms on two).
 */
final class PyTorch {
    private PyTorch() {}

    /** The running engine. */
    static Engine engine() {
        return Holder.ENGINE;
    }

    private static final class Holder {
        static final Engine ENGINE = start();

        private static Engine start() {
            System.setProperty("OPT_OUT_TRACKING", "true");
            System.setProperty("ai.djl.offline", "true");
            System.setProperty("ai.djl.pytorch.num_threads", "1");
            System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
            return Engine.getEngine("PyTorch");
        }
    }
}
