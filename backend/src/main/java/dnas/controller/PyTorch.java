package dnas.controller;

import ai.djl.engine.Engine;

/** Starts the engine once, offline, without usage tracking, with as many threads on every machine. */
final class PyTorch {
    private PyTorch() {}

    /** The running engine. A fixed number of threads makes sums come out the same on one machine, bit for bit. */
    static Engine engine() {
        return Holder.ENGINE;
    }

    private static final class Holder {
        static final Engine ENGINE = start();

        private static Engine start() {
            System.setProperty("OPT_OUT_TRACKING", "true");
            System.setProperty("ai.djl.offline", "true");
            System.setProperty("ai.djl.pytorch.num_threads", "2");
            System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
            return Engine.getEngine("PyTorch");
        }
    }
}
