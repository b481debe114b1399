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
 * Reads a list to its end.
 *
 * <p>The next page is asked for by the last id at the address we know, since the links that services write often lead
 * to a name or a protocol that only works inside the cloud.
 */
final class Listing<T> {
    private static final String PAGE = "1000";
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
            Optional<List<T>> complete = attempt(start == MOST_STARTS);
            if (complete.isPresent()) {
                return complete.get();
            }
        }
    }

    // The entry that marks the place may be deleted while we read; then the list is read anew.
    private Optional<List<T>> attempt(boolean last) {
        Map<String, T> found = new LinkedHashMap<>();
        Optional<String> marker = Optional.empty();
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
        query.put("limit", PAGE);
        marker.ifPresent(id -> query.put("marker", id));
        return call.with(query);
    }
}
