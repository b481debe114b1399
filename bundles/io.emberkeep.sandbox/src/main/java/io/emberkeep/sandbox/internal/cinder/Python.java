package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON as Cinder quotes it in its refusals. */
final class Python {
    private Python() {}

    static String repr(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(entry -> "'" + entry.getKey() + "': " + repr(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Python::repr)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (node.isBoolean()) {
            return node.asBoolean() ? "True" : "False";
        }
        return node.isNull() ? "None" : node.isTextual() ? "'" + node.asText() + "'" : node.asText();
    }

    /** Without quotes around a text. */
    static String str(JsonNode node) {
        return node.isTextual() ? node.asText() : repr(node);
    }
}
