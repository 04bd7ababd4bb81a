package dnas.web;

import dnas.InvalidInput;
import dnas.JsonPlace;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON object of a request. */
final class RequestBody {
    /** Bytes that one may have. */
    static final long MOST = 1_000_000;

    private RequestBody() {}

    /**
     * The object with these fields and no others: a field that is spelt wrongly must not mean its default.
     *
     * @param what it describes, for the error
     */
    static JsonNode read(String text, JsonMapper json, List<String> fields, String what) {
        JsonNode body;
        try {
            body = json.readTree(text);
        } catch (JacksonException malformed) {
            throw new InvalidInput("body", null, "The body cannot be read as JSON" + JsonPlace.of(malformed) + ".");
        }
        if (body == null || !body.isObject()) {
            throw new InvalidInput("body", null, "The body must be a JSON object that describes " + what + ".");
        }
        requireKnown(body, fields, "");
        NullCharacter.requireNoneIn(body);
        return body;
    }

    static void requireKnown(JsonNode object, List<String> known, String parent) {
        for (String field : object.propertyNames()) {
            if (!known.contains(field)) {
                throw new InvalidInput(
                        parent + field,
                        null,
                        "There is no field \"" + parent + field + "\"; known are " + String.join(", ", known) + ".");
            }
        }
    }

    /**
     * A text that must be there.
     *
     * @throws InvalidInput when it is missing or no text
     */
    static String text(JsonNode body, String field) {
        JsonNode node = body.get(field);
        if (node == null || !node.isString()) {
            throw new InvalidInput(field, node, field + " (" + node + ") must be a text.");
        }
        return node.stringValue();
    }

    /**
     * A text that no error and no log may repeat.
     *
     * @throws InvalidInput when it is missing or no text
     */
    static String secret(JsonNode body, String field) {
        JsonNode node = body.get(field);
        if (node == null || !node.isString()) {
            throw new InvalidInput(field, null, field + " must be a text.");
        }
        return node.stringValue();
    }

    /** A whole number that must be there. */
    static int integer(JsonNode body, String field) {
        JsonNode node = body.get(field);
        if (node == null || !node.canConvertToInt() || !node.isIntegralNumber()) {
            throw new InvalidInput(field, node, field + " (" + node + ") must be a whole number.");
        }
        return node.intValue();
    }

    /** True or false, which must be there. */
    static boolean truth(JsonNode body, String field) {
        JsonNode node = body.get(field);
        if (node == null || !node.isBoolean()) {
            throw new InvalidInput(field, node, field + " (" + node + ") must be true or false.");
        }
        return node.booleanValue();
    }

    /** A list of texts. */
    static List<String> texts(JsonNode body, String field) {
        JsonNode node = body.get(field);
        if (node == null || !node.isArray() || !node.valueStream().allMatch(JsonNode::isString)) {
            throw new InvalidInput(field, node, field + " must be a list of texts.");
        }
        return node.valueStream().map(JsonNode::stringValue).toList();
    }
}
