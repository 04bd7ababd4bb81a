package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountDaoTest extends StoreTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00.123Z");

    private <T> T dao(Function<AccountDao, T> work) {
        return database.write(handle -> work.apply(handle.attach(AccountDao.class)));
    }

    private long account(String name, @Nullable String password) {
        return dao(dao ->
                dao.insert(new AccountRow(0, name, name.toLowerCase(Locale.ROOT), password, "viewer", false, NOW)));
    }

    private long secret(String hash, @Nullable Long account, Instant expires) {
        return dao(dao -> dao.insert(new SecretRow(0, hash, "token", account, "", "viewer", NOW, expires, null)));
    }

    private Optional<SecretRow> token(String hash) {
        return dao(dao -> dao.secret(hash, "token", NOW));
    }

    @Test
    void anAccountIsFoundByItsNameInSmallLettersAndItsNameIsTakenOnce() {
        long eva = account("Éva", null);
        long zoe = account("zoe", "hash");

        Optional<AccountRow> found = dao(dao -> dao.named("éva"));
        assertThat(found).contains(new AccountRow(eva, "Éva", "éva", null, "viewer", false, NOW));
        List<AccountRow> all = dao(AccountDao::accounts);
        assertThat(all).extracting(AccountRow::id).containsExactly(zoe, eva);
        assertThatException().isThrownBy(() -> account("ÉVA", null));

        AccountRow changed = new AccountRow(eva, "Éva", "éva", "hash", "admin", true, NOW);
        dao(dao -> {
            dao.update(changed);
            return eva;
        });
        Optional<AccountRow> stored = dao(dao -> dao.account(eva));
        assertThat(stored).contains(changed);
    }

    @Test
    void aSecretOpensUntilItExpires() {
        long ada = account("ada", "hash");
        long first = secret("first", ada, NOW.plusMillis(1));
        long second = secret("second", null, NOW);

        assertThat(token("first")).isPresent();
        assertThat(token("second")).isEmpty();
        List<SecretRow> ofAda = dao(dao -> dao.secrets(ada, "token", NOW));
        assertThat(ofAda).extracting(SecretRow::id).containsExactly(first);

        dao(dao -> {
            dao.used(second, NOW, NOW.plusSeconds(1));
            return second;
        });
        assertThat(token("second")).hasValueSatisfying(row -> {
            assertThat(row.account()).isNull();
            assertThat(row.used()).isEqualTo(NOW);
        });
        int deleted = dao(dao -> dao.delete(first, ada + 1, "token"));
        assertThat(deleted).as("of another account").isZero();
        dao(dao -> {
            dao.deleteAll("token");
            dao.deleteExpired(NOW.plusMillis(1));
            return first;
        });
        assertThat(token("first")).isEmpty();
        assertThat(token("second")).isEmpty();
    }
}
