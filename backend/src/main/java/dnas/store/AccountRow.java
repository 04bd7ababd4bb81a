package dnas.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code accounts}.
 *
 * @param nameKey the name in small letters
 * @param password as the library writes it; null until the account's link was followed
 */
public record AccountRow(
        long id,
        String name,
        String nameKey,
        @Nullable String password,
        String role,
        boolean disabled,
        Instant created) {}
