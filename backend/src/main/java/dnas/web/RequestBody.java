package dnas.web;

import dnas.InvalidInput;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON object of a request. */
final class RequestBody {
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
            throw new InvalidInput("body", null, "The body is not JSON: " + malformed.getOriginalMessage());
        }
        if (body == null || !body.isObject()) {
            throw new InvalidInput("body", null, "The body must be a JSON object that describes " + what + ".");
        }
        requireKnown(body, fields, "");
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

    /** A list of texts. */
    static List<String> texts(JsonNode body, String field) {
        JsonNode node = body.get(field);
        if (node == null || !node.isArray() || !node.valueStream().allMatch(JsonNode::isString)) {
            throw new InvalidInput(field, node, field + " must be a list of texts.");
        }
        return node.valueStream().map(JsonNode::stringValue).toList();
    }
}
