package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Runs that end as a test tells them to: the steps that are due go well, or the first one fails. */
final class FakeRuns implements Runs {
    final List<Run> all = new ArrayList<>();
    final List<Run> abandoned = new ArrayList<>();
    final List<Run> unknown = new ArrayList<>();
    final List<String> resources = new ArrayList<>();
    RunState end = RunState.DONE;
    Optional<String> error = Optional.empty();
    Optional<EmberkeepException> held = Optional.empty();
    boolean interrupted;
    Runnable atTheEnd = () -> {};
    private Consumer<Run> listener = run -> {};

    @Override
    public Run start(Plan plan) {
        Run run = run(plan, RunState.RUNNING, Optional.empty(), planned(plan));
        keep(run);
        return run;
    }

    @Override
    public Run resume(String runId) {
        held.ifPresent(why -> {
            throw why;
        });
        return find(runId).orElseThrow();
    }

    @Override
    public List<Run> resumeAll(Predicate<Run> which) {
        Stream<Run> unsettled = unknown.stream().filter(run -> which.test(with(RunState.UNKNOWN, run)));
        return Stream.concat(abandoned.stream().filter(which), unsettled).toList();
    }

    @Override
    public Run giveUp(String runId) {
        error = Optional.of("A person gave it up.");
        return with(RunState.FAILED, find(runId).orElseThrow());
    }

    private Run with(RunState state, Run run) {
        return new Run(run.id(), run.plan(), state, run.startedAt(), run.endedAt(), error, false, run.steps());
    }

    @Override
    public Run cancel(String runId) {
        Run run = find(runId).orElseThrow();
        return new Run(
                run.id(), run.plan(), run.state(), run.startedAt(), run.endedAt(), run.error(), true, run.steps());
    }

    @Override
    public Run await(String runId) throws InterruptedException {
        if (interrupted) {
            throw new InterruptedException();
        }
        Run run = find(runId).orElseThrow();
        if (!run.state().isOpen()) {
            return run;
        }
        listener.accept(run(run.plan(), RunState.RUNNING, Optional.empty(), begun(run.plan())));
        Run over = run(run.plan(), end, Optional.of(at(60)), ended(run.plan()));
        listener.accept(over);
        keep(over);
        atTheEnd.run();
        return over;
    }

    private void keep(Run run) {
        all.removeIf(other -> other.id().equals(run.id()));
        all.addFirst(run);
    }

    private Run run(Plan plan, RunState state, Optional<Instant> endedAt, List<StepRecord> steps) {
        return new Run(Samples.RUN, plan, state, at(0), endedAt, endedAt.flatMap(t -> error), false, steps);
    }

    private static List<StepRecord> planned(Plan plan) {
        List<StepRecord> records = new ArrayList<>();
        for (int task = 0; task < plan.tasks().size(); task++) {
            for (int step = 0; step < plan.tasks().get(task).steps().size(); step++) {
                records.add(StepRecord.planned(task, step));
            }
        }
        return records;
    }

    private static List<StepRecord> begun(Plan plan) {
        List<StepRecord> records = new ArrayList<>(planned(plan));
        records.set(0, records.getFirst().intended(at(1)));
        return records;
    }

    private List<StepRecord> ended(Plan plan) {
        return planned(plan).stream().map(record -> ended(plan, record)).toList();
    }

    private StepRecord ended(Plan plan, StepRecord planned) {
        Task task = plan.tasks().get(planned.task());
        StepRecord sent = planned.intended(at(1));
        if (end == RunState.UNKNOWN) {
            return sent;
        }
        if (end == RunState.FAILED) {
            return sent.withRequestId(Optional.of("req-7")).ended(StepState.FAILED, at(3), error);
        }
        if (task.steps().get(planned.step()).when() == Step.When.ON_FAILURE) {
            return planned.ended(StepState.SKIPPED, at(3), Optional.empty());
        }
        String resource = planned.step() < resources.size() ? resources.get(planned.step()) : "r" + planned.step();
        return sent.accepted(resource, Optional.of("req-" + planned.step()), at(2))
                .ended(StepState.DONE, at(3), Optional.empty());
    }

    private static Instant at(int seconds) {
        return Instant.parse("2026-11-23T11:00:00Z").plusSeconds(seconds);
    }

    @Override
    public List<Run> list() {
        return List.copyOf(all);
    }

    @Override
    public List<Run> abandoned() {
        return List.copyOf(abandoned);
    }

    @Override
    public Optional<Run> find(String runId) {
        return all.stream().filter(run -> run.id().equals(runId)).findFirst();
    }

    @Override
    public AutoCloseable listen(Consumer<Run> wanted) {
        listener = wanted;
        return () -> listener = run -> {};
    }
}
