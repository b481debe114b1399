package io.emberkeep.app.internal.activity;

import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs to test with: restores of one or several volumes, each of two steps and one for the case of a failure. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private Samples() {}

    static Run run(String id, RunState state, String... volumes) {
        List<Task> tasks = List.of(volumes).stream().map(Samples::task).toList();
        Scope scope = new Scope("https://acme.example/v3", "", "id", "prod");
        Plan plan = new Plan(RunKind.RESTORE, "acme", scope, NOW, tasks, Set.of(), false);
        List<StepRecord> steps = new ArrayList<>();
        for (int task = 0; task < tasks.size(); task++) {
            for (int step = 0; step < tasks.get(task).steps().size(); step++) {
                steps.add(StepRecord.planned(task, step));
            }
        }
        return new Run(id, plan, state, NOW.minusSeconds(90), Optional.empty(), Optional.empty(), false, steps);
    }

    static Run done(String id, Duration took, String... volumes) {
        Run run = run(id, RunState.DONE, volumes);
        Optional<Instant> end = Optional.of(run.startedAt().plus(took));
        return new Run(id, run.plan(), run.state(), run.startedAt(), end, run.error(), false, run.steps());
    }

    private static Task task(String volume) {
        return new Task(
                "Restore " + volume,
                volume,
                List.of(
                        Step.inTurn(new Action.CreateVolume(
                                "new", 1, Optional.empty(), Optional.empty(), Optional.empty(), false)),
                        Step.inTurn(new Action.RestoreBackup("backup", new Ref.Made(0))),
                        Step.onFailure(new Action.DeleteVolume(new Ref.Made(0)))),
                List.of());
    }

    static Run withStep(Run run, StepRecord changed) {
        List<StepRecord> steps = run.steps().stream()
                .map(step -> step.task() == changed.task() && step.step() == changed.step() ? changed : step)
                .toList();
        return new Run(
                run.id(),
                run.plan(),
                run.state(),
                run.startedAt(),
                run.endedAt(),
                run.error(),
                run.cancelRequested(),
                steps);
    }

    static Run stopping(Run run) {
        return new Run(
                run.id(), run.plan(), run.state(), run.startedAt(), run.endedAt(), run.error(), true, run.steps());
    }

    static StepRecord accepted(int step) {
        return StepRecord.planned(0, step)
                .intended(NOW.minusSeconds(40))
                .accepted("made", Optional.of("req-1"), NOW.minusSeconds(38));
    }

    static StepRecord ended(int step, StepState how, Optional<String> note) {
        return accepted(step).ended(how, NOW.minusSeconds(10), note);
    }
}
