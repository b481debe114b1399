package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.world.Item;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Shelf;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of resources: filters, order, pages and counts as Cinder has them. */
final class Listing<T extends Item> {
    private static final int LARGEST_PAGE = 1000;
    private static final int COUNTS_SINCE = 45;
    private static final Set<String> CONTROLS =
            Set.of("limit", "marker", "offset", "sort", "sort_key", "sort_dir", "all_tenants");

    private static final String OLDEST_FIRST = "created_at:asc";

    private final Views views;
    private final String collection;
    private final String kind;
    private final Shelf<T> shelf;
    private final Map<String, BiPredicate<T, String>> filters;
    private final Map<String, Comparator<T>> orders;

    Listing(
            Views views,
            String collection,
            String kind,
            Shelf<T> shelf,
            Map<String, BiPredicate<T, String>> filters,
            Map<String, Comparator<T>> orders) {
        this.views = views;
        this.collection = collection;
        this.kind = kind;
        this.shelf = shelf;
        this.filters = filters;
        this.orders = orders;
    }

    /** One page, each item shown by the view. */
    Reply page(Call call, boolean detail, Function<T, ObjectNode> view) {
        int limit = number(call, "limit", LARGEST_PAGE);
        int offset = number(call, "offset", 0);
        boolean counted = counted(call);
        Predicate<T> wanted = wanted(call, counted);
        List<T> items = candidates(call)
                .filter(wanted)
                .skip(offset)
                .limit(Math.min(limit, LARGEST_PAGE))
                .toList();
        ObjectNode body = Views.object();
        ArrayNode list = body.putArray(collection);
        items.forEach(item -> list.add(view.apply(item)));
        // Cinder compares with the limit that was asked for, so a page cut at the largest one has no link.
        if (!items.isEmpty() && items.size() >= limit) {
            String next = next(call, detail, items.getLast().id());
            body.putArray(collection + "_links").addObject().put("rel", "next").put("href", next);
        }
        if (counted) {
            body.put("count", shelf.all().filter(wanted).count());
        }
        return Reply.ok(body);
    }

    private Stream<T> candidates(Call call) {
        NavigableSet<T> sorted = sorted(call);
        Optional<T> marker = call.parameter("marker").map(this::marker);
        return marker.map(item -> sorted.tailSet(item, false)).orElse(sorted).stream();
    }

    /** The shelf has the order that nearly everybody asks for, so that a page of thousands costs no sorting. */
    private NavigableSet<T> sorted(Call call) {
        String wanted = call.parameter("sort").orElse("");
        if (wanted.equals(OLDEST_FIRST)) {
            return shelf.oldestFirst();
        }
        return order(call).map(this::sorted).orElseGet(shelf::newestFirst);
    }

    private NavigableSet<T> sorted(Comparator<T> order) {
        NavigableSet<T> sorted = new TreeSet<>(order);
        sorted.addAll(shelf.newestFirst());
        return sorted;
    }

    private T marker(String id) {
        return shelf.find(id).orElseThrow(() -> Refusal.notFound(kind, id));
    }

    private Predicate<T> wanted(Call call, boolean counted) {
        Set<String> unknown = new TreeSet<>(call.query().keySet());
        unknown.removeAll(CONTROLS);
        unknown.removeAll(filters.keySet());
        if (counted || call.version().atLeast(COUNTS_SINCE)) {
            unknown.remove("with_count");
        }
        if (!unknown.isEmpty() && call.version().atLeast(31)) {
            throw Refusal.badRequest("Invalid filters " + String.join(", ", unknown) + " are found in query options.");
        }
        boolean everybody = call.token().isAdmin() && isTrue(call.parameter("all_tenants"));
        String project = call.token().project();
        Predicate<T> wanted = item -> everybody || item.projectId().equals(project);
        for (Map.Entry<String, BiPredicate<T, String>> filter : filters.entrySet()) {
            Optional<String> value = call.parameter(filter.getKey());
            if (value.isPresent()) {
                wanted = wanted.and(item -> filter.getValue().test(item, value.get()));
            }
        }
        return wanted;
    }

    private Optional<Comparator<T>> order(Call call) {
        Optional<String> sort = call.parameter("sort")
                .or(() -> call.parameter("sort_key")
                        .map(key -> key + ":" + call.parameter("sort_dir").orElse("desc")));
        return sort.map(text -> {
            String[] parts = text.split(",")[0].split(":");
            Comparator<T> order = Optional.ofNullable(orders.get(parts[0]))
                    .orElseThrow(() -> Refusal.invalidInput("Invalid sort key"));
            String direction = parts.length > 1 ? parts[1] : "desc";
            if (!direction.equals("asc") && !direction.equals("desc")) {
                throw Refusal.invalidInput("Unknown sort direction, must be 'desc' or 'asc'.");
            }
            Comparator<T> full = order.thenComparing(Item::createdAt).thenComparing(Item::id);
            return direction.equals("asc") ? full : full.reversed();
        });
    }

    private static boolean counted(Call call) {
        return call.version().atLeast(COUNTS_SINCE) && isTrue(call.parameter("with_count"));
    }

    private static boolean isTrue(Optional<String> value) {
        return value.map(String::toLowerCase)
                .filter(Set.of("1", "true", "yes", "on")::contains)
                .isPresent();
    }

    private static int number(Call call, String name, int standard) {
        Optional<String> text = call.parameter(name);
        if (text.isEmpty()) {
            return standard;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number < 0) {
                throw Refusal.badRequest(name.equals("limit") ? "limit param must be positive" : "offset must be >= 0");
            }
            return number;
        } catch (NumberFormatException e) {
            throw Refusal.badRequest(name + " param must be an integer");
        }
    }

    private String next(Call call, boolean detail, String marker) {
        String query = call.query().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("marker"))
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String separator = query.isEmpty() ? "" : "&";
        return views.url(call, collection) + (detail ? "/detail?" : "?") + query + separator + "marker=" + marker;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
