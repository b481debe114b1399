package io.emberkeep.openstack.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads the fields of one JSON object; a null field is the same as an absent one. */
record Fields(JsonNode node) {
    /** A text that must be there. */
    String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    String text(String name) {
        return optional(name).orElse("");
    }

    Optional<String> optional(String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** A text that says something. */
    Optional<String> words(String name) {
        return optional(name).filter(text -> !text.isBlank());
    }

    Optional<Fields> object(String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isObject).map(Fields::new);
    }

    int number(String name) {
        return node.path(name).asInt(0);
    }

    long count(String name, long absent) {
        return node.path(name).asLong(absent);
    }

    // Cinder writes bootable as the text "true".
    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    Optional<Instant> instant(String name) {
        return optional(name).filter(text -> !text.isBlank()).map(CloudTime::parse);
    }

    Map<String, String> map(String name) {
        Map<String, String> entries = new LinkedHashMap<>();
        node.path(name).properties().forEach(entry -> entries.put(entry.getKey(), plain(entry.getValue())));
        return entries;
    }

    /** All that is told beside some fields: texts, numbers and flags, and the entries of maps under both names. */
    Map<String, String> others(Set<String> known) {
        Map<String, String> others = new LinkedHashMap<>();
        node.properties().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .forEach(entry -> put(entry.getKey(), entry.getValue(), others));
        return others;
    }

    private static void put(String name, JsonNode value, Map<String, String> others) {
        if (value.isObject()) {
            value.properties().forEach(entry -> put(name + "." + entry.getKey(), entry.getValue(), others));
        } else if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
            others.put(name, value.asText());
        }
    }

    private static String plain(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    List<Fields> list(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(Fields::new)
                .toList();
    }
}
