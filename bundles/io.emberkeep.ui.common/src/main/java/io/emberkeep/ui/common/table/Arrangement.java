package io.emberkeep.ui.common.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows sorted and filtered, and where each is shown. It never changes, so that it can be made on any thread.
 *
 * @param sorted all rows in their order
 * @param order by which they are sorted
 * @param filter which of them are shown
 * @param shown those that pass
 * @param places where each shown row stands, by its key
 */
record Arrangement<T>(
        List<T> sorted, Comparator<T> order, Predicate<T> filter, List<T> shown, Map<String, Integer> places) {

    static <T> Arrangement<T> of(
            Collection<T> rows, Comparator<T> order, Predicate<T> filter, Function<T, String> key) {
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return ofSorted(sorted, order, filter, key);
    }

    private static <T> Arrangement<T> ofSorted(
            List<T> sorted, Comparator<T> order, Predicate<T> filter, Function<T, String> key) {
        List<T> shown = sorted.stream().filter(filter).toList();
        Map<String, Integer> places = HashMap.newHashMap(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            places.put(key.apply(shown.get(i)), i);
        }
        return new Arrangement<>(sorted, order, filter, shown, places);
    }

    /** The same rows, of which others are shown; what is sorted already stays so. */
    Arrangement<T> filtered(Predicate<T> wanted, Function<T, String> key) {
        return wanted == filter ? this : ofSorted(sorted, order, wanted, key);
    }
}
