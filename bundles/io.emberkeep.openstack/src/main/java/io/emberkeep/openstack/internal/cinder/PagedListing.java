package io.emberkeep.openstack.internal.cinder;

import io.emberkeep.api.SideBySide;
import io.emberkeep.openstack.internal.rest.Call;
import io.emberkeep.openstack.internal.rest.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads a list that the service counts: the first page tells how many there are and how long a page is, and the others
 * are asked for side by side. Whatever is made meanwhile comes last by the order asked for; where more went than was made
 * meanwhile, the counts or the sum differ, and the list is read again page after page. Where as much was made as went, one
 * entry may be missing until the next look.
 */
final class PagedListing<T> {
    private final Caller caller;
    private final Call call;
    private final String key;
    private final Function<Fields, T> reader;
    private final Semaphore atOnce;

    private record Page<T>(Map<String, T> entries, Optional<Long> count, boolean next) {}

    /**
     * Reads by the call's address.
     *
     * @param atOnce how many pages may be asked for at once, of this list and of others
     */
    PagedListing(Caller caller, Call call, String key, Function<Fields, T> reader, Semaphore atOnce) {
        this.caller = caller;
        this.call = sorted(call);
        this.key = key;
        this.reader = reader;
        this.atOnce = atOnce;
    }

    /** All entries, each once, oldest first. */
    List<T> all() {
        Page<T> first = page(0);
        int length = first.entries().size();
        long count = first.count().orElse((long) length);
        if (first.count().isEmpty() && first.next()) {
            return oneAfterAnother().after(first.entries());
        }
        if (length == 0 && count > 0) {
            return oneAfterAnother().all();
        }
        List<Page<T>> pages = new ArrayList<>(List.of(first));
        if (length < count) {
            pages.addAll(sideBySide(length, count));
        }
        return complete(pages, count).orElseGet(() -> oneAfterAnother().all());
    }

    private List<Page<T>> sideBySide(int length, long count) {
        int pages = Math.toIntExact((count + length - 1) / length);
        try (SideBySide calls = new SideBySide(Thread::startVirtualThread)) {
            List<Supplier<Page<T>>> asked = IntStream.range(1, pages)
                    .mapToObj(number -> calls.ask(() -> page(number * length)))
                    .toList();
            return asked.stream().map(Supplier::get).toList();
        }
    }

    private Optional<List<T>> complete(List<Page<T>> pages, long count) {
        Map<String, T> found = new LinkedHashMap<>();
        pages.forEach(page -> found.putAll(page.entries()));
        boolean steady = pages.stream().allMatch(page -> page.count().orElse(count) >= count);
        return steady && found.size() >= count ? Optional.of(List.copyOf(found.values())) : Optional.empty();
    }

    private Listing<T> oneAfterAnother() {
        return new Listing<>(caller, call, key, reader);
    }

    private static Call sorted(Call call) {
        Map<String, String> query = new HashMap<>(call.query());
        query.put("sort", "created_at:asc");
        return call.with(query);
    }

    private Page<T> page(int offset) {
        atOnce.acquireUninterruptibly();
        try {
            Reply reply = Reply.to(from(offset), caller);
            Map<String, T> entries = new LinkedHashMap<>();
            for (Fields entry : reply.list(key)) {
                String id = reply.read(entry, fields -> fields.required("id"));
                entries.put(id, reply.read(entry, reader));
            }
            return new Page<>(entries, reply.count(), reply.hasNext());
        } finally {
            atOnce.release();
        }
    }

    private Call from(int offset) {
        Map<String, String> query = new HashMap<>(call.query());
        query.put("with_count", "true");
        if (offset > 0) {
            query.put("offset", Integer.toString(offset));
        }
        return call.with(query);
    }
}
