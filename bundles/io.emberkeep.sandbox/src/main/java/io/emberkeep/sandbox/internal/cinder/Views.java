package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Endpoints;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** What the views of all resources share: links, times and objects. */
final class Views {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final Endpoints endpoints;

    Views(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ObjectNode object(Map<String, String> texts) {
        ObjectNode object = object();
        texts.forEach(object::put);
        return object;
    }

    /** The database keeps whole seconds. */
    static String time(Instant instant) {
        return TIME.format(Instant.ofEpochSecond(instant.getEpochSecond()));
    }

    static String time(Optional<Instant> instant) {
        return instant.map(Views::time).orElse(null);
    }

    /** The answer to a creation comes from memory and still has the fraction. */
    static String exactTime(Instant instant) {
        return TIME.format(instant);
    }

    String url(Call call, String collection) {
        return endpoints.volume() + "/v3/" + call.token().project() + "/" + collection;
    }

    void link(ObjectNode into, Call call, String collection, String id) {
        String rest = call.token().project() + "/" + collection + "/" + id;
        ArrayNode links = into.putArray("links");
        links.addObject().put("rel", "self").put("href", endpoints.volume() + "/v3/" + rest);
        links.addObject().put("rel", "bookmark").put("href", endpoints.volume() + "/" + rest);
    }
}
