package io.emberkeep.ui.common.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The rows of a table as they are shown: filtered and sorted, found again by their keys. */
public final class RowModel<T> {
    private final Function<T, String> key;
    private Comparator<T> order;
    private Predicate<T> filter = row -> true;
    private Arrangement<T> arrangement;

    /**
     * Begins without rows.
     *
     * @param key by which a row is the same after a refresh
     */
    public RowModel(Function<T, String> key, Comparator<T> order) {
        this.key = key;
        this.order = order.thenComparing(key);
        this.arrangement = Arrangement.of(List.of(), this.order, filter, key);
    }

    /** Replaces the rows. */
    public void setRows(Collection<T> rows) {
        arrangement = Arrangement.of(rows, order, filter, key);
    }

    /** Arranges rows as they would be shown now, on whatever thread the supplier is asked; {@link #adopt} shows them. */
    Supplier<Arrangement<T>> arranging(Supplier<? extends Collection<T>> rows) {
        Comparator<T> orderNow = order;
        Predicate<T> filterNow = filter;
        return () -> Arrangement.of(rows.get(), orderNow, filterNow, key);
    }

    /** Replaces the rows by what was arranged before, even if a person has filtered or sorted meanwhile. */
    void adopt(Arrangement<T> arranged) {
        arrangement = arranged.order() == order
                ? arranged.filtered(filter, key)
                : Arrangement.of(arranged.sorted(), order, filter, key);
    }

    /** Shows only rows that pass. */
    public void setFilter(Predicate<T> wanted) {
        filter = wanted;
        arrangement = arrangement.filtered(wanted, key);
    }

    /** Sorts the rows otherwise; equal ones by their keys, so that the order never changes by itself. */
    public void setOrder(Comparator<T> wanted) {
        order = wanted.thenComparing(key);
        arrangement = Arrangement.of(arrangement.sorted(), order, filter, key);
    }

    /** How many rows are shown. */
    public int size() {
        return arrangement.shown().size();
    }

    /** How many rows there are, also those that the filter hides. */
    public int total() {
        return arrangement.sorted().size();
    }

    /** One of the shown rows. */
    public T row(int place) {
        return arrangement.shown().get(place);
    }

    /** The key of one of the shown rows. */
    public String keyAt(int place) {
        return key.apply(row(place));
    }

    /** Where the row with a key is shown now. */
    public OptionalInt place(String wanted) {
        Integer place = arrangement.places().get(wanted);
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
