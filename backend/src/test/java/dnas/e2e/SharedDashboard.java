package dnas.e2e;

import java.nio.file.Path;

/** The one server of the tests in the browser: the newcomer's, or a fresh one where a test runs without the story. */
final class SharedDashboard {
    private static final Path STORY = Installation.output("story");

    private static DashboardServer server;

    private SharedDashboard() {}

    /** The data directory of the newcomer's story. */
    static Path storyData() {
        return STORY;
    }

    /** The newcomer's: on a data directory in which nothing is. */
    static synchronized DashboardServer untouched() {
        if (server != null) {
            server.close();
        }
        server = DashboardServer.on(Installation.freshData("story"));
        return server;
    }

    /** One whose controller is trained. */
    static synchronized DashboardServer running() {
        if (server == null) {
            server = DashboardServer.on(TrainedController.dataWithController("alone"));
        } else if (!server.isAlive()) {
            server.start();
        }
        return server;
    }
}
