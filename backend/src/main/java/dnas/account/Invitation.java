package dnas.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets somebody choose a password, once.
 *
 * @param account whose it is; null of the first account, whose name is chosen with the password
 * @param secret in the link
 */
public record Invitation(@Nullable Account account, Secret secret, Instant expires) {}
