package io.emberkeep.openstack.internal.cinder;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.openstack.internal.rest.Call;
import io.emberkeep.openstack.internal.rest.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a list to its end, in pages as long as the service makes them: a limit of ours that is greater than the service's
 * own would cut a page without a word of the next one.
 *
 * <p>The next page is asked for by the last id at the address we know, since the links that services write often lead
 * to a name or a protocol that only works inside the cloud.
 */
final class Listing<T> {
    private static final int MOST_STARTS = 3;

    private final Caller caller;
    private final Call call;
    private final String key;
    private final Function<Fields, T> reader;

    Listing(Caller caller, Call call, String key, Function<Fields, T> reader) {
        this.caller = caller;
        this.call = call;
        this.key = key;
        this.reader = reader;
    }

    /** All entries, each once, in the service's order. */
    List<T> all() {
        for (int start = 1; ; start++) {
            Optional<List<T>> complete = attempt(new LinkedHashMap<>(), Optional.empty(), start == MOST_STARTS);
            if (complete.isPresent()) {
                return complete.get();
            }
        }
    }

    /** The same where the first page was read already, as long as it was read by the same call. */
    List<T> after(Map<String, T> first) {
        Optional<String> last = first.keySet().stream().reduce((earlier, later) -> later);
        return attempt(new LinkedHashMap<>(first), last, false).orElseGet(this::all);
    }

    // The entry that marks the place may be deleted while we read; then the list is read anew.
    private Optional<List<T>> attempt(Map<String, T> found, Optional<String> from, boolean last) {
        Optional<String> marker = from;
        do {
            try {
                marker = page(marker, found);
            } catch (EmberkeepException e) {
                if (marker.isEmpty() || last || !isMarkerGone(e)) {
                    throw e;
                }
                return Optional.empty();
            }
        } while (marker.isPresent());
        return Optional.of(new ArrayList<>(found.values()));
    }

    private static boolean isMarkerGone(EmberkeepException e) {
        return e.kind() == ErrorKind.NOT_FOUND || e.kind() == ErrorKind.REFUSED;
    }

    private Optional<String> page(Optional<String> marker, Map<String, T> found) {
        Reply reply = Reply.to(from(marker), caller);
        int before = found.size();
        String lastId = "";
        for (Fields entry : reply.list(key)) {
            lastId = reply.read(entry, fields -> fields.required("id"));
            found.put(lastId, reply.read(entry, reader));
        }
        if (!reply.hasNext()) {
            return Optional.empty();
        }
        if (found.size() == before) {
            throw reply.unreadable("its list does not go on");
        }
        return Optional.of(lastId);
    }

    private Call from(Optional<String> marker) {
        Map<String, String> query = new HashMap<>(call.query());
        marker.ifPresent(id -> query.put("marker", id));
        return call.with(query);
    }
}
