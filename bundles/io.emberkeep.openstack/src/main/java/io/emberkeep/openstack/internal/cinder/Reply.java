package io.emberkeep.openstack.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.openstack.internal.rest.Answer;
import io.emberkeep.openstack.internal.rest.Call;
import io.emberkeep.openstack.internal.rest.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A good answer in JSON, from which one takes what must be in it, or fails with a sentence. */
final class Reply {
    private final Caller caller;
    private final Call call;
    private final Answer answer;
    private final JsonNode root;

    private Reply(Caller caller, Call call, Answer answer) {
        this.caller = caller;
        this.call = call;
        this.answer = answer;
        this.root = answer.object().orElseThrow(() -> caller.foreign(call, answer));
    }

    /** Sends the call and waits for a good answer in JSON. */
    static Reply to(Call call, Caller caller) {
        return new Reply(caller, call, caller.send(call));
    }

    Answer answer() {
        return answer;
    }

    Fields object(String key) {
        if (!root.path(key).isObject()) {
            throw caller.foreign(call, answer);
        }
        return new Fields(root.path(key));
    }

    List<Fields> list(String key) {
        if (!root.path(key).isArray()) {
            throw caller.foreign(call, answer);
        }
        return new Fields(root).list(key);
    }

    /** Whether the service has more of what it lists; each of them names its links after the thing. */
    boolean hasNext() {
        return root.properties().stream()
                .filter(member -> member.getKey().endsWith("_links"))
                .flatMap(member -> new Fields(root).list(member.getKey()).stream())
                .anyMatch(link -> link.text("rel").equals("next"));
    }

    /** How many there are in all, where the service counts. */
    Optional<Long> count() {
        return root.path("count").isIntegralNumber()
                ? Optional.of(root.path("count").asLong())
                : Optional.empty();
    }

    /** Reads a record, whose missing fields become a sentence. */
    <T> T read(Fields fields, Function<Fields, T> reader) {
        try {
            return reader.apply(fields);
        } catch (IllegalArgumentException e) {
            throw unreadable(e.getMessage());
        }
    }

    EmberkeepException unreadable(String lack) {
        return caller.unreadable(call, answer, lack);
    }
}
