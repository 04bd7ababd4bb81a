package dnas.spaces.accelnasbench;

import dnas.space.Decision;
import java.util.ArrayList;
import java.util.List;

/** The networks that differ in one decision: by decision, then by its answer. */
final class NetworkNeighbours {
    private NetworkNeighbours() {}

    static List<Network> of(Network network, NetworkEncoding encoding) {
        int[] answers = encoding.encode(network);
        List<Network> neighbours = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            Decision decision = encoding.decisions().get(i);
            int own = answers[i];
            for (int other = 0; other < decision.options(); other++) {
                if (other != own) {
                    answers[i] = other;
                    neighbours.add(NetworkEncoding.decode(answers));
                }
            }
            answers[i] = own;
        }
        return neighbours;
    }
}
