package dnas.account;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param active whether a password was chosen, so that the link of the invitation was followed
 * @param disabled whether it may not sign in any more; what it did stays
 */
public record Account(long id, String name, Role role, boolean active, boolean disabled, Instant created) {}
