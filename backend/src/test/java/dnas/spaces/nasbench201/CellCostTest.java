package dnas.spaces.nasbench201;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.space.Cost;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CellCostTest {
    private final NasBench201 space = Table.SPACE;

    @Test
    void parametersEqualThePublishedOnesInEveryRowToTheirSixDigits() throws IOException {
        String[] computed = Table.cells()
                .map(cell -> new BigDecimal(space.costOf(cell).parameters())
                        .movePointLeft(6)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString())
                .toArray(String[]::new);
        assertThat(computed).isEqualTo(Table.publishedParameters());
    }

    /** Of what stands around the cells: the stem, two reductions (at 16x16 and 8x8 pixels) and the linear layer. */
    private static final long AROUND = 3 * 9 * 16 * 1024
            + (16 * 32 * 9 + 32 * 32 * 9 + 16 * 32) * 256
            + (32 * 64 * 9 + 64 * 64 * 9 + 32 * 64) * 64
            + 64 * 10;

    @Test
    void flopsAreThoseCountedByHand() {
        assertThat(AROUND).isEqualTo(7_783_040);
        assertThat(flops("|none~0|+|skip_connect~0|none~1|+|avg_pool_3x3~0|none~1|skip_connect~2|"))
                .isEqualTo(AROUND);
        assertThat(flops("|none~0|+|none~0|nor_conv_1x1~1|+|skip_connect~0|none~1|none~2|"))
                .as("an edge on no route is computed too")
                .isEqualTo(AROUND + 5 * (16 * 16 * 1024 + 32 * 32 * 256 + 64 * 64 * 64));
        assertThat(
                        flops(
                                "|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|skip_connect~0|nor_conv_3x3~1|nor_conv_1x1~2|"))
                .isEqualTo(AROUND + 5 * (4 * 9 + 1) * (16 * 16 * 1024 + 32 * 32 * 256 + 64 * 64 * 64));
        assertThat(space.byFlops().min()).isEqualTo(AROUND);
        assertThat(space.byFlops().max()).isEqualTo(AROUND + 5 * 6 * 9 * 3 * 262_144);
    }

    private long flops(String label) {
        return space.costOf(CellLabel.read(label)).flops();
    }

    /** EvoXBench (Lu et al. 2023) prints these ends; its FLOPs are larger by 100 biases. */
    @Test
    void costsForCifar100SpanThePublishedRange() {
        Cell201 empty = CellLabel.read("|none~0|+|none~0|none~1|+|none~0|none~1|none~2|");
        Cell201 full = CellLabel.read(
                "|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|nor_conv_3x3~0|nor_conv_3x3~1|nor_conv_3x3~2|");
        assertThat(space.costOf(empty, ImageDataset.CIFAR100)).isEqualTo(new Cost(79_156, 7_788_800));
        assertThat(space.costOf(full, ImageDataset.CIFAR100)).isEqualTo(new Cost(1_537_396, 220_125_440));
    }

    @Test
    void imagesOfAQuarterOfThePixelsCostAQuarterButForTheLinearLayer() {
        assertThat(Table.cells()).allSatisfy(cell -> assertThat(
                        space.costOf(cell, ImageDataset.IMAGENET16).flops() - 64 * 120)
                .isEqualTo((space.costOf(cell).flops() - 64 * 10) / 4));
    }

    /**
     * HW-NAS-Bench computed arithmetic intensity from FLOPs of its own: ours over it is a traffic to which each edge adds the
     * same, activations and four times weights, where its model takes a pool for a conv3x3.
     */
    @Test
    void flopsExplainThePublishedArithmeticIntensityOfEveryCell() {
        int column = Stream.iterate(0, i -> i + 1)
                .filter(i -> space.measures().get(i).name().equals("eyeriss_arithmetic_intensity"))
                .findFirst()
                .orElseThrow();
        long activations = 5 * 2 * (16 * 1024 + 32 * 256 + 64 * 64);
        long weights = 5 * (16 * 16 + 32 * 32 + 64 * 64);
        assertThat(Table.cells()).allSatisfy(cell -> {
            int wide = cell.count(Operation.CONV3X3) + cell.count(Operation.AVGPOOL3X3);
            long traffic = 445_055
                    + cell.count(Operation.CONV1X1) * (activations + 4 * weights)
                    + wide * (activations + 4 * 9 * weights);
            double intensity = space.measuresOf(cell)[column];
            assertThat(space.costOf(cell).flops() / (double) traffic).isCloseTo(intensity, within(intensity * 5e-6));
        });
    }
}
