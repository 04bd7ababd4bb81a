package dnas.web;

import dnas.DataDirectory;
import dnas.account.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a command on this machine finds the server of a data directory, and shows that it may read that directory: a file there,
 * which its owner alone may read, as long as the server runs. One that was killed leaves it, and the next replaces it.
 *
 * @param address as in {@code http://127.0.0.1:7070}
 * @param secret that the server takes from this machine
 */
public record LocalServer(String address, String secret) {
    static final String PREFIX = "local_";

    private static final String FILE = "server.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** That of a data directory, which may have been killed; empty when none has left word. */
    public static Optional<LocalServer> of(Path data) {
        try {
            return Optional.of(JSON.readValue(Files.readString(data.resolve(FILE)), LocalServer.class));
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    static void write(ServerSettings settings, int port, Secret secret) {
        Path part = settings.data().resolve(FILE + ".part");
        try {
            Files.deleteIfExists(part);
            DataDirectory.createPrivateFile(part);
            String address = "http://" + reachable(settings.host()) + ":" + port;
            Files.writeString(part, JSON.writeValueAsString(new LocalServer(address, secret.value())));
            Files.move(part, settings.data().resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A server that listens to every address is asked at this machine's own. */
    private static String reachable(String host) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(host);
        String asked = address.isAnyLocalAddress() ? "127.0.0.1" : host;
        return asked.contains(":") ? "[" + asked + "]" : asked;
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException stays) {
            // The next server replaces it; until then nobody answers who knows its secret.
        }
    }

    /** Not its secret, so that it ends in no log. */
    @Override
    public String toString() {
        return "LocalServer[" + address + "]";
    }
}
