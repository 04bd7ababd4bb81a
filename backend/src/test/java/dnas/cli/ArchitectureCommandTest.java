package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArchitectureCommandTest {
    private static final String LABEL =
            "|nor_conv_3x3~0|+|skip_connect~0|none~1|+|nor_conv_1x1~0|nor_conv_1x1~1|skip_connect~2|";
    private static final String NETWORK = "e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @Test
    void aCellIsShownWithItsGraphCostsConceptsMeasuresAndAccuraciesBySignal() {
        assertThat(execute("architecture", LABEL, "--space", "nasbench201"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("label       " + LABEL)
                .containsPattern("MFLOPs +\\d+\\.\\d{3}")
                .containsPattern("  0 +input +1")
                .containsPattern("edgegpu_latency +[\\d.]+ ms")
                .containsPattern(
                        "cifar100_validation_12 +[\\d.]+ +[\\d.]+ +CIFAR-100 test accuracy, 200 epochs \\(measured\\)")
                .contains("hardware measurements are those of the cell's CIFAR-10 network.");
    }

    @Test
    void whatIsPredictedSaysSo() {
        assertThat(execute("architecture", NETWORK, "--space", "accel-nasbench", "--format", "json"))
                .isZero();
        JsonNode network = json();
        assertThat(network.get("operations").size()).isEqualTo(9);
        assertThat(network.get("measures").get(0).get("predicted").booleanValue())
                .isTrue();
        JsonNode surrogate = network.get("accuracies").get(0);
        assertThat(surrogate.get("origin").stringValue()).isEqualTo("predicted");
        assertThat(surrogate.get("deviation").doubleValue()).isPositive();
        assertThat(surrogate.get("caution").stringValue()).contains("77.3 %");
        assertThat(network.get("accuracies").get(1).get("reported").isNull()).isTrue();
        assertThat(network.get("label").stringValue()).isEqualTo(NETWORK);
    }

    @Test
    void aSearchSaysWhichNetworkItFound() {
        assertThat(execute(
                        "search",
                        "--space",
                        "nasbench201",
                        "--strategy",
                        "random",
                        "--queries",
                        "5",
                        "--limit",
                        "edgegpu_latency=:5.5"))
                .isZero();
        JsonNode incumbent = json().get("incumbent");
        assertThat(incumbent.get("label").stringValue()).startsWith("|").contains("~0|+|");
        assertThat(incumbent.get("measures").get(0).get("name").stringValue()).isEqualTo("edgegpu_latency");
        assertThat(incumbent.get("measures").get(0).get("value").doubleValue()).isLessThanOrEqualTo(5.5);
    }

    @Test
    void whatThereIsNotIsRefusedWithTheWayOut() {
        assertThat(execute("architecture", "nope", "--space", "nasbench201")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "There is no architecture \"nope\" in nasbench201; give a hash or a label",
                        "bin/dnas architectures --space nasbench201");
    }

    @Test
    void aLimitThatCannotBeUsedIsRefusedInOneSentence() {
        for (String[] each : new String[][] {
            {"edgegpu_latency=5:1", "The limit on edgegpu_latency (5.0 to 1.0) is no range"},
            {"edgegpu_latency=5.5", "The limit \"edgegpu_latency=5.5\" cannot be read; write MEASURE=MIN:MAX"},
            {"edgegpu_latency=:abc", "The limit \"edgegpu_latency=:abc\" cannot be read"},
            {"edgegpu_latency=:", "The limit on edgegpu_latency has no end, so it limits nothing"}
        }) {
            err.getBuffer().setLength(0);
            assertThat(execute("search", "--space", "nasbench201", "--strategy", "random", "--limit", each[0]))
                    .isEqualTo(2);
            assertThat(err.toString())
                    .startsWith("dnas: " + each[1])
                    .doesNotContain("InvalidInput", "cannot convert", "MeasureLimit");
        }
    }
}
