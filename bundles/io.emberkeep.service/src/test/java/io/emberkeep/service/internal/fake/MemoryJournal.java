package io.emberkeep.service.internal.fake;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.store.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal in memory with leases by a clock of its own; a lease that ended stays its owner's until another takes it. */
final class MemoryJournal implements Journal {
    private record Lease(String owner, Instant until) {}

    private final Map<String, Run> runs = new HashMap<>();
    private final Map<String, Lease> leases = new HashMap<>();
    private final Map<String, String> locks = new HashMap<>();
    private final Clock clock;

    MemoryJournal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void begin(Run run, String owner, Duration lease) {
        for (String volume : run.plan().lockedVolumes()) {
            if (locks.containsKey(volume)) {
                throw conflict("Run " + locks.get(volume) + " works on volume " + volume + ".");
            }
        }
        run.plan().lockedVolumes().forEach(volume -> locks.put(volume, run.id()));
        runs.put(run.id(), run);
        leases.put(run.id(), new Lease(owner, clock.instant().plus(lease)));
    }

    @Override
    public synchronized void record(String runId, StepRecord step, String owner) {
        Run run = requireHeld(runId, owner);
        List<StepRecord> steps = run.steps().stream()
                .map(old -> old.task() == step.task() && old.step() == step.step() ? step : old)
                .toList();
        runs.put(runId, changed(run, run.state(), run.endedAt(), run.error(), run.cancelRequested(), steps));
    }

    @Override
    public synchronized void end(String runId, RunState state, Instant at, Optional<String> error, String owner) {
        Run run = requireHeld(runId, owner);
        runs.put(runId, changed(run, state, Optional.of(at), error, run.cancelRequested(), run.steps()));
        leases.remove(runId);
        if (!state.isOpen()) {
            locks.values().removeIf(runId::equals);
        }
    }

    private Run requireHeld(String runId, String owner) {
        Lease lease = leases.get(runId);
        if (lease == null || !lease.owner().equals(owner)) {
            throw conflict("The lease of run " + runId + " is lost.");
        }
        return runs.get(runId);
    }

    private static EmberkeepException conflict(String message) {
        return new EmberkeepException(ErrorKind.CONFLICT, message);
    }

    private static Run changed(
            Run run,
            RunState state,
            Optional<Instant> endedAt,
            Optional<String> error,
            boolean cancelRequested,
            List<StepRecord> steps) {
        return new Run(run.id(), run.plan(), state, run.startedAt(), endedAt, error, cancelRequested, steps);
    }

    @Override
    public synchronized boolean takeLease(String runId, String owner, Duration lease) {
        boolean open = runs.containsKey(runId) && runs.get(runId).state().isOpen();
        if (!open || leaseHolder(runId).isPresent()) {
            return false;
        }
        leases.put(runId, new Lease(owner, clock.instant().plus(lease)));
        return true;
    }

    @Override
    public synchronized boolean renewLease(String runId, String owner, Duration lease) {
        return leases.computeIfPresent(
                                runId,
                                (id, old) -> old.owner().equals(owner)
                                        ? new Lease(owner, clock.instant().plus(lease))
                                        : old)
                        != null
                && leases.get(runId).owner().equals(owner);
    }

    @Override
    public synchronized void releaseLease(String runId, String owner) {
        leases.computeIfPresent(runId, (id, lease) -> lease.owner().equals(owner) ? null : lease);
    }

    @Override
    public synchronized Optional<String> leaseHolder(String runId) {
        return Optional.ofNullable(leases.get(runId))
                .filter(lease -> lease.until().isAfter(clock.instant()))
                .map(Lease::owner);
    }

    @Override
    public synchronized void requestCancel(String runId) {
        runs.computeIfPresent(
                runId, (id, run) -> changed(run, run.state(), run.endedAt(), run.error(), true, run.steps()));
    }

    @Override
    public synchronized boolean isCancelRequested(String runId) {
        return runs.get(runId).cancelRequested();
    }

    @Override
    public synchronized List<Run> runs() {
        return runs.values().stream()
                .sorted(Comparator.comparing(Run::startedAt)
                        .thenComparing(Run::id)
                        .reversed())
                .toList();
    }

    @Override
    public synchronized Optional<Run> run(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    synchronized boolean isLocked(String volumeId) {
        return locks.containsKey(volumeId);
    }
}
