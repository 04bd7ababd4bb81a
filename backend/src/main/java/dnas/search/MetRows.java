package dnas.search;

import dnas.controller.Controller;
import dnas.space.Architecture;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of a space that is too large to be listed: architectures are numbered, encoded and described when a search first meets them. */
final class MetRows<A extends Architecture> implements FeatureRows<A> {
    private final SearchSpace<A> space;
    private final Controller<A> controller;
    private final Map<A, Integer> numbers = new HashMap<>();
    private final List<A> met = new ArrayList<>();
    private final List<float[]> codes = new ArrayList<>();
    private final List<float[]> structures = new ArrayList<>();

    MetRows(SearchSpace<A> space, Controller<A> controller) {
        this.space = space;
        this.controller = controller;
    }

    @Override
    public int[] numbersOf(List<A> architectures) {
        Set<A> fresh = new LinkedHashSet<>(architectures);
        fresh.removeAll(numbers.keySet());
        List<A> added = List.copyOf(fresh);
        codes.addAll(List.of(controller.encode(added)));
        for (A architecture : added) {
            numbers.put(architecture, met.size());
            met.add(architecture);
            structures.add(space.structureOf(architecture));
        }
        return architectures.stream().mapToInt(numbers::get).toArray();
    }

    @Override
    public A get(int number) {
        return met.get(number);
    }

    @Override
    public float[] code(int number) {
        return codes.get(number);
    }

    @Override
    public float[] structure(int number) {
        return structures.get(number);
    }
}
