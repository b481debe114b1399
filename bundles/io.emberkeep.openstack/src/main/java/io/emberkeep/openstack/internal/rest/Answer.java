package io.emberkeep.openstack.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a service answered, complete and not yet judged. */
public record Answer(int status, Map<String, String> headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    /** Whether the service did what was asked. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the same request may well succeed in a moment. */
    public boolean isPassing() {
        return PASSING.contains(status) || (status == 413 && retryAfter().isPresent());
    }

    /** The body where it is a JSON object; OpenStack never answers with anything else. */
    public Optional<JsonNode> object() {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The service's name of the request, for its operator's logs. */
    public Optional<String> requestId() {
        return header("x-openstack-request-id").or(() -> header("x-compute-request-id"));
    }

    /** How long the service asks to wait; a date instead of seconds counts as not said, a zero too. */
    public Optional<Duration> retryAfter() {
        return header("Retry-After")
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    /** One header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }
}
