package io.emberkeep.service.internal.guard;

import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs of which none is begun or taken up on a cloud that is kept read-only, nor on one that is not known here: in a store that
 * many share it is for somebody else to go on with. One that is under way when its cloud becomes
 * read-only goes on to its end, because a stop half-way would leave more behind.
 */
public final class GuardedRuns implements Runs {
    private final Runs runs;
    private final WriteGuard guard;
    private final Consumer<String> requireKnown;
    private final Supplier<Set<String>> known;

    /**
     * Guards runs.
     *
     * @param requireKnown throws where there is no profile of this name
     * @param known the names of all profiles
     */
    public GuardedRuns(Runs runs, WriteGuard guard, Consumer<String> requireKnown, Supplier<Set<String>> known) {
        this.runs = runs;
        this.guard = guard;
        this.requireKnown = requireKnown;
        this.known = known;
    }

    @Override
    public Run start(Plan plan) {
        guard.require(plan.cloud());
        return runs.start(plan);
    }

    @Override
    public Run resume(String runId) {
        find(runId).ifPresent(this::require);
        return runs.resume(runId);
    }

    private void require(Run run) {
        requireKnown.accept(run.plan().cloud());
        guard.require(run.plan().cloud());
    }

    /** Going on may send what is still to do, so a cloud that is only looked at stays as it is. */
    @Override
    public List<Run> resumeAll(Predicate<Run> which) {
        Set<String> clouds = known.get();
        return runs.resumeAll(run ->
                clouds.contains(run.plan().cloud()) && guard.allows(run.plan().cloud()) && which.test(run));
    }

    /** Stopping a run that nobody works on means to take it up and clear up after it. */
    @Override
    public Run cancel(String runId) {
        runs.abandoned().stream().filter(run -> run.id().equals(runId)).forEach(this::require);
        return runs.cancel(runId);
    }

    @Override
    public Run giveUp(String runId) {
        return runs.giveUp(runId);
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
