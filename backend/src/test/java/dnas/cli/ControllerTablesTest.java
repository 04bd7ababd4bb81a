package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.spaces.nasbench101.NasBench101;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControllerTablesTest {
    private static final ControllerSeeds D1 =
            ControllerSeeds.of("d1", List.of(1L, 2L), List.of(SomeReport.of(1), SomeReport.of(.9)));
    private static final ControllerSeeds OTHER =
            ControllerSeeds.of("beta-vae", List.of(1L), List.of(SomeReport.of(.5)));

    @Test
    void aFigureHasItsMeanItsSpreadAndItsInterval() {
        Spread exact = D1.spread().get("exact");
        assertThat(exact).isNotNull();
        assertThat(exact.mean()).isEqualTo(.95);
        assertThat(exact.standardDeviation()).isNotNull();
        assertThat(String.format("%.5f", exact.standardDeviation())).isEqualTo("0.07071");
        assertThat(exact.ciLow()).isNotNull().isLessThan(.9);
        assertThat(exact.ciHigh()).as("a share").isNotNull().isBetween(.95, 1.0);
    }

    @Test
    void oneSeedHasNoSpread() {
        assertThat(OTHER.spread().get("exact")).isEqualTo(new Spread(1, .5, null, null, null));
    }

    @Test
    void theEffectsAreAveragedOverTheSeeds() {
        assertThat(D1.effect()).containsExactly(List.of(.95, .0), List.of(.0, 1.0));
    }

    @Test
    void aGoalThatIsNotReachedIsMarked() {
        List<TitledTable> tables = ControllerTables.of(List.of(D1));
        assertThat(tables.get(0).table().head()).startsWith("figure", "seed 1", "seed 2", "mean");
        assertThat(tables.get(0).table().rows())
                .anySatisfy(row -> assertThat(row).startsWith("exact").endsWith(">= 0.99 (missed)"))
                .anySatisfy(row -> assertThat(row).startsWith("swap a").endsWith(">= 0.98"))
                .anySatisfy(row -> assertThat(row).startsWith("step alone a").endsWith(""));
    }

    @Test
    void whatSearchOrSnappingHelpedStandsAboveWhatTheNetworkAloneGives() {
        TitledTable seeds = ControllerTables.of(List.of(D1)).get(0);
        assertThat(seeds.note()).contains("snapped", "beam of 8");
        assertThat(seeds.table().rows())
                .extracting(row -> row.get(0))
                .containsSubsequence("exact", "exact, greedy", "valid", "swap a", "swap a, greedy")
                .containsSubsequence("MIG", "MIG, unsnapped", "MIG, concepts themselves", "DCI disentanglement");
        assertThat(D1.figures().get(0)).containsAllEntriesOf(Map.of("exact, greedy", .5, "step a, greedy", .375));
        assertThat(seeds.table().rows())
                .filteredOn(row -> row.get(0).contains(", "))
                .allSatisfy(row -> assertThat(row).endsWith(""));
    }

    @Test
    void theConceptsInformationAboutEachOtherIsATable() {
        TitledTable information = ControllerTables.of(List.of(D1)).get(3);
        assertThat(information.table().head()).containsExactly("concept", "a", "b");
        assertThat(information.table().rows())
                .containsExactly(List.of("a", "0.69", "0.00"), List.of("b", "0.00", "0.69"));
    }

    @Test
    void everyControllerTellsWhatItWasTrainedWith() {
        TitledTable training = ControllerTables.of(List.of(D1, OTHER)).get(4);
        assertThat(training.table().rows())
                .contains(
                        List.of("d1, seed 2", "1.0+abc", "gpu", NasBench101.CELLS_SHA256),
                        List.of("beta-vae, seed 1", "1.0+abc", "gpu", NasBench101.CELLS_SHA256));
    }

    @Test
    void variantsStandSideBySideWithTheirSeeds() {
        TitledTable ablations = ControllerTables.of(List.of(D1, OTHER)).get(5);
        assertThat(ablations.table().head()).containsExactly("mean +- sd", "d1 (n 2)", "beta-vae (n 1)");
        assertThat(ablations.table().rows()).contains(List.of("exact", "0.9500 +- 0.0707", "0.5000"));
    }

    @Test
    void everyFormatPrintsTheFigures() {
        for (ReportFormat format : ReportFormat.values()) {
            List<ControllerSeeds> both = List.of(D1, OTHER);
            assertThat(format.print(ControllerTables.of(both), both)).contains("DCI disentanglement", "beta-vae");
        }
        assertThat(ReportFormat.named("json")).isEqualTo(ReportFormat.JSON);
        assertThat(D1.figures().get(0)).containsAllEntriesOf(Map.of("step a", .75, "step alone a", .5));
    }
}
