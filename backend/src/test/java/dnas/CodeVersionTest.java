package dnas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeVersionTest {
    @Test
    void namesTheReleaseAndTheCommitWhereItIsKnown() {
        assertThat(CodeVersion.current())
                .matches("(development|\\d+\\.\\d+\\.\\d+\\S*?)(\\+[0-9a-f]{10}(\\.modified-[0-9a-f]{8})?)?");
    }
}
