package dnas.run;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dnas.space.Domain;
import dnas.space.Limits;
import dnas.spaces.accelnasbench.AccelNasBench;
import dnas.spaces.accelnasbench.Network;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Architectures that exist. Cells of NASBench-101 without the cost of loading the table: sorted by their hashes, the first are as good as drawn. */
final class RealCells {
    static final Path HOME = Path.of(System.getProperty("dnas.home", "..")).toAbsolutePath();

    private RealCells() {}

    static List<String> hashes(String space, int count) {
        return space.equals(AccelNasBench.NAME) ? networks(count) : cells(count);
    }

    /** Hardly any of them was measured. */
    private static List<String> networks(int count) {
        Domain<Network> all = AccelNasBench.published().within(Limits.NONE);
        Random random = new Random(1);
        return Stream.generate(() -> all.draw(random).hash()).limit(count).toList();
    }

    private static List<String> cells(int count) {
        Path file = HOME.resolve("datasets/nasbench101/validation.tsv.gz");
        try (BufferedReader rows =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), US_ASCII))) {
            return rows.lines()
                    .skip(1)
                    .limit(count)
                    .map(row -> row.split("\t", -1)[1])
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
