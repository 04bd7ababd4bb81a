package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.InvalidInput;
import org.junit.jupiter.api.Test;

class SchemaTest extends StoreTest {
    @Test
    void tablesOfANewerProgramAreRefusedAndLeftAlone() {
        record(999);
        close();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(this::open)
                .withMessageContaining("was written by a newer dnas (schema 999, this one knows ")
                .withMessageEndingWith("update dnas.")
                .withMessageContaining(kind == DatabaseKind.H2 ? data.toString() : "jdbc:postgresql://127.0.0.1");
    }

    /** As the program that knows this migration would. */
    private void record(int version) {
        assertThat(database.<Integer>write(handle -> handle.createUpdate("""
                        insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                            "checksum", "installed_by", "installed_on", "execution_time", "success")
                        values (999, :version, 'later', 'SQL', 'V999__later.sql', 1, 'later', current_timestamp, 1, true)
                        """)
                        .bind("version", String.valueOf(version))
                        .execute()))
                .isEqualTo(1);
    }
}
