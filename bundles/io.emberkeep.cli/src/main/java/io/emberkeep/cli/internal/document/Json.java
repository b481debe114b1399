package io.emberkeep.cli.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Builds and writes JSON in the one form that Emberkeep uses. */
public final class Json {
    private Json() {}

    /** The text of a document, without a line break at its end. */
    public static String text(JsonNode document) {
        try {
            return writer().writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new EmberkeepException(ErrorKind.INTERNAL, impossible.getMessage(), impossible);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> document) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(document.apply(item)));
        return array;
    }

    static ArrayNode texts(Collection<String> items) {
        return array(items, JsonNodeFactory.instance::textNode);
    }

    static ObjectNode texts(Map<String, String> pairs) {
        ObjectNode object = object();
        new TreeMap<>(pairs).forEach(object::put);
        return object;
    }

    /** The text, or null. */
    static String orNull(Optional<String> text) {
        return text.orElse(null);
    }

    /** The document, or null. */
    static <T> JsonNode orNull(Optional<T> item, Function<T, JsonNode> document) {
        return item.map(document).orElseGet(JsonNodeFactory.instance::nullNode);
    }

    /** The moment in UTC, or null. */
    static String time(Optional<Instant> at) {
        return at.map(Json::time).orElse(null);
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static ObjectWriter writer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return new JsonMapper().writer(printer);
    }
}
