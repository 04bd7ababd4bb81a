package dnas.e2e;

/**
 * The one server of the tests that are tagged so, which run in one JVM: the newcomer's, or a fresh one where they run without
 * the story.
 */
final class SharedDashboard {
    static final String TAG = "shared-dashboard";

    private static DashboardServer server;

    private SharedDashboard() {}

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
            String ofThisJvm = "alone-" + ProcessHandle.current().pid();
            server = DashboardServer.on(TrainedController.dataWithController(ofThisJvm));
        } else if (!server.isAlive()) {
            server.start();
        }
        return server;
    }
}
