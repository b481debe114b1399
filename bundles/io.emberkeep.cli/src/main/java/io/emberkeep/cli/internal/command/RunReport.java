package io.emberkeep.cli.internal.command;

import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells how runs ended, in a sentence each and as an exit code. */
final class RunReport {
    private final Session session;

    RunReport(Session session) {
        this.session = session;
    }

    int of(Run run) {
        return of(List.of(run));
    }

    int of(Collection<Run> runs) {
        runs.stream().filter(run -> run.state() != RunState.DONE).forEach(run -> session.say(sentence(run)));
        return ExitCode.of(runs).code();
    }

    private static String sentence(Run run) {
        return Messages.PROGRAM + Messages.ended(run, failedRequest(run));
    }

    private static Optional<String> failedRequest(Run run) {
        return run.steps().stream()
                .filter(step -> step.state() == StepState.FAILED)
                .map(StepRecord::requestId)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
