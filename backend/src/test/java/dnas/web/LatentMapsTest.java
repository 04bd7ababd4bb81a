package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.benchmark.Benchmark;
import dnas.controller.ControllerVariant;
import dnas.run.ControllerKey;
import dnas.run.ControllerStatus;
import dnas.run.FakeCatalogue;
import dnas.run.UnknownId;
import dnas.space.FloatRows;
import dnas.spaces.nasbench201.NasBench201Table;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes that vary along the first axis alone, by the index of the architecture. */
class LatentMapsTest {
    private static final NasBench201Table TABLE = NasBench201Table.load(ApiTest.HOME.resolve("datasets"));
    private static final int N = TABLE.space().size();
    private static final ControllerKey KEY = new ControllerKey("nasbench201", ControllerVariant.D1, 1);

    @TempDir
    private Path data;

    private FloatRows codes;
    private int codesRead;
    private final SpaceTables tables = new SpaceTables();
    private final LatentMaps maps = new LatentMaps(
            new FakeCatalogue() {
                @Override
                public List<Benchmark<?>> benchmarks() {
                    return List.of(TABLE);
                }

                @Override
                public List<ControllerStatus> controllers() {
                    return List.of(new ControllerStatus(KEY, ControllerStatus.State.READY, 10, 10, null, 60.0, null));
                }

                @Override
                public Optional<FloatRows> codes(ControllerKey controller) {
                    codesRead++;
                    return Optional.of(codes);
                }
            },
            tables);

    @BeforeEach
    void writeCodes() throws IOException {
        Path file = data.resolve("codes.f32");
        FloatRows.write(file, N, (from, to) -> {
            float[][] rows = new float[to - from][3];
            for (int row = 0; row < rows.length; row++) {
                rows[row][0] = from + row;
            }
            return rows;
        });
        codes = FloatRows.map(file, N, 3);
    }

    @Test
    void aMapShowsTheCodesThatVaryMost() {
        TableColumns map = maps.map(KEY.id()).columns();

        assertThat(map.columns()).extracting(TableColumn::name).startsWith("code-1", "code-2");
        assertThat(map.columns().get(0).view().share()).isEqualTo(1);
        ByteBuffer scores = ByteBuffer.wrap(map.packed("code-1").get().plain()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(scores.getFloat(0)).isEqualTo(-(N - 1) / 2f);
        assertThat(scores.getFloat(4 * (N - 1))).isEqualTo((N - 1) / 2f);
    }

    @Test
    void aSpacesColumnsArePackedOnceForItsPageAndItsMaps() {
        assertThat(maps.map(KEY.id()).columns().packed("flops").get())
                .isSameAs(tables.measured(TABLE).packed("flops").get());
        assertThat(maps.map(KEY.id()).columns().packed("hash").get())
                .isSameAs(tables.measured(TABLE).packed("hash").get());
        assertThat(codesRead).as("no axis was asked for").isZero();
    }

    @Test
    void componentsAreFoundOnceForAllAxes() {
        maps.map(KEY.id()).columns().columns().forEach(column -> assertThat(
                        column.view().name())
                .isEqualTo(column.name()));
        assertThat(maps.map(KEY.id()).columns().packed("code-2").get().plain()).hasSize(4 * N);
        assertThat(codesRead).isOne();
    }

    @Test
    void anUnknownControllerOrColumnHasNoMap() {
        assertThatThrownBy(() -> maps.map("nasbench201-d1-seed2")).isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> maps.map(KEY.id()).columns().packed("code-3")).isInstanceOf(UnknownId.class);
        assertThat(codesRead).isZero();
    }
}
