package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.world.Label;
import io.emberkeep.sandbox.internal.world.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The body of a request, read with the complaints of Cinder's own schemas. */
final class Form {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");
    private static final int LONGEST = 255;
    private static final List<String> TRUE =
            List.of("True", "TRUE", "true", "1", "ON", "On", "on", "YES", "Yes", "yes", "y", "t");
    private static final List<String> FALSE =
            List.of("False", "FALSE", "false", "0", "OFF", "Off", "off", "NO", "No", "no", "n", "f");

    private final String root;
    private final JsonNode fields;

    private Form(String root, JsonNode fields) {
        this.root = root;
        this.fields = fields;
    }

    /** Opens a body that has one object under this name. */
    static Form of(Call call, String root) {
        JsonNode fields = call.json().get(root);
        if (fields == null) {
            throw Refusal.badRequest("'" + root + "' is a required property");
        }
        return new Form(root, fields);
    }

    Form require(String... names) {
        for (String name : names) {
            if (!fields.has(name)) {
                throw complaint(root, Python.repr(fields), "'" + name + "' is a required property");
            }
        }
        return this;
    }

    /** Refuses every field that the version does not know. */
    Form allowOnly(Set<String> names) {
        List<String> unknown = fields.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !names.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw complaint(
                    root,
                    Python.repr(fields),
                    "Additional properties are not allowed ('%s' %s unexpected)"
                            .formatted(String.join("', '", unknown), unknown.size() == 1 ? "was" : "were"));
        }
        return this;
    }

    boolean has(String name) {
        return fields.has(name);
    }

    Optional<String> text(String name) {
        Optional<JsonNode> value = value(name);
        value.filter(node -> node.asText().length() > LONGEST).ifPresent(node -> {
            throw complaint(name, node.asText(), "'" + node.asText() + "' is too long");
        });
        return value.map(JsonNode::asText);
    }

    Optional<String> uuid(String name, String complaint) {
        Optional<JsonNode> value = value(name);
        value.filter(node -> !UUID.matcher(node.asText()).matches()).ifPresent(node -> {
            throw complaint(name, Python.str(node), Python.repr(node) + " " + complaint);
        });
        return value.map(JsonNode::asText);
    }

    Optional<Integer> size(String name) {
        Optional<JsonNode> value = value(name);
        value.filter(node -> !node.asText().matches("[0-9]+")).ifPresent(node -> {
            throw complaint(name, Python.str(node), Python.repr(node) + " does not match '^[0-9]+$'");
        });
        Optional<Integer> size = value.map(JsonNode::asText).map(Integer::valueOf);
        size.filter(number -> number < 1).ifPresent(number -> {
            throw complaint(name, Python.str(value.get()), number + " is less than the minimum of 1");
        });
        return size;
    }

    boolean flag(String name) {
        Optional<JsonNode> value = value(name);
        String text = value.map(Python::str).orElse("False");
        if (!TRUE.contains(text) && !FALSE.contains(text)) {
            throw complaint(
                    name,
                    text,
                    Python.repr(value.get()) + " is not one of [True, " + quoted(TRUE) + ", False, " + quoted(FALSE)
                            + "]");
        }
        return TRUE.contains(text);
    }

    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        value(name)
                .ifPresent(object -> object.properties().forEach(entry -> {
                    JsonNode value = entry.getValue();
                    if (!value.isTextual()) {
                        throw complaint(
                                entry.getKey(), Python.str(value), Python.repr(value) + " is not of type 'string'");
                    }
                    texts.put(entry.getKey(), value.asText());
                }));
        return texts;
    }

    Label label() {
        return new Label(text("name"), text("description"), texts("metadata"));
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(fields.get(name)).filter(node -> !node.isNull());
    }

    private static String quoted(List<String> words) {
        return "'" + String.join("', '", words) + "'";
    }

    private static Refusal complaint(String field, String value, String reason) {
        return Refusal.badRequest("Invalid input for field/attribute " + field + ". Value: " + value + ". " + reason);
    }
}
