/** Who may do what: accounts, sessions, tokens of the API and links of invitation, and what was done by whom. */
@NullMarked
package dnas.account;

import org.jspecify.annotations.NullMarked;
