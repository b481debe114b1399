package io.emberkeep.openstack.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The error text of an OpenStack service, which comes as {@code {"badRequest": {"message": ...}}} and in some other
 * wrappings.
 */
final class Fault {
    private static final int LONGEST = 400;

    private Fault() {}

    /** The service's own words, or empty where the answer is not one of OpenStack's. */
    static Optional<String> in(Answer answer) {
        return answer.object().flatMap(Fault::message);
    }

    private static Optional<String> message(JsonNode object) {
        if (object.path("message").isTextual()) {
            return Optional.of(oneLine(object.path("message").asText()));
        }
        for (JsonNode child : object) {
            if (child.path("message").isTextual()) {
                return Optional.of(oneLine(child.path("message").asText()));
            }
        }
        return Optional.empty();
    }

    /** Puts foreign text into a shape that can stand inside a sentence. */
    static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String bare = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) + "…" : bare;
    }
}
