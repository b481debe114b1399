package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.store.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs in tables. Who holds a run's lease is asked in the very statement that writes, so that a process which lost it
 * cannot write any more.
 */
final class DatabaseJournal implements Journal {
    private final Database database;
    private final RunTable runs = new RunTable(new Json());
    private final StepTable steps = new StepTable();
    private final LeaseColumns leases = new LeaseColumns();
    private final VolumeLockTable locks = new VolumeLockTable();

    DatabaseJournal(Database database) {
        this.database = database;
    }

    @Override
    public void begin(Run run, String owner, Duration lease) {
        database.change(session -> {
            long scope = Scopes.idOf(session, run.plan().scope());
            runs.insert(session, scope, run);
            steps.insert(session, run);
            locks.take(session, scope, run.plan().lockedVolumes(), run.id());
            leases.take(session, run.id(), owner, lease);
        });
    }

    @Override
    public void record(String runId, StepRecord step, String owner) {
        database.change(session -> {
            if (!steps.update(session, runId, step, owner)) {
                throw refusal(session, runId, owner)
                        .orElseGet(() -> notFound(Messages.noSuchStep(runId, step.task(), step.step())));
            }
        });
    }

    @Override
    public void end(String runId, RunState state, Instant at, Optional<String> error, String owner) {
        database.change(session -> {
            if (!runs.end(session, runId, state, at, error, owner)) {
                throw refusal(session, runId, owner).orElseThrow();
            }
            if (!state.isOpen()) {
                locks.free(session, runId);
            }
        });
    }

    @Override
    public boolean takeLease(String runId, String owner, Duration lease) {
        return database.write(session -> leases.take(session, runId, owner, lease));
    }

    @Override
    public boolean renewLease(String runId, String owner, Duration lease) {
        return database.write(session -> leases.renew(session, runId, owner, lease));
    }

    @Override
    public void releaseLease(String runId, String owner) {
        database.write(session -> leases.release(session, runId, owner));
    }

    @Override
    public Optional<String> leaseHolder(String runId) {
        return database.read(session -> leases.holder(session, runId));
    }

    @Override
    public void requestCancel(String runId) {
        database.change(session -> {
            if (!runs.requestCancel(session, runId)) {
                throw notFound(Messages.noSuchRun(runId));
            }
        });
    }

    @Override
    public boolean isCancelRequested(String runId) {
        return database.read(session -> runs.isCancelRequested(session, runId));
    }

    @Override
    public List<Run> runs() {
        return database.read(session -> runs.list(session, steps.byRun(session)));
    }

    @Override
    public Optional<Run> run(String id) {
        return database.read(session -> runs.find(session, id, steps.of(session, id)));
    }

    /** Why nothing was written; empty where the owner does hold the run. */
    private Optional<EmberkeepException> refusal(Session session, String runId, String owner) {
        if (!runs.exists(session, runId)) {
            return Optional.of(notFound(Messages.noSuchRun(runId)));
        }
        Optional<String> written = leases.owner(session, runId);
        if (written.isPresent() && written.get().equals(owner)) {
            return Optional.empty();
        }
        String message = written.map(other -> Messages.leaseLost(runId, other)).orElse(Messages.leaseGone(runId));
        return Optional.of(new EmberkeepException(ErrorKind.CONFLICT, message));
    }

    private static EmberkeepException notFound(String message) {
        return new EmberkeepException(ErrorKind.NOT_FOUND, message);
    }
}
