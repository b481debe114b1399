package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes up all runs that were left open, also those whose process died so lately that its lease has not ended yet. */
final class TakingUp {
    /** Another process works on it, has just ended it, or its cloud is read-only: the others are taken up all the same. */
    private static final Set<ErrorKind> NO_REASON_TO_STOP = Set.of(ErrorKind.CONFLICT, ErrorKind.REFUSED);

    private final Runs runs;
    private final Consumer<String> say;

    TakingUp(Runs runs, Consumer<String> say) {
        this.runs = runs;
        this.say = say;
    }

    List<Run> all() {
        List<Run> taken = new ArrayList<>(runs.resumeAll());
        Set<String> ids = taken.stream().map(Run::id).collect(Collectors.toSet());
        for (Run run : runs.list()) {
            if (run.state().isOpen() && !ids.contains(run.id())) {
                take(run.id(), taken);
            }
        }
        return taken;
    }

    private void take(String id, List<Run> taken) {
        say.accept(Messages.waitingForLease(id));
        try {
            taken.add(runs.resume(id));
        } catch (EmberkeepException notThisOne) {
            if (!NO_REASON_TO_STOP.contains(notThisOne.kind())) {
                throw notThisOne;
            }
            say.accept(notThisOne.getMessage());
        }
    }
}
