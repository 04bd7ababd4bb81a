package dnas.cli;

import dnas.controller.Controller;
import dnas.controller.Making;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Controllers over seeds as people read them: each seed beside mean and spread, the effects, and variants side by side. */
final class ControllerTables {
    /** Above this, a figure is a time and not a share. */
    private static final double TIME = 10;

    private static final String FIGURES_NOTE =
            "Concept axes are snapped to combinations of concepts that exist, so they nearly equal the concepts; \"unsnapped\" is the"
                    + " encoder before that. \"Concepts themselves\" is what the concepts score as a code of their own, on the same cells:"
                    + " they depend on each other, so it is not 1. Decodes come from a beam of "
                    + Controller.BEAM
                    + ", and choose by concepts and code; \"greedy\" is the network without that search.";
    private static final String INFORMATION_NOTE =
            "Mutual information in nats, of the measured cells; on the diagonal the entropy, which is all that there is to know.";

    private ControllerTables() {}

    /** The first variant in full, the others beside it. */
    static List<TitledTable> of(List<ControllerSeeds> variants) {
        List<TitledTable> tables = new ArrayList<>();
        ControllerSeeds first = variants.get(0);
        tables.add(seeds(first));
        tables.add(matrix("Effect of each axis on each concept, " + first.variant(), first, first.effect()));
        tables.add(matrix("What was asked for on the same ways, " + first.variant(), first, first.asked()));
        tables.add(new TitledTable(
                "What concepts tell of each other",
                INFORMATION_NOTE,
                headed("concept", first.concepts()),
                rows(first.concepts(), first.information())));
        tables.add(training(variants));
        if (variants.size() > 1) {
            tables.add(ablations(variants));
        }
        return tables;
    }

    private static TitledTable seeds(ControllerSeeds variant) {
        List<String> head = new ArrayList<>(List.of("figure"));
        variant.seeds().forEach(seed -> head.add("seed " + seed));
        head.addAll(List.of("mean", "sd", "95 % interval", "goal"));
        List<List<String>> rows = new ArrayList<>();
        Map<String, Double> means = variant.spread().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().mean()));
        variant.spread().forEach((name, spread) -> {
            List<String> row = new ArrayList<>(List.of(name));
            variant.figures().forEach(figures -> row.add(number(figures.get(name))));
            row.addAll(List.of(number(spread.mean()), number(spread.standardDeviation()), interval(spread)));
            row.add(ControllerGoal.of(name, means)
                    .map(goal -> goal + (goal.reachedBy(spread.mean()) ? "" : " (missed)"))
                    .orElse(""));
            rows.add(row);
        });
        return new TitledTable("Controllers, " + variant.variant(), FIGURES_NOTE, head, rows);
    }

    private static TitledTable matrix(String title, ControllerSeeds variant, List<List<Double>> matrix) {
        return new TitledTable(title, headed("axis", variant.concepts()), rows(variant.axes(), matrix));
    }

    private static List<String> headed(String first, List<String> concepts) {
        List<String> head = new ArrayList<>(List.of(first));
        head.addAll(concepts);
        return head;
    }

    private static List<List<String>> rows(List<String> names, List<List<Double>> matrix) {
        return IntStream.range(0, matrix.size())
                .mapToObj(d -> {
                    List<String> row = new ArrayList<>(List.of(names.get(d)));
                    matrix.get(d).forEach(value -> row.add(String.format(Locale.ROOT, "%.2f", value)));
                    return row;
                })
                .toList();
    }

    private static TitledTable training(List<ControllerSeeds> variants) {
        List<List<String>> rows = new ArrayList<>();
        for (ControllerSeeds variant : variants) {
            for (int i = 0; i < variant.seeds().size(); i++) {
                Making training = variant.training().get(i);
                rows.add(List.of(
                        variant.variant() + ", seed " + variant.seeds().get(i),
                        known(training.code()),
                        known(training.device()),
                        known(training.dataSha256())));
            }
        }
        return new TitledTable("Trained with", List.of("controller", "code", "device", "sha256 of the data"), rows);
    }

    private static String known(@Nullable String value) {
        return value == null ? "not recorded" : value;
    }

    private static TitledTable ablations(List<ControllerSeeds> variants) {
        List<String> head = new ArrayList<>(List.of("mean +- sd"));
        Set<String> names = new LinkedHashSet<>();
        for (ControllerSeeds variant : variants) {
            head.add(variant.variant() + " (n " + variant.seeds().size() + ")");
            names.addAll(variant.spread().keySet());
        }
        List<List<String>> rows = new ArrayList<>();
        for (String name : names) {
            List<String> row = new ArrayList<>(List.of(name));
            variants.forEach(variant -> row.add(shortly(variant.spread().get(name))));
            rows.add(row);
        }
        return new TitledTable("Ablations", head, rows);
    }

    private static String shortly(@Nullable Spread spread) {
        if (spread == null) {
            return "-";
        }
        return spread.standardDeviation() == null
                ? number(spread.mean())
                : number(spread.mean()) + " +- " + number(spread.standardDeviation());
    }

    private static String interval(Spread spread) {
        return spread.ciLow() == null ? "-" : "[" + number(spread.ciLow()) + ", " + number(spread.ciHigh()) + "]";
    }

    private static String number(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, Math.abs(value) >= TIME ? "%.0f" : "%.4f", value);
    }
}
