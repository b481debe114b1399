package io.emberkeep.ui.common.internal.session;

import io.emberkeep.api.run.Run;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The runs as last told, newest first. */
final class RunBook {
    private final Map<String, Run> byId = new TreeMap<>(Comparator.reverseOrder());

    void putAll(Collection<Run> runs) {
        runs.forEach(this::put);
    }

    /** Writes down what is new of a run, and says whether it has just ended. */
    boolean put(Run run) {
        Run before = byId.get(run.id());
        if (before != null && !before.state().isOpen()) {
            // Answers and news come from several threads; what is over never opens again.
            return false;
        }
        byId.put(run.id(), run);
        return !run.state().isOpen();
    }

    List<Run> newestFirst() {
        return List.copyOf(byId.values());
    }
}
