package io.emberkeep.ui.common.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of a table as they are shown: filtered and sorted, found again by their keys. */
public final class RowModel<T> {
    private final Function<T, String> key;
    private final Map<String, Integer> places = new HashMap<>();
    private List<T> all = List.of();
    private List<T> shown = List.of();
    private Predicate<T> filter = row -> true;
    private Comparator<T> order;

    /**
     * Begins without rows.
     *
     * @param key by which a row is the same after a refresh
     */
    public RowModel(Function<T, String> key, Comparator<T> order) {
        this.key = key;
        this.order = order.thenComparing(key);
    }

    /** Replaces the rows. */
    public void setRows(Collection<T> rows) {
        all = List.copyOf(rows);
        arrange();
    }

    /** Shows only rows that pass. */
    public void setFilter(Predicate<T> wanted) {
        filter = wanted;
        arrange();
    }

    /** Sorts the rows otherwise; equal ones by their keys, so that the order never changes by itself. */
    public void setOrder(Comparator<T> wanted) {
        order = wanted.thenComparing(key);
        arrange();
    }

    private void arrange() {
        List<T> rows = new ArrayList<>(all.stream().filter(filter).toList());
        rows.sort(order);
        shown = rows;
        places.clear();
        for (int i = 0; i < rows.size(); i++) {
            places.put(key.apply(rows.get(i)), i);
        }
    }

    /** How many rows are shown. */
    public int size() {
        return shown.size();
    }

    /** How many rows there are, also those that the filter hides. */
    public int total() {
        return all.size();
    }

    /** One of the shown rows. */
    public T row(int place) {
        return shown.get(place);
    }

    /** The key of one of the shown rows. */
    public String keyAt(int place) {
        return key.apply(shown.get(place));
    }

    /** Where the row with a key is shown now. */
    public OptionalInt place(String wanted) {
        Integer place = places.get(wanted);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Where the rows with these keys are shown now; hidden ones are left out. */
    public int[] places(Collection<String> wanted) {
        return wanted.stream()
                .map(this::place)
                .flatMapToInt(OptionalInt::stream)
                .sorted()
                .toArray();
    }
}
