package dnas.spaces.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object in a definition, with its place for messages. What is wrong is noted, and something is returned in its stead, so
 * that reading goes on.
 */
record DefinitionNode(JsonNode node, String place, Problems problems) {
    private static final int LONGEST_TITLE = 100;

    /** Notes fields that have another name than these. */
    void allow(String... names) {
        for (String given : node.propertyNames()) {
            if (!List.of(names).contains(given)) {
                problems.add(
                        at(given) + " is no field of a definition; it may be one of " + String.join(", ", names) + ".");
            }
        }
    }

    /** Where a field stands. */
    String at(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** A field that must be there. */
    String text(String field) {
        if (!has(field)) {
            problems.add(at(field) + " is missing; give a text.");
            return "";
        }
        return text(field, "");
    }

    String text(String field, String otherwise) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            problems.add(at(field) + " is " + value + "; it must be a text that is not empty.");
            return otherwise;
        }
        return value.stringValue().strip();
    }

    /** The title, which pages show in lists and charts. */
    String title(String otherwise) {
        String title = text("title", otherwise);
        if (title.length() > LONGEST_TITLE) {
            problems.add(at("title") + " has " + title.length() + " characters; write it with at most " + LONGEST_TITLE
                    + ".");
        }
        return title;
    }

    /** One of some words. */
    String word(String field, @Nullable String otherwise, List<String> words) {
        String given = otherwise == null ? text(field) : text(field, otherwise);
        if (!given.isEmpty() && !words.contains(given)) {
            problems.add(at(field) + " is \"" + given + "\"; choose one of " + String.join(", ", words) + ".");
            return words.get(0);
        }
        return given;
    }

    boolean truth(String field, boolean otherwise) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            problems.add(at(field) + " is " + value + "; it must be true or false.");
            return otherwise;
        }
        return value.booleanValue();
    }

    /** The objects of a list; none where the field is missing. */
    List<DefinitionNode> objects(String field) {
        List<DefinitionNode> objects = new ArrayList<>();
        for (JsonNode each : list(field)) {
            String at = at(field) + "[" + objects.size() + "]";
            if (each.isObject()) {
                objects.add(new DefinitionNode(each, at, problems));
            } else {
                problems.add(at + " is " + each + "; it must be an object in braces.");
            }
        }
        return objects;
    }

    /** The texts of a list, in which numbers count as they are written. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list(field)) {
            if (each.isValueNode() && !each.isNull()) {
                texts.add(each.asString().strip());
            } else {
                problems.add(at(field) + " holds " + each + "; it must hold texts or numbers.");
            }
        }
        return texts;
    }

    private List<JsonNode> list(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            problems.add(at(field) + " is " + shortened(value) + "; it must be a list in brackets.");
            return List.of();
        }
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }

    /** An object; null where it is missing. */
    @Nullable
    DefinitionNode object(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            problems.add(at(field) + " is " + shortened(value) + "; it must be an object in braces.");
            return null;
        }
        return new DefinitionNode(value, at(field), problems);
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() > 40 ? text.substring(0, 40) + " ..." : text;
    }

    /** Notes names that occur twice. */
    static void requireDistinct(List<String> names, String what, Problems problems) {
        names.stream()
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .forEach((name, times) -> {
                    if (times > 1) {
                        problems.add("\"" + name + "\" is the name of " + times + " " + what + "; give each its own.");
                    }
                });
    }
}
