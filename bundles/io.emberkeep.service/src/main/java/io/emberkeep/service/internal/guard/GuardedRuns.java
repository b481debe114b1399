package io.emberkeep.service.internal.guard;

import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Runs of which none is begun or taken up on a cloud that is kept read-only. One that is under way when its cloud becomes
 * so goes on to its end, because a stop half-way would leave more behind.
 */
public final class GuardedRuns implements Runs {
    private final Runs runs;
    private final WriteGuard guard;

    /** Guards runs. */
    public GuardedRuns(Runs runs, WriteGuard guard) {
        this.runs = runs;
        this.guard = guard;
    }

    @Override
    public Run start(Plan plan) {
        guard.require(plan.cloud());
        return runs.start(plan);
    }

    @Override
    public Run resume(String runId) {
        find(runId).ifPresent(run -> guard.require(run.plan().cloud()));
        return runs.resume(runId);
    }

    @Override
    public List<Run> resumeAll() {
        List<Run> left = runs.abandoned();
        return left.stream().allMatch(this::allowed)
                ? runs.resumeAll()
                : left.stream()
                        .filter(this::allowed)
                        .map(run -> runs.resume(run.id()))
                        .toList();
    }

    /** Settling may send what is still to do, so a cloud that is only looked at stays as it is. */
    @Override
    public List<Run> settle(Predicate<Run> which) {
        return runs.settle(run -> which.test(run) && guard.allows(run.plan().cloud()));
    }

    private boolean allowed(Run run) {
        return guard.allows(run.plan().cloud());
    }

    /** Stopping a run that nobody works on means to take it up and clear up after it. */
    @Override
    public Run cancel(String runId) {
        runs.abandoned().stream()
                .filter(run -> run.id().equals(runId))
                .forEach(run -> guard.require(run.plan().cloud()));
        return runs.cancel(runId);
    }

    @Override
    public Run await(String runId) throws InterruptedException {
        return runs.await(runId);
    }

    @Override
    public List<Run> list() {
        return runs.list();
    }

    @Override
    public List<Run> abandoned() {
        return runs.abandoned();
    }

    @Override
    public Optional<Run> find(String runId) {
        return runs.find(runId);
    }

    @Override
    public AutoCloseable listen(Consumer<Run> listener) {
        return runs.listen(listener);
    }
}
