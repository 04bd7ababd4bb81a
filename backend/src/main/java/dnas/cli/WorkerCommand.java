package dnas.cli;

import dnas.controller.ComputeDevice;
import dnas.run.WorkerMain;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dnas worker}: what the server and bench start to do searches in; reads requests and writes events until its input ends. */
@Command(name = "worker", description = "Does searches for a server or a comparison.", hidden = true)
public final class WorkerCommand implements Callable<Integer> {
    private final Engine engine;

    @Option(names = "--data", required = true, description = "directory of the controllers")
    private Path data = Path.of(".dnas");

    @Option(names = "--device", defaultValue = "auto", description = "auto, cpu or gpu (default: ${DEFAULT-VALUE})")
    private String device = "";

    public WorkerCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws InterruptedException {
        WorkerMain.serve(engine.runner(data, ComputeDevice.named(device)));
        return 0;
    }
}
