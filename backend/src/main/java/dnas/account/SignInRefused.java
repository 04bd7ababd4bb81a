package dnas.account;

/** A password is wrong. Of whoever signs in it is not said whether the name is, too. */
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInRefused() {
        this("There is no account with this name and password, or it may not sign in any more.");
    }

    SignInRefused(String sentence) {
        super(sentence);
    }
}
