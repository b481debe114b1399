package io.emberkeep.sandbox.internal.world;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All items of one kind, newest first, so that a page of thousands costs no sorting. */
public final class Shelf<T extends Item> {
    private final Map<String, T> byId = new HashMap<>();
    private final NavigableSet<T> newestFirst = new TreeSet<>(
            Comparator.comparing(Item::createdAt).thenComparing(Item::id).reversed());

    public T add(T item) {
        byId.put(item.id(), item);
        newestFirst.add(item);
        return item;
    }

    public void remove(T item) {
        byId.remove(item.id());
        newestFirst.remove(item);
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean holds(T item) {
        return byId.get(item.id()) == item;
    }

    public Stream<T> all() {
        return newestFirst.stream();
    }

    public Stream<T> of(String projectId) {
        return all().filter(item -> item.projectId().equals(projectId));
    }

    /** What follows an item in the order of the list. */
    public Stream<T> after(T item) {
        return newestFirst.tailSet(item, false).stream();
    }

    public NavigableSet<T> newestFirst() {
        return Collections.unmodifiableNavigableSet(newestFirst);
    }

    public NavigableSet<T> oldestFirst() {
        return newestFirst().descendingSet();
    }
}
