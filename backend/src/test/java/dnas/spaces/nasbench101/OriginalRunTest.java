package dnas.spaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginalRunTest {
    private static final String HASH = "5529e1779433733d1145e20de5d8604e";
    private static final String ADJACENCY = "0110001100010000";
    private static final String OPERATIONS = "input,conv1x1-bn-relu,conv3x3-bn-relu,output";
    private static final byte[] METRICS = OriginalFile.metrics(36, 9_100, 9_000);
    private static final String BASE64 = OriginalFile.base64(METRICS);

    private static OriginalRun parse(String payload) {
        return OriginalRun.parse(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String payload, String... reasons) {
        assertThatThrownBy(() -> parse(payload))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(reasons);
    }

    private static void assertMetricsRefused(byte[] metrics, String reason) {
        assertRefused(OriginalFile.payload(HASH, "36", ADJACENCY, OPERATIONS, OriginalFile.base64(metrics)), reason);
    }

    @Test
    void readsOneRun() {
        OriginalRun run = parse(OriginalFile.payload(HASH, "36", ADJACENCY, OPERATIONS, BASE64));
        assertThat(run.hash()).isEqualTo(HASH);
        assertThat(run.epochs()).isEqualTo(36);
        assertThat(run.graph()).hasToString("4: 110 11 1 | 1 0");
        assertThat(run.end()).isEqualTo(new ModelMetrics.Evaluation(36, 1_000.5, 9_100 / 9_984f, 9_000 / 9_984f));
    }

    @Test
    void readsTheRunsOfAnotherTrainingAndSkipsWhatElseTheyHold() throws IOException {
        TfRecords records = new TfRecords(new ByteArrayInputStream(OriginalFile.ecNasBench()), "ecnas");
        OriginalRun first = OriginalRun.parse(records.next().orElseThrow());
        assertThat(first.end())
                .isEqualTo(new ModelMetrics.Evaluation(36, 668.5900268554688, 0.9174679517745972, 0.9093549847602844));
        CellIndex cells = new CellIndex(Table.SPACE);
        for (Optional<byte[]> payload = records.next(); payload.isPresent(); payload = records.next()) {
            assertThat(cells.of(OriginalRun.parse(payload.get()))).isNotNegative();
        }
    }

    @Test
    void aFrameThatIsNoArrayOfFiveIsRefused() {
        assertRefused("not JSON", "no JSON");
        assertRefused("", "no JSON array");
        assertRefused("{}", "no JSON array of 5");
        assertRefused("[\"" + HASH + "\", 36]", "no JSON array of 5");
        assertRefused(OriginalFile.payload(HASH, "36", ADJACENCY, OPERATIONS, BASE64) + "]", "no JSON");
        assertRefused(OriginalFile.payload(HASH, "36.5", ADJACENCY, OPERATIONS, BASE64), "epochs are 36.5");
        assertRefused(OriginalFile.payload(HASH, "\"36\"", ADJACENCY, OPERATIONS, BASE64), "epochs are \"36\"");
        assertRefused("[1, 36, \"01\", \"input,output\", \"\"]", "module hash is 1");
    }

    @Test
    void aGraphThatIsNoneOfNasBench101IsRefused() {
        assertRefused(
                OriginalFile.payload(HASH, "36", "0110", OPERATIONS, BASE64), "4 operations", "4 digits", "not 16");
        assertRefused(
                OriginalFile.payload(HASH, "36", ADJACENCY, OPERATIONS.replace("conv1x1", "conv5x5"), BASE64),
                "operation \"conv5x5-bn-relu\"",
                "conv3x3-bn-relu, conv1x1-bn-relu, maxpool3x3");
        assertRefused(OriginalFile.payload(HASH, "36", "1110001100010000", OPERATIONS, BASE64), "no upper triangle");
        assertRefused(OriginalFile.payload(HASH, "36", "0210001100010000", OPERATIONS, BASE64), "no upper triangle");
        assertRefused(
                OriginalFile.payload(HASH, "36", "0000", "output,input", BASE64),
                "begin with input and end with output");
        assertRefused(OriginalFile.payload(HASH, "36", "0", "input", BASE64), "begin with input and end with output");
        assertRefused(
                OriginalFile.payload(HASH, "36", "0".repeat(64), "input" + ",maxpool3x3".repeat(6) + ",output", BASE64),
                "8 vertices");
    }

    @Test
    void metricsThatCannotBeReadAreRefused() {
        assertRefused(OriginalFile.payload(HASH, "36", ADJACENCY, OPERATIONS, "?" + BASE64), "no base64");
        assertMetricsRefused(Arrays.copyOf(METRICS, METRICS.length - 1), "no protobuf message");
        assertMetricsRefused(Arrays.copyOf(METRICS, 30), "no protobuf message");
        assertMetricsRefused(new byte[] {1 << 3 | 4}, "no protobuf message");
        assertMetricsRefused(OriginalFile.message(out -> out.writeUInt64(1, 7)), "0 evaluations");
    }

    @Test
    void aRunThatIsNotEvaluatedAtItsEndIsRefused() {
        byte[] start = OriginalFile.evaluation(0, 0, .1f, .1f);
        assertMetricsRefused(OriginalFile.metrics(List.of(start, start)), "2 evaluations");
        assertMetricsRefused(OriginalFile.metrics(108, 9_000, 9_000), "36 epochs is evaluated last after 108.0 epochs");
    }
}
