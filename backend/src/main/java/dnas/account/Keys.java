package dnas.account;

import dnas.store.AccountDao;
import dnas.store.Database;
import dnas.store.SecretRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The secrets of one kind: makes, finds and forgets them. */
final class Keys {
    /** How exactly the last use is known, and how often a use is written. */
    private static final Duration PRECISION = Duration.ofMinutes(5);

    private final Database database;
    private final InstantSource clock;
    private final Kind kind;

    /** What a secret is for. */
    enum Kind {
        SESSION("s_"),
        TOKEN("dnas_"),
        INVITATION("i_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A secret that was made, with what is kept of it. */
    record Made(SecretRow row, Secret secret) {}

    Keys(Database database, InstantSource clock, Kind kind) {
        this.database = database;
        this.clock = clock;
        this.kind = kind;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A new one; those that have expired are forgotten. */
    Made make(@Nullable Long account, String name, Role role, Duration lasting) {
        Secret secret = Secret.random(kind.prefix);
        Instant now = now();
        SecretRow row = new SecretRow(
                0, secret.hash(), kind.label(), account, name, role.label(), now, now.plus(lasting), null);
        long id = database.write(handle -> {
            AccountDao dao = handle.attach(AccountDao.class);
            dao.deleteExpired(now);
            return dao.insert(row);
        });
        SecretRow kept = new SecretRow(
                id, row.hash(), row.kind(), account, name, row.role(), row.created(), row.expires(), null);
        return new Made(kept, secret);
    }

    /** The one with this value, unless it has expired. */
    Optional<SecretRow> find(String value) {
        String hash = new Secret(value).hash();
        return database.read(handle -> handle.attach(AccountDao.class).secret(hash, kind.label(), now()));
    }

    List<SecretRow> of(long account) {
        return database.read(handle -> handle.attach(AccountDao.class).secrets(account, kind.label(), now()));
    }

    /** Notes that one was used; with {@code lasting} it then lasts so much longer. */
    void used(SecretRow row, @Nullable Duration lasting) {
        Instant now = now();
        Instant before = row.used();
        if (before == null || before.plus(PRECISION).isBefore(now)) {
            Instant expires = lasting == null ? row.expires() : now.plus(lasting);
            database.write(handle -> {
                handle.attach(AccountDao.class).used(row.id(), now, expires);
                return row.id();
            });
        }
    }

    void forget(String value) {
        String hash = new Secret(value).hash();
        database.write(handle -> handle.attach(AccountDao.class).delete(hash));
    }

    /** Whether the account had it. */
    boolean forget(long id, long account) {
        return database.write(handle -> handle.attach(AccountDao.class).delete(id, account, kind.label())) > 0;
    }

    /** All of an account; of nobody where it is null. */
    void forgetAll(@Nullable Long account) {
        database.write(handle -> {
            AccountDao dao = handle.attach(AccountDao.class);
            if (account == null) {
                dao.deleteAll(kind.label());
            } else {
                dao.deleteAll(account, kind.label());
            }
            return kind;
        });
    }
}
