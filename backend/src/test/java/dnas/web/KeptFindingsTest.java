package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFindingsTest {
    @TempDir
    private Path data;

    private Path file(String key) {
        return data.resolve("replays").resolve(key + ".json.gz");
    }

    @Test
    void theLongestUnusedGoWhereThereAreTooMany() throws Exception {
        KeptFindings room = new KeptFindings(data);
        for (String key : List.of("a", "b", "c")) {
            room.write(key, "the same of all");
            Files.setLastModifiedTime(file(key), FileTime.fromMillis(key.charAt(0) * 1_000L));
        }
        assertThat(room.read("a", String.class)).contains("the same of all");

        long two = 2 * Files.size(file("a"));
        new KeptFindings(data, two + Files.size(file("a")) / 2).write("d", "the same of all");

        assertThat(file("a")).exists();
        assertThat(file("b")).doesNotExist();
        assertThat(file("c")).doesNotExist();
        assertThat(file("d")).exists();
    }

    @Test
    void whatCannotBeKeptIsNoFailure() throws Exception {
        Files.writeString(data.resolve("replays"), "a file where the folder would be");
        KeptFindings none = new KeptFindings(data);

        none.write("a", "something");

        assertThat(none.read("a", String.class)).isEmpty();
    }
}
