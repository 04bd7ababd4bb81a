package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.controller.BandDraws;
import dnas.controller.BandReport;
import dnas.space.FlopsRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandTablesTest {
    private static final BandSeeds WIDE = band(100, 400, 200, 200);
    private static final BandSeeds NARROW = band(10, 20, 320, 80);

    /** Of 1,000 architectures; the prior accepts a tenth, two controllers as many of 400 codes as said. */
    private static BandSeeds band(int min, int architectures, int first, int second) {
        return BandSeeds.of(
                List.of(1L, 2L), List.of(report(min, architectures, first), report(min, architectures, second)), 1000);
    }

    private static BandReport report(int min, int architectures, int inBand) {
        return new BandReport(
                new FlopsRange(min * 1_000_000L, min * 2_000_000L),
                architectures,
                8,
                new BandDraws(400, inBand, 40, 400),
                new BandDraws(100, 90, 20, 100),
                new BandDraws(20_000, 2_000, 30, 400),
                40,
                .5,
                .75);
    }

    @Test
    void theRatioIsTheGeometricMeanOverTheControllers() {
        BandSeeds.Ratio ratio = NARROW.ratio();

        assertThat(ratio).isNotNull();
        assertThat(ratio.mean()).isCloseTo(4, within(1e-9));
        assertThat(ratio.least()).isCloseTo(2, within(1e-9));
        assertThat(ratio.greatest()).isCloseTo(8, within(1e-9));
        assertThat(ratio.low()).isNotNull().isLessThan(2);
    }

    @Test
    void aPriorThatNeverMeetsTheBandHasNoRatio() {
        assertThat(BandSeeds.Ratio.of(List.of(2.0, Double.POSITIVE_INFINITY))).isNull();
        assertThat(BandSeeds.Ratio.of(List.of(2.0))).isNotNull().satisfies(alone -> assertThat(alone.low())
                .isNull());
    }

    @Test
    void theNarrowestBandIsHeldAgainstTheGoal() {
        TitledTable acceptance = BandTables.of(List.of(WIDE, NARROW)).get(0);

        assertThat(acceptance.table().rows().get(0))
                .startsWith("100.00 to 200.00", "400", "40.0", "50.0", "90.0", "10.0")
                .endsWith("");
        assertThat(acceptance.table().rows().get(1))
                .startsWith("10.00 to 20.00", "20", "2.00")
                .contains("4.00")
                .endsWith(">= 3");
        assertThat(BandTables.of(List.of(band(1, 2, 100, 100)))
                        .get(0)
                        .table()
                        .rows()
                        .get(0))
                .endsWith(">= 3 (missed)");
    }

    @Test
    void whereAnAcceptanceIsNoneThereIsNoRatioToHoldAgainstTheGoal() {
        List<String> row =
                BandTables.of(List.of(band(1, 2, 0, 100))).get(0).table().rows().get(0);

        assertThat(row).contains("-").endsWith(">= 3 (no ratio)");
    }

    @Test
    void varietyStandsBesideThatOfUniformDraws() {
        List<String> row = BandTables.of(List.of(NARROW)).get(1).table().rows().get(0);

        assertThat(row).containsExactly("10.00 to 20.00", "10.0", "20.0", "7.50", "8", "40.0", "50.0", "75.0");
    }

    @Test
    void everyControllerHasItsRow() {
        assertThat(BandTables.of(List.of(WIDE, NARROW)).get(2).table().rows())
                .hasSize(4)
                .contains(List.of("10.00 to 20.00", "1", "400", "80.0", "90.0", "10.0", "8.00", "50.0"));
    }
}
