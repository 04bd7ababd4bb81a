package dnas.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server finds out who asks.
 *
 * @param accounts whether callers must have an account, even while there is none
 * @param trustedProxies addresses of reverse proxies whose headers are believed
 * @param userHeader of a trusted proxy, with the name of the account that it has authenticated; null for none
 */
public record SignIn(
        boolean accounts,
        List<String> trustedProxies,
        @Nullable String userHeader) {
    /** Asks for accounts once there is one. */
    public static final SignIn USUAL = new SignIn(false, List.of(), null);

    public SignIn {
        trustedProxies = List.copyOf(trustedProxies);
    }

    boolean trusts(String address) {
        return trustedProxies.contains(address);
    }

    /** Whether an address is reached from its own machine alone. */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
