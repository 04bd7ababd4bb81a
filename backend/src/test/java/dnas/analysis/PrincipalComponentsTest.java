package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.space.FloatRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrincipalComponentsTest {
    @TempDir
    Path folder;

    /** Two independent directions, (3, 4, 0) / 5 with deviation 10 and (0, 0, 1) with deviation 2, around (7, 7, 7). */
    @Test
    void theDirectionsOfAKnownCloudAreFoundInTheirOrder() throws IOException {
        Random random = new Random(1);
        float[][] rows = new float[4_000][3];
        double[] along = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            along[row] = 10 * random.nextGaussian();
            rows[row][0] = (float) (7 + .6 * along[row]);
            rows[row][1] = (float) (7 + .8 * along[row]);
            rows[row][2] = (float) (7 + 2 * random.nextGaussian());
        }
        PrincipalComponents components = PrincipalComponents.of(mapped(rows), 2);

        assertThat(components.share(0)).isCloseTo(100 / 104., within(.01));
        assertThat(components.share(0) + components.share(1)).isCloseTo(1, within(1e-6));
        double shift = along[0] - components.score(0, 0);
        for (int row = 0; row < rows.length; row++) {
            assertThat(components.score(0, row)).isCloseTo((float) (along[row] - shift), within(1f));
        }
    }

    @Test
    void rowsThatAreAllTheSameHaveNoVarianceToShare() throws IOException {
        PrincipalComponents components = PrincipalComponents.of(mapped(new float[][] {{1, 2}, {1, 2}}), 2);
        assertThat(components.share(0)).isZero();
        assertThat(components.score(0, 1)).isZero();
    }

    private FloatRows mapped(float[][] rows) throws IOException {
        Path file = folder.resolve("rows.f32");
        FloatRows.write(file, rows.length, (from, to) -> Arrays.copyOfRange(rows, from, to));
        return FloatRows.map(file, rows.length, rows[0].length);
    }
}
