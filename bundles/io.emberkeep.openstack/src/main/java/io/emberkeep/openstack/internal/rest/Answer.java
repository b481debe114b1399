package io.emberkeep.openstack.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a service answered, complete and not yet judged. */
public record Answer(int status, Map<String, String> headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1_000_000);
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

    /** How long the service asks to wait, in seconds or until a time of its own clock; no time at all counts as not said. */
    public Optional<Duration> retryAfter() {
        return header("Retry-After")
                .flatMap(text -> text.matches("[0-9]{1,6}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : fromDateTo(text))
                .filter(Duration::isPositive);
    }

    /** The service tells both times, so that it does not matter how wrong its clock is, or ours. */
    private Optional<Duration> fromDateTo(String text) {
        Optional<Instant> until = moment(text);
        return header("Date")
                .flatMap(Answer::moment)
                .flatMap(now -> until.map(end -> Duration.between(now, end)))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** One header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }
}
