package io.emberkeep.store.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Details;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tables hold as JSON: plans, and the maps and lists of the catalogue. The same value gives the same text. */
final class Json {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Attachment>> ATTACHMENTS = new TypeReference<>() {};

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(Action.class, JsonNames.OfAction.class)
            .addMixIn(Ref.class, JsonNames.OfRef.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    String write(Plan plan) {
        return text(plan);
    }

    String write(Map<String, String> texts) {
        return texts.isEmpty() ? "{}" : text(texts);
    }

    String write(List<Attachment> attachments) {
        return attachments.isEmpty() ? "[]" : text(attachments);
    }

    /** Absent where there are none, as for nearly all backups. */
    Optional<String> others(Details details) {
        return Optional.of(details.others()).filter(others -> !others.isEmpty()).map(this::text);
    }

    Plan plan(String text) {
        try {
            return mapper.readValue(text, Plan.class);
        } catch (JsonProcessingException e) {
            throw unreadable("a run's plan", e);
        }
    }

    Map<String, String> texts(String text) {
        try {
            return text.equals("{}") ? Map.of() : mapper.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw unreadable("metadata", e);
        }
    }

    List<Attachment> attachments(String text) {
        try {
            return text.equals("[]") ? List.of() : mapper.readValue(text, ATTACHMENTS);
        } catch (JsonProcessingException e) {
            throw unreadable("a volume's attachments", e);
        }
    }

    private String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmberkeepException unreadable(String what, JsonProcessingException cause) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.unreadable(what), cause);
    }
}
