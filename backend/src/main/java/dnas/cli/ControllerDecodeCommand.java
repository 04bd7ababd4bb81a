package dnas.cli;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.controller.Controller;
import dnas.controller.ControllerSpec;
import dnas.controller.ControllerVariant;
import dnas.space.Architecture;
import dnas.space.Concept;
import dnas.space.Cost;
import dnas.space.Decoded;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dnas controller decode}: the architecture that a controller writes when it is asked for concepts. */
@Command(
        name = "decode",
        description = "Write the architecture that has some concepts, with the free axes at 0.",
        mixinStandardHelpOptions = true)
final class ControllerDecodeCommand implements Callable<Integer> {
    @Mixin
    private Local local = new Local();

    @Option(names = "--seed", defaultValue = "1", description = "of the controller (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--set",
            split = ",",
            description =
                    "concepts with their values, as in conv3x3=2,depth=3; what is left out is filled so that it exists")
    private Map<String, Integer> set = new LinkedHashMap<>();

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        decode(local.benchmark());
        return 0;
    }

    private <A extends Architecture> void decode(Benchmark<A> benchmark) {
        SearchSpace<A> space = benchmark.space();
        ControllerSpec spec = ControllerVariant.D1.spec(space.name(), seed);
        Controller<A> controller = local.controllers()
                .openInJava(space, spec)
                .orElseThrow(() -> ControllerCommand.notTrained(local, spec, String.valueOf(seed)));
        List<String> names = space.concepts().stream().map(Concept::name).toList();
        set.keySet().forEach(name -> Choice.named("set", "concept", name, names, concept -> concept));
        List<OptionalInt> asked = names.stream()
                .map(name -> set.containsKey(name) ? OptionalInt.of(set.get(name)) : OptionalInt.empty())
                .toList();
        int[] told = controller.sliders().completed(asked);
        Decoded<A> decoded = controller
                .decode(new int[][] {told}, new float[1][controller.freeAxes()], Controller.BEAM)
                .get(0);
        lines(space, names, told, decoded).forEach(line -> Output.print(command, line));
    }

    private <A extends Architecture> List<String> lines(
            SearchSpace<A> space, List<String> names, int[] told, Decoded<A> decoded) {
        if (!(decoded instanceof Decoded.Valid<A> valid)) {
            throw new InvalidInput("set", set.toString(), "The controller writes no architecture for these concepts.");
        }
        A architecture = valid.architecture();
        List<String> lines = new ArrayList<>();
        lines.add(architecture.label());
        if (!architecture.label().equals(architecture.hash())) {
            lines.add("hash        " + architecture.hash());
        }
        Cost cost = space.costOf(architecture);
        if (space.flopsKnown()) {
            lines.add("FLOPs       " + cost.flops());
        }
        if (cost.parameters() > 0) {
            lines.add("parameters  " + cost.parameters());
        }
        lines.add("concepts    " + written(names, space.conceptsOf(architecture)));
        if (IntStream.range(0, told.length).anyMatch(k -> set.getOrDefault(names.get(k), told[k]) != told[k])) {
            lines.add("No architecture has the concepts asked for together; the nearest that exist: "
                    + written(names, told));
        }
        return lines;
    }

    private static String written(List<String> names, int[] values) {
        return String.join(
                ",",
                IntStream.range(0, values.length)
                        .mapToObj(k -> names.get(k) + "=" + values[k])
                        .toList());
    }
}
