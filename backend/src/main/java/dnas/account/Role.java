package dnas.account;

import dnas.Choice;
import java.util.List;
import java.util.Locale;

/** What an account may do; each role may do what those before it may. */
public enum Role {
    /** Sees all studies, runs, spaces and controllers. */
    VIEWER,
    /** Launches searches, ends them, and writes remarks and views. */
    RESEARCHER,
    /** Makes accounts and ends them, makes backups, and sees what takes room on the disk. */
    ADMIN;

    /** Name in the API and the database. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role with this label.
     *
     * @throws dnas.InvalidInput when there is none
     */
    public static Role named(String label) {
        return Choice.named("role", "role", label, List.of(values()), Role::label);
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The lesser of two. */
    Role and(Role other) {
        return includes(other) ? other : this;
    }
}
