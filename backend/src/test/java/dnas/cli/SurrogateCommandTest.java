package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SurrogateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine =
            Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    @Test
    void accuraciesAndAllEightSpeedsAreHeldAgainstMeasurements() {
        assertThat(commandLine.execute("surrogate", "--space", "accel-nasbench", "--format", "json"))
                .as(err.toString())
                .isZero();

        JsonNode report = JsonMapper.builder().build().readTree(out.toString());
        assertThat(report.get("accuracy").get("tau").doubleValue()).isBetween(.91, 1.);
        assertThat(report.get("accuracy").get("n").intValue()).isEqualTo(513);
        assertThat(report.get("best").get("n").intValue()).isEqualTo(51);
        assertThat(report.get("best").get("tau").doubleValue())
                .as("where a search ends ranks are harder to tell")
                .isBetween(.2, report.get("accuracy").get("tau").doubleValue());
        assertThat(report.get("measures").size()).isEqualTo(8);
        assertThat(report.get("caution").stringValue()).contains("77.3 %");
    }

    @Test
    void aSpaceThatWasMeasuredHasNone() {
        assertThat(commandLine.execute("surrogate", "--space", "nasbench201")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("dnas: Nothing is predicted in nasbench201: all of its accuracies were measured."
                        + System.lineSeparator());
    }
}
