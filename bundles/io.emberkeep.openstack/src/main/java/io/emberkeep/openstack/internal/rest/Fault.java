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
            return Optional.of(Words.oneLine(object.path("message").asText(), LONGEST));
        }
        for (JsonNode child : object) {
            if (child.path("message").isTextual()) {
                return Optional.of(Words.oneLine(child.path("message").asText(), LONGEST));
            }
        }
        return Optional.empty();
    }
}
