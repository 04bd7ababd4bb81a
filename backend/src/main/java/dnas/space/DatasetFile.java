package dnas.space;

import dnas.InvalidInput;
import dnas.Sha256;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A gzipped text table under {@code datasets/}, whose content is fixed by a checksum.
 *
 * @param path of the file
 * @param sha256 that its bytes must have, in hexadecimal
 */
public record DatasetFile(Path path, String sha256) {
    /**
     * Reads the file, checks it, and opens it past its header line.
     *
     * @throws InvalidInput when the file is missing, unreadable or not the one expected
     */
    public BufferedReader rows() {
        byte[] bytes = bytes();
        String found = Sha256.of(bytes);
        if (!found.equals(sha256)) {
            throw new InvalidInput(
                    "dataset",
                    path.toString(),
                    "The data set file " + path + " is damaged: its sha256 is " + found + ", not " + sha256
                            + ". Restore it with: git checkout -- datasets");
        }
        try {
            BufferedReader reader = new BufferedReader(
                    new InputStreamReader(
                            new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16), StandardCharsets.US_ASCII),
                    1 << 16);
            reader.readLine();
            return reader;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException exception) {
            InvalidInput missing = new InvalidInput(
                    "dataset",
                    path.toString(),
                    "The data set file " + path + " cannot be read. Restore it with: git checkout -- datasets");
            missing.initCause(exception);
            throw missing;
        }
    }
}
