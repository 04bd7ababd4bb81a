package dnas.controller.network;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;

/**
 * Starts the engine once, offline, without usage tracking, on one thread. The same number of threads everywhere makes sums
 * come out the same, bit for bit. It costs nothing: on two cores that others used too, a step of training took 27 ms with one
 * thread and up to 400 ms with two, which wait for each other.
 */
public final class PyTorch {
    private PyTorch() {}

    /** The running engine. */
    public static Engine engine() {
        return Holder.ENGINE;
    }

    /** A fresh root for arrays in the memory of the CPU, where small networks are fastest; whoever asks closes it. */
    public static NDManager newManager() {
        return engine().newBaseManager(Device.cpu());
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
