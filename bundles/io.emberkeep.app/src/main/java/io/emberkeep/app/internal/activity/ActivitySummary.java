package io.emberkeep.app.internal.activity;

import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The sentence over the activity: what is under way, and what an earlier start had left. */
final class ActivitySummary {
    private ActivitySummary() {}

    static String of(List<Run> runs, List<Run> takenUp) {
        String now = underWay(runs);
        return takenUp.isEmpty() ? now : now + " " + takenUp(runs, takenUp);
    }

    private static String underWay(List<Run> runs) {
        if (runs.isEmpty()) {
            return Messages.NOTHING_DONE;
        }
        long running =
                runs.stream().filter(run -> run.state() == RunState.RUNNING).count();
        return running == 0 ? Messages.ALL_QUIET : Messages.UNDER_WAY.formatted(Words.count(running, "run"));
    }

    private static String takenUp(List<Run> runs, List<Run> takenUp) {
        List<String> ids = takenUp.stream().map(Run::id).toList();
        String states = runs.stream()
                .filter(run -> ids.contains(run.id()))
                .map(run -> RunText.title(run) + " (" + RunText.state(run) + ")")
                .collect(Collectors.joining(", "));
        return Messages.tookUp(ids.size(), states);
    }
}
