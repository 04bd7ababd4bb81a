package dnas.spaces.accelnasbench;

import dnas.space.Measure;
import java.util.List;

/** What was measured of each network on six devices: means of repeated inference, in the order of the table's columns. */
final class DeviceMeasures {
    static final List<Measure> ALL = List.of(
            latency("vck190", "VCK190 FPGA"),
            latency("zcu102", "ZCU102 FPGA"),
            throughput("3090", "RTX 3090"),
            throughput("a100", "A100"),
            throughput("tpuv2", "TPUv2"),
            throughput("tpuv3", "TPUv3"),
            throughput("vck190", "VCK190 FPGA"),
            throughput("zcu102", "ZCU102 FPGA"));

    private DeviceMeasures() {}

    private static Measure latency(String device, String title) {
        return new Measure("latency_" + device, "Latency, " + title, "ms", true);
    }

    private static Measure throughput(String device, String title) {
        return new Measure("throughput_" + device, "Throughput, " + title, "images/s", false);
    }
}
