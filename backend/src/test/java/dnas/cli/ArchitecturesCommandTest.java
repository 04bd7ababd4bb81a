package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.spaces.Spaces;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ArchitecturesCommandTest {
    @Test
    void listsEveryCellSortedByHash() throws IOException {
        StringWriter out = new StringWriter();
        ArchitecturesCommand.write(Spaces.installed(Home.datasets()).named("nasbench101"), null, out);
        String[] lines = out.toString().split("\n", -1);
        assertThat(lines).hasSize(1 + 423_624 + 1);
        assertThat(lines[0]).isEqualTo("hash,label,vertices,parameters,flops,test_mean,reported");
        assertThat(lines[1])
                .startsWith("00005c142e6f48ac74fdcf73e3439874,00005c142e6f48ac74fdcf73e3439874,7,8555530,")
                .endsWith(",0.9206063034,0.9206063034");
        for (int row = 2; row <= 423_624; row++) {
            assertThat(lines[row].compareTo(lines[row - 1])).isPositive();
        }
    }

    @Test
    void ofASpaceThatIsPredictedTheMeasurementsAreListed() throws IOException {
        StringWriter out = new StringWriter();
        ArchitecturesCommand.write(Spaces.installed(Home.datasets()).named("accel-nasbench"), null, out);
        String[] lines = out.toString().split("\n", -1);
        assertThat(lines).hasSize(1 + 5_125 + 1);
        assertThat(Arrays.stream(lines).filter(line -> line.endsWith(",0.5930800000")))
                .as("the mean of two measurements, 59.368 and 59.248 %")
                .isNotEmpty();
    }

    @Test
    void theSignalThatIsAskedForIsListedBesideWhatIsReportedUnderIt() throws IOException {
        StringWriter out = new StringWriter();
        ArchitecturesCommand.write(
                Spaces.installed(Home.datasets()).named("nasbench201"), "cifar100_validation_12", out);
        String[] lines = out.toString().split("\n", -1);
        assertThat(lines[0]).isEqualTo("hash,label,vertices,parameters,flops,cifar100_validation_12,reported");
        assertThat(lines[1].split(",", -1)[1]).matches("\\|.*~0\\|\\+\\|.*");
        assertThat(lines[1].split(",", -1)[5]).isNotEqualTo(lines[1].split(",", -1)[6]);
    }

    @Test
    void refusesAnUnknownSpaceFormatOrOptionInOneLineWithExitCode2() {
        assertRefused(
                "There is no search space \"nope\"; choose one of nasbench101, nasbench201, accel-nasbench.",
                "architectures",
                "--space",
                "nope");
        assertRefused("There is no format \"xml\"; choose csv.", "architectures", "--format", "xml");
        assertRefused("Unknown option: '--speed'", "architectures", "--speed");
    }

    private static void assertRefused(String message, String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(err));
        assertThat(commandLine.execute(arguments)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("dnas: " + message + System.lineSeparator());
    }
}
