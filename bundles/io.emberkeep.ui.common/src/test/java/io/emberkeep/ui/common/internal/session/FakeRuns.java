package io.emberkeep.ui.common.internal.session;

import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Runs that a test tells of. */
final class FakeRuns implements Runs {
    int resumed;
    List<Run> abandoned = List.of();

    private final List<Consumer<Run>> listeners = new ArrayList<>();

    void tell(Run run) {
        listeners.forEach(listener -> listener.accept(run));
    }

    @Override
    public AutoCloseable listen(Consumer<Run> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Run> resumeAll(Predicate<Run> which) {
        resumed++;
        return abandoned;
    }

    @Override
    public List<Run> abandoned() {
        return abandoned;
    }

    @Override
    public List<Run> list() {
        return List.of();
    }

    @Override
    public Optional<Run> find(String runId) {
        return Optional.empty();
    }

    @Override
    public Run start(Plan plan) {
        throw new AssertionError("nothing is started");
    }

    @Override
    public Run resume(String runId) {
        throw new AssertionError("nothing is resumed");
    }

    @Override
    public Run giveUp(String runId) {
        throw new AssertionError("nothing is given up");
    }

    @Override
    public Run cancel(String runId) {
        throw new AssertionError("nothing is stopped");
    }

    @Override
    public Run await(String runId) {
        throw new AssertionError("nobody waits");
    }
}
