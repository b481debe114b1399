package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;

/** What a cloud answered. */
record Answer(int status, JsonNode body, String text, HttpHeaders headers) {

    /** Demands a status, and shows the whole answer where it is another. */
    Answer expect(int expected) {
        assertEquals(expected, status, () -> "answered " + text);
        return this;
    }

    /** Demands a refusal in these words. */
    void refuses(int expected, String fault, String message) {
        expect(expected);
        assertEquals(message, body.path(fault).path("message").asText(), () -> "answered " + text);
        assertEquals(expected, body.path(fault).path("code").asInt());
    }

    /** What stands under a path of names, as text. */
    String at(String... names) {
        JsonNode node = body;
        for (String name : names) {
            node = node.path(name);
        }
        return node.asText();
    }

    /** The names of an object's fields, in the cloud's order. */
    List<String> fields(String name) {
        List<String> fields = new ArrayList<>();
        body.path(name).fieldNames().forEachRemaining(fields::add);
        return fields;
    }
}
