package dnas.spaces.nasbench201;

import dnas.space.Measure;
import java.util.List;

/**
 * The ten hardware measurements of HW-NAS-Bench for the CIFAR-10 network, one image at a time: milliseconds, millijoules,
 * and for Eyeriss the FLOPs per unit of memory traffic. Edge GPU (Jetson TX2), Raspberry Pi 4, Edge TPU and Pixel 3 are
 * measured devices; Eyeriss (an accelerator) and the FPGA are models of one. The Edge TPU's compiler refused 4,699 networks,
 * whose latency on it is not known.
 *
 * <p>Source: Li et al. 2021, arXiv:2103.10584. It names no unit of the arithmetic intensity; the values are
 * multiply-accumulates over a traffic that counts each edge's activations once and weights four times.
 */
final class CellMeasures {
    /** In the order of their columns in the data set. */
    static final List<Measure> ALL = List.of(
            latency("edgegpu", "Edge GPU"),
            energy("edgegpu", "Edge GPU"),
            latency("raspi4", "Raspberry Pi 4"),
            latency("edgetpu", "Edge TPU"),
            latency("pixel3", "Pixel 3"),
            latency("eyeriss", "Eyeriss"),
            energy("eyeriss", "Eyeriss"),
            new Measure("eyeriss_arithmetic_intensity", "Eyeriss arithmetic intensity", "ops/byte", false),
            latency("fpga", "FPGA"),
            energy("fpga", "FPGA"));

    private CellMeasures() {}

    private static Measure latency(String device, String title) {
        return new Measure(device + "_latency", title + " latency", "ms", true);
    }

    private static Measure energy(String device, String title) {
        return new Measure(device + "_energy", title + " energy", "mJ", true);
    }
}
