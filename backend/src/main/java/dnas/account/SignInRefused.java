package dnas.account;

/** Name and password are not those of an account that may sign in; which of them is wrong is not said. */
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInRefused() {
        super("There is no account with this name and password, or it may not sign in any more.");
    }
}
