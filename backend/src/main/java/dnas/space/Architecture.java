package dnas.space;

/** One member of a search space. Two are equal exactly when they are the same architecture up to isomorphism. */
public interface Architecture {
    /** Identity that other tools know too: hexadecimal digits. Computed at each call. */
    String hash();

    /** How people and other tools write it; the hash where there is no such notation. */
    default String label() {
        return hash();
    }

    /** Vertices of its graph, input and output included. */
    int vertices();
}
