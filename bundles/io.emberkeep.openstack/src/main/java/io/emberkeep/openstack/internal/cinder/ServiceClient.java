package io.emberkeep.openstack.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Accepted;
import io.emberkeep.openstack.internal.rest.Answer;
import io.emberkeep.openstack.internal.rest.Call;
import io.emberkeep.openstack.internal.rest.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Asks one service and reads its answers; what it did not say is an exception, never an empty list. */
final class ServiceClient {
    private static final int PAGES_AT_ONCE = 4;

    private final Semaphore atOnce = new Semaphore(PAGES_AT_ONCE);
    private final Caller caller;
    private final String endpoint;
    private final Map<String, String> headers;

    /** Sends these headers with each request. */
    ServiceClient(Caller caller, String endpoint, Map<String, String> headers) {
        this.caller = caller;
        this.endpoint = endpoint;
        this.headers = headers;
    }

    /** The resource with this id, or empty where the service does not know it. */
    <T> Optional<T> find(String collection, String id, String key, Function<Fields, T> reader, String action) {
        try {
            return Optional.of(one(Paths.of(collection, id, action), key, reader, action));
        } catch (EmberkeepException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The object under the key. */
    <T> T one(String path, String key, Function<Fields, T> reader, String action) {
        return one(path, Map.of(), key, reader, action);
    }

    /** The same, asked for with a query. */
    <T> T one(String path, Map<String, String> query, String key, Function<Fields, T> reader, String action) {
        Reply reply = Reply.to(headed(Call.get(endpoint, path, action)).with(query), caller);
        return reply.read(reply.object(key), reader);
    }

    /** All objects under the key, page after page. */
    <T> List<T> all(String path, Map<String, String> query, String key, Function<Fields, T> reader, String action) {
        Call call = headed(Call.get(endpoint, path, action)).with(query);
        return new Listing<>(caller, call, key, reader).all();
    }

    /** The same of a list that the service counts, many pages at once. */
    <T> List<T> counted(String path, Map<String, String> query, String key, Function<Fields, T> reader, String action) {
        Call call = headed(Call.get(endpoint, path, action)).with(query);
        return new PagedListing<>(caller, call, key, reader, atOnce).all();
    }

    /** All objects under the key, of a list that the service gives in one piece and without ids. */
    <T> List<T> whole(String path, String key, Function<Fields, T> reader, String action) {
        Reply reply = Reply.to(headed(Call.get(endpoint, path, action)), caller);
        return reply.list(key).stream().map(entry -> reply.read(entry, reader)).toList();
    }

    /** Asks for something new and returns its id, which the answer has under the key. */
    Accepted create(String path, JsonNode body, String key, String idField, String action) {
        Reply reply = Reply.to(headed(Call.post(endpoint, path, body, action)), caller);
        String id = reply.read(reply.object(key), fields -> fields.required(idField));
        return new Accepted(id, reply.answer().requestId());
    }

    /** Replaces something of the resource with this id. */
    Accepted replace(String path, JsonNode body, String key, String id, String action) {
        Reply reply = Reply.to(headed(Call.put(endpoint, path, body, action)), caller);
        reply.object(key);
        return new Accepted(id, reply.answer().requestId());
    }

    /** Deletes the resource with this id; Cinder answers without a body. */
    Accepted delete(String path, String id, String action) {
        Call call = headed(Call.delete(endpoint, path, action));
        Answer answer = caller.send(call);
        if (!answer.body().isBlank() && answer.object().isEmpty()) {
            throw caller.foreign(call, answer);
        }
        return new Accepted(id, answer.requestId());
    }

    /** Asks once and returns whatever comes. */
    Answer probe(String path, Map<String, String> query, String action) {
        return caller.probe(headed(Call.get(endpoint, path, action)).with(query));
    }

    private Call headed(Call call) {
        Call result = call;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            result = result.withHeader(header.getKey(), header.getValue());
        }
        return result;
    }
}
