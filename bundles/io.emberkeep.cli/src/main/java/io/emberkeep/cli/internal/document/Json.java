package io.emberkeep.cli.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
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

    /** Prints a document and a line break: a list of any length row by row. */
    public static void print(JsonNode document, PrintStream stream) {
        try {
            Writer target = new OutputStreamWriter(stream, stream.charset());
            writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(target, document);
            stream.println();
        } catch (IOException failed) {
            if (failed.getCause() instanceof EmberkeepException ours) {
                throw ours;
            }
            throw new EmberkeepException(ErrorKind.INTERNAL, failed.getMessage(), failed);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An array whose rows are made only while they are written: 100,000 of them at once would be a heap of their own. */
    static <T> JsonNode array(Collection<T> items, Function<T, JsonNode> document) {
        return JsonNodeFactory.instance.pojoNode(new Rows<>(items, document));
    }

    static JsonNode texts(Collection<String> items) {
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

    private static final class Rows<T> extends JsonSerializable.Base {
        private final Collection<T> items;
        private final Function<T, JsonNode> document;

        Rows(Collection<T> items, Function<T, JsonNode> document) {
            this.items = items;
            this.document = document;
        }

        @Override
        public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeStartArray();
            for (T item : items) {
                document.apply(item).serialize(generator, provider);
            }
            generator.writeEndArray();
        }

        @Override
        public void serializeWithType(JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            serialize(generator, provider);
        }
    }
}
