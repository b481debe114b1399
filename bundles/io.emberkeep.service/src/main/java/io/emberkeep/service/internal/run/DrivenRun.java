package io.emberkeep.service.internal.run;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import io.emberkeep.api.store.Journal;
import io.emberkeep.service.internal.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A run while this process works on it: each change is durable in the journal before anybody hears of it. */
final class DrivenRun {
    private final Journal journal;
    private final String owner;
    private final Duration lease;
    private final Consumer<Run> listener;
    private final AtomicReference<Run> current;
    private volatile boolean leaseLost;

    DrivenRun(Run run, Journal journal, String owner, Duration lease, Consumer<Run> listener) {
        this.current = new AtomicReference<>(run);
        this.journal = journal;
        this.owner = owner;
        this.lease = lease;
        this.listener = listener;
    }

    Run run() {
        return current.get();
    }

    String tag(StepRecord step) {
        return run().tag(step);
    }

    StepRecord write(StepRecord step) {
        whileHeld(() -> journal.record(run().id(), step, owner));
        publish(current.updateAndGet(run -> withStep(run, step)));
        return step;
    }

    void end(RunState state, Instant at, Optional<String> error) {
        whileHeld(() -> journal.end(run().id(), state, at, error, owner));
        publish(current.updateAndGet(run -> new Run(
                run.id(),
                run.plan(),
                state,
                run.startedAt(),
                state.isOpen() ? Optional.empty() : Optional.of(at),
                error,
                run.cancelRequested(),
                run.steps())));
    }

    /** Ends it as it stands: what was sent and not heard of again counts as failed. */
    void giveUp(Instant at) {
        List<StepRecord> left =
                run().steps().stream().filter(step -> !step.state().isOver()).toList();
        for (StepRecord step : left) {
            boolean begun = step.state() != StepState.PLANNED;
            write(step.ended(
                    begun ? StepState.FAILED : StepState.SKIPPED,
                    at,
                    begun ? Optional.of(Messages.GIVEN_UP) : Optional.empty()));
        }
        boolean anythingSent = run().steps().stream().anyMatch(step -> step.attempt() > 0);
        end(anythingSent ? RunState.PARTLY : RunState.FAILED, at, Optional.of(Messages.GIVEN_UP));
    }

    boolean isCancelled() {
        boolean cancelled = journal.isCancelRequested(run().id());
        current.updateAndGet(run -> new Run(
                run.id(),
                run.plan(),
                run.state(),
                run.startedAt(),
                run.endedAt(),
                run.error(),
                cancelled,
                run.steps()));
        return cancelled;
    }

    /** The run as another process has ended it, where one has. */
    Optional<Run> endedElsewhere() {
        return journal.run(run().id()).filter(known -> !known.state().isOpen());
    }

    void loseLease() {
        leaseLost = true;
    }

    /**
     * Makes sure, right before a request leaves, that the run is still ours for a whole lease; the process may have slept
     * since it last wrote.
     *
     * @throws Pause.Stopped where another process may have taken it up, or the store can't tell
     */
    void requireLease() {
        if (leaseLost || !isRenewed()) {
            throw new Pause.Stopped();
        }
    }

    private boolean isRenewed() {
        try {
            return journal.renewLease(run().id(), owner, lease);
        } catch (EmberkeepException storeOutOfReach) {
            return false;
        }
    }

    /** A run that another process has taken up meanwhile is that one's to write on. */
    private void whileHeld(Runnable write) {
        if (leaseLost) {
            throw new Pause.Stopped();
        }
        try {
            write.run();
        } catch (EmberkeepException refusal) {
            throw refusal.kind() == ErrorKind.CONFLICT ? new Pause.Stopped() : refusal;
        }
    }

    private void publish(Run run) {
        listener.accept(run);
    }

    private static Run withStep(Run run, StepRecord step) {
        List<StepRecord> steps = run.steps().stream()
                .map(old -> old.task() == step.task() && old.step() == step.step() ? step : old)
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
}
