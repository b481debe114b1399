package io.emberkeep.ui.common.table;

import io.emberkeep.ui.common.internal.Messages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Remembers from one start to the next how a person has laid out the columns of one table. */
final class ColumnMemory {
    private static final String NODE = "io.emberkeep.ui.common/columns/";
    private static final String WIDTH = "width.";
    private static final String ORDER = "order";
    private static final String SORT = "sort";
    private static final String DOWN = "-";

    private final IEclipsePreferences node;

    ColumnMemory(String table) {
        node = InstanceScope.INSTANCE.getNode(NODE + table);
    }

    /** The width of a column in pixels, 0 where it is hidden. */
    OptionalInt width(String column) {
        int width = node.getInt(WIDTH + column, -1);
        return width < 0 ? OptionalInt.empty() : OptionalInt.of(width);
    }

    void setWidth(String column, int width) {
        node.putInt(WIDTH + column, width);
    }

    /** The ids of the columns from left to right. */
    List<String> order() {
        return List.of(node.get(ORDER, "").split(","));
    }

    void setOrder(List<String> columns) {
        node.put(ORDER, String.join(",", columns));
    }

    /** By which column rows are sorted. */
    Optional<Sort> sort() {
        return Optional.ofNullable(node.get(SORT, null))
                .map(text -> new Sort(text.replaceFirst("^" + DOWN, ""), text.startsWith(DOWN)));
    }

    void setSort(Sort sort) {
        node.put(SORT, (sort.down() ? DOWN : "") + sort.column());
    }

    /** Writes down what was set. */
    void flush() {
        try {
            node.flush();
        } catch (BackingStoreException notKept) {
            ILog.of(ColumnMemory.class).warn(Messages.PREFERENCES_NOT_KEPT, notKept);
        }
    }

    void clear() {
        try {
            node.clear();
        } catch (BackingStoreException notCleared) {
            ILog.of(ColumnMemory.class).warn(Messages.PREFERENCES_NOT_KEPT, notCleared);
        }
    }

    /** By which column, and whether greatest first. */
    record Sort(String column, boolean down) {}
}
