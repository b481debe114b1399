package io.emberkeep.ui.volumes.internal.volumes;

import io.emberkeep.ui.volumes.internal.Messages;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The filters that a person has given a name, kept from one start to the next. */
final class SavedFilters {
    private static final String NODE = "io.emberkeep.ui.volumes/filters";

    /** The filters by their names. */
    Map<String, String> all() {
        Map<String, String> filters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try {
            for (String name : node().keys()) {
                filters.put(name, node().get(name, ""));
            }
        } catch (BackingStoreException unreadable) {
            ILog.of(SavedFilters.class).warn(Messages.FILTERS_NOT_KEPT, unreadable);
        }
        return filters;
    }

    void save(String name, String filter) {
        node().put(name, filter);
        flush();
    }

    void remove(String name) {
        node().remove(name);
        flush();
    }

    private static void flush() {
        try {
            node().flush();
        } catch (BackingStoreException notKept) {
            ILog.of(SavedFilters.class).warn(Messages.FILTERS_NOT_KEPT, notKept);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
