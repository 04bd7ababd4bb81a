package dnas.account;

import dnas.InvalidInput;
import dnas.run.Conflict;
import dnas.run.UnknownId;
import dnas.store.AccountDao;
import dnas.store.AccountRow;
import dnas.store.Database;
import dnas.store.SecretRow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in, and how. A server asks for accounts when it was started so, or once there is one; before that it asks nobody
 * who they are.
 */
public final class Accounts {
    private static final Duration SESSION = Duration.ofDays(14);
    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration SET_UP = Duration.ofDays(1);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@'-]{0,99}");

    private final Database database;
    private final Keys sessions;
    private final Keys tokens;
    private final Keys invitations;
    private final Attempts attempts;
    private volatile boolean required;

    /**
     * Those of a database.
     *
     * @param asked whether the server was started to ask for accounts, even where there is none yet
     */
    public Accounts(Database database, boolean asked, InstantSource clock) {
        this.database = database;
        sessions = new Keys(database, clock, Keys.Kind.SESSION);
        tokens = new Keys(database, clock, Keys.Kind.TOKEN);
        invitations = new Keys(database, clock, Keys.Kind.INVITATION);
        attempts = new Attempts(() -> Duration.ofMillis(clock.millis()).toNanos());
        required = asked || !rows().isEmpty();
    }

    /** What programs sign in with. */
    public Tokens tokens() {
        return new Tokens(tokens);
    }

    /** Whether callers must say who they are. */
    public boolean required() {
        return required;
    }

    /** The link with which the first administrator is made, in place of former ones; empty where there is one, or nobody has to sign in. */
    public Optional<Invitation> setUp() {
        if (!required || hasAdmin(rows(), -1)) {
            return Optional.empty();
        }
        invitations.forgetAll(null);
        Keys.Made made = invitations.make(null, "", Role.ADMIN, SET_UP);
        return Optional.of(new Invitation(null, made.secret(), made.row().expires()));
    }

    private List<AccountRow> rows() {
        return database.read(handle -> handle.attach(AccountDao.class).accounts());
    }

    /** Whether another account than this one may administer. */
    private static boolean hasAdmin(List<AccountRow> rows, long butFor) {
        return rows.stream()
                .anyMatch(row -> row.id() != butFor
                        && row.password() != null
                        && !row.disabled()
                        && Role.named(row.role()) == Role.ADMIN);
    }

    /** All accounts, by name. */
    public List<Account> all() {
        return rows().stream().map(Accounts::account).toList();
    }

    private static Account account(AccountRow row) {
        return new Account(
                row.id(), row.name(), Role.named(row.role()), row.password() != null, row.disabled(), row.created());
    }

    /**
     * One account.
     *
     * @throws UnknownId when there is none of this id
     */
    public Account account(long id) {
        return account(row(id));
    }

    private AccountRow row(long id) {
        return database.read(handle -> handle.attach(AccountDao.class).account(id))
                .orElseThrow(() -> new UnknownId("account", id));
    }

    private Optional<AccountRow> named(String name) {
        String key = key(name);
        return database.read(handle -> handle.attach(AccountDao.class).named(key));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Makes an account that can be used once its link was followed.
     *
     * @throws InvalidInput when the name is no name, or taken
     */
    public Invitation invite(String name, Role role) {
        long id = insert(name, null, role);
        return invitation(id);
    }

    private long insert(String name, @Nullable String password, Role role) {
        String chosen = name.strip();
        if (!NAME.matcher(chosen).matches()) {
            throw new InvalidInput(
                    "name",
                    name,
                    "A name has 1 to 100 letters, digits, blanks and . _ @ ' -, and begins with a letter or digit; not \""
                            + name + "\".");
        }
        if (named(chosen).isPresent()) {
            throw new InvalidInput(
                    "name", name, "There is an account \"" + chosen + "\" already; choose another name.");
        }
        AccountRow row = new AccountRow(0, chosen, key(chosen), password, role.label(), false, sessions.now());
        return database.write(handle -> handle.attach(AccountDao.class).insert(row));
    }

    /** A new link for an account, in place of former ones, with which its password is chosen anew. */
    public Invitation invitation(long id) {
        AccountRow row = row(id);
        invitations.forgetAll(id);
        Keys.Made made = invitations.make(id, "", Role.named(row.role()), INVITATION);
        return new Invitation(account(row), made.secret(), made.row().expires());
    }

    /**
     * Follows a link: the password is chosen, whoever was signed in to the account is signed out, and the caller signed in.
     *
     * @param name of the first account; not needed for others
     * @throws InvalidInput when the link was used or is too old, or name or password will not do
     */
    public Session accept(String invitation, String name, String password) {
        SecretRow link = link(invitation);
        Passwords.require(password);
        String hash = Passwords.hash(password);
        Long of = link.account();
        long id = of == null ? first(name, hash) : chosen(of, hash);
        required = true;
        invitations.forgetAll(of);
        sessions.forgetAll(id);
        return open(row(id));
    }

    /**
     * Whose account a link is for, which can still be followed afterwards.
     *
     * @throws InvalidInput when the link was used or is too old
     */
    public Invitation read(String invitation) {
        SecretRow link = link(invitation);
        Long of = link.account();
        return new Invitation(of == null ? null : account(of), new Secret(invitation), link.expires());
    }

    private SecretRow link(String invitation) {
        return invitations
                .find(invitation)
                .orElseThrow(() -> new InvalidInput(
                        "invitation",
                        null,
                        "This link was used already, or is too old. Ask an administrator for a new one; that of the first"
                                + " account is printed when the server starts."));
    }

    private long first(String name, String hash) {
        if (hasAdmin(rows(), -1)) {
            throw new InvalidInput("invitation", null, "There is an administrator already; ask them for an account.");
        }
        return insert(name, hash, Role.ADMIN);
    }

    private long chosen(long id, String hash) {
        AccountRow row = row(id);
        update(new AccountRow(id, row.name(), row.nameKey(), hash, row.role(), row.disabled(), row.created()));
        return id;
    }

    private void update(AccountRow row) {
        database.write(handle -> {
            handle.attach(AccountDao.class).update(row);
            return row;
        });
    }

    /**
     * Somebody who has signed in.
     *
     * @param secret that the browser keeps
     */
    public record Session(Account account, Secret secret, Duration lasting) {}

    private Session open(AccountRow row) {
        if (row.disabled()) {
            throw new SignInRefused();
        }
        Keys.Made made = sessions.make(row.id(), "", Role.ADMIN, SESSION);
        return new Session(account(row), made.secret(), SESSION);
    }

    /**
     * Signs somebody in.
     *
     * @param address that the attempt comes from
     * @throws SignInRefused when name or password are wrong, or the account is disabled
     * @throws TooManyAttempts when they were wrong too often
     */
    public Session signIn(String name, String password, String address) {
        String key = key(name);
        attempts.require(key, address);
        @Nullable
        AccountRow row = named(name).filter(known -> !known.disabled()).orElse(null);
        if (!Passwords.matches(password, row == null ? null : row.password()) || row == null) {
            attempts.wrong(key, address);
            throw new SignInRefused();
        }
        attempts.right(key, address);
        return open(row);
    }

    public void signOut(String session) {
        sessions.forget(session);
    }

    /** Ends every session of an account. */
    public void signOutEverywhere(long id) {
        sessions.forgetAll(id);
    }

    /**
     * Chooses another password; every session of the account ends, and a new one begins.
     *
     * @throws SignInRefused when the present one is not this
     */
    public Session changePassword(long id, String present, String next, String address) {
        AccountRow row = row(id);
        Passwords.require(next);
        attempts.require(row.nameKey(), address);
        if (!Passwords.matches(present, row.password())) {
            attempts.wrong(row.nameKey(), address);
            throw new SignInRefused("The present password is wrong.");
        }
        chosen(id, Passwords.hash(next));
        sessions.forgetAll(id);
        return open(row);
    }

    /**
     * Changes what an account may do. One that is disabled is signed out, and its tokens end.
     *
     * @throws Conflict when nobody would be left who may administer
     */
    public Account change(long id, Role role, boolean disabled) {
        AccountRow row = row(id);
        if ((disabled || role != Role.ADMIN) && !hasAdmin(rows(), id)) {
            throw new Conflict("Nobody would be left who may make accounts; make another administrator first.");
        }
        AccountRow changed =
                new AccountRow(id, row.name(), row.nameKey(), row.password(), role.label(), disabled, row.created());
        update(changed);
        if (disabled) {
            sessions.forgetAll(id);
            tokens.forgetAll(id);
            invitations.forgetAll(id);
        }
        return account(changed);
    }

    /** Whose session this is; empty when it has ended. */
    public Optional<Caller> bySession(String secret) {
        return by(sessions, secret, SESSION, Caller.Means.SESSION);
    }

    /** Whose token this is; empty when it has ended. */
    public Optional<Caller> byToken(String secret) {
        return by(tokens, secret, null, Caller.Means.TOKEN);
    }

    private Optional<Caller> by(Keys keys, String secret, @Nullable Duration lasting, Caller.Means means) {
        Optional<SecretRow> found = keys.find(secret);
        found.ifPresent(row -> keys.used(row, lasting));
        return found.flatMap(row -> Optional.ofNullable(row.account())
                .flatMap(id ->
                        database.read(handle -> handle.attach(AccountDao.class).account(id)))
                .flatMap(account -> caller(account, Role.named(row.role()), means)));
    }

    /** The account of this name, for whom another program vouches; empty when there is none, or it is disabled. */
    public Optional<Caller> byName(String name) {
        return named(name).flatMap(row -> caller(row, Role.ADMIN, Caller.Means.PROXY));
    }

    private static Optional<Caller> caller(AccountRow row, Role most, Caller.Means means) {
        return row.disabled()
                ? Optional.empty()
                : Optional.of(
                        new Caller(row.id(), row.name(), Role.named(row.role()).and(most), means));
    }
}
