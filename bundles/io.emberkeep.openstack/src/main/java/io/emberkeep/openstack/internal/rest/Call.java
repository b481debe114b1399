package io.emberkeep.openstack.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openstack4j.core.transport.HttpMethod;

/**
 * A request to one service of a cloud.
 *
 * @param endpoint the service's address without a slash at its end
 * @param path below the endpoint, with a slash at its start and its parts encoded
 * @param action what it is for, to stand after "could not" in a sentence
 * @param harmless whether it changes nothing, so that it may be sent again
 */
public record Call(
        HttpMethod method,
        String endpoint,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        Optional<String> body,
        String action,
        boolean harmless) {

    /** Asks for something. */
    public static Call get(String endpoint, String path, String action) {
        return new Call(HttpMethod.GET, endpoint, path, Map.of(), Map.of(), Optional.empty(), action, true);
    }

    /** Makes something or starts some work. */
    public static Call post(String endpoint, String path, JsonNode body, String action) {
        return new Call(
                HttpMethod.POST, endpoint, path, Map.of(), Map.of(), Optional.of(body.toString()), action, false);
    }

    /** Replaces something. */
    public static Call put(String endpoint, String path, JsonNode body, String action) {
        return new Call(
                HttpMethod.PUT, endpoint, path, Map.of(), Map.of(), Optional.of(body.toString()), action, false);
    }

    /** Deletes something. */
    public static Call delete(String endpoint, String path, String action) {
        return new Call(HttpMethod.DELETE, endpoint, path, Map.of(), Map.of(), Optional.empty(), action, false);
    }

    /** The same with this query. */
    public Call with(Map<String, String> newQuery) {
        return new Call(method, endpoint, path, newQuery, headers, body, action, harmless);
    }

    /** The same with one more header. */
    public Call withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, endpoint, path, query, more, body, action, harmless);
    }

    /** The same, sent a second time where the first got no answer, because it changes nothing that lasts. */
    public Call asHarmless() {
        return new Call(method, endpoint, path, query, headers, body, action, true);
    }

    /** Method and path, as evidence for people; headers and body may hold secrets and are left out. */
    public String label() {
        return method + " " + path;
    }
}
