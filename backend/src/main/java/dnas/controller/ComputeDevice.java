package dnas.controller;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import dnas.Choice;
import dnas.InvalidInput;
import dnas.controller.network.PyTorch;
import java.util.List;
import java.util.Locale;

/** Where networks are computed. */
public enum ComputeDevice {
    /** A GPU where there is one, else the CPU. */
    AUTO,
    CPU,
    GPU;

    /** Name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The device of this name.
     *
     * @throws InvalidInput when there is none
     */
    public static ComputeDevice named(String label) {
        return Choice.named("device", "device", label, List.of(values()), ComputeDevice::label);
    }

    /** Where the arrays of a manager are. */
    static ComputeDevice of(NDManager manager) {
        return manager.getDevice().isGpu() ? GPU : CPU;
    }

    /**
     * A fresh root for arrays on this device; whoever asks closes it.
     *
     * @throws InvalidInput when a GPU is asked for and none can be used
     */
    NDManager newManager() {
        boolean gpuPresent = this != CPU && PyTorch.engine().getGpuCount() > 0;
        if (this == GPU && !gpuPresent) {
            throw new InvalidInput(
                    "device",
                    label(),
                    "No GPU can be used. Choose cpu or auto, or name a CUDA build of PyTorch by PYTORCH_LIBRARY_PATH.");
        }
        return PyTorch.engine().newBaseManager(gpuPresent ? Device.gpu() : Device.cpu());
    }
}
