package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs, with their plans. */
final class RunTable {
    private static final String SELECT =
            "SELECT id, plan, state, started_at, ended_at, error, cancel_requested FROM run ";

    private final Json json;

    RunTable(Json json) {
        this.json = json;
    }

    void insert(Session session, long scope, Run run) {
        int inserted = session.update(
                """
                INSERT INTO run (id, scope_id, plan, state, is_open, started_at, ended_at, error, cancel_requested)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                run.id(),
                scope,
                json.write(run.plan()),
                run.state(),
                run.state().isOpen(),
                run.startedAt(),
                run.endedAt(),
                run.error(),
                run.cancelRequested());
        if (inserted == 0) {
            throw new EmberkeepException(ErrorKind.CONFLICT, Messages.runExists(run.id()));
        }
    }

    /** False where the owner does not hold the run. */
    boolean end(Session session, String id, RunState state, Instant at, Optional<String> error, String owner) {
        return session.update("""
            UPDATE run
            SET state = ?, is_open = ?, ended_at = ?, error = ?, lease_owner = NULL, lease_until = NULL
            WHERE id = ? AND lease_owner = ?
            """, state, state.isOpen(), at, error, id, owner) == 1;
    }

    boolean requestCancel(Session session, String id) {
        return session.update("UPDATE run SET cancel_requested = 1 WHERE id = ?", id) == 1;
    }

    boolean isCancelRequested(Session session, String id) {
        return session.first("SELECT cancel_requested FROM run WHERE id = ?", Row::flag, id)
                .orElse(false);
    }

    boolean exists(Session session, String id) {
        return session.first("SELECT 1 FROM run WHERE id = ?", Row::number, id).isPresent();
    }

    /** Newest first. */
    List<Run> list(Session session, Map<String, List<StepRecord>> steps) {
        return session.list(SELECT + "ORDER BY started_at DESC, id DESC", row -> {
            String id = row.text();
            return read(id, row, steps.getOrDefault(id, List.of()));
        });
    }

    Optional<Run> find(Session session, String id, List<StepRecord> steps) {
        return session.first(SELECT + "WHERE id = ?", row -> read(row.text(), row, steps), id);
    }

    private Run read(String id, Row row, List<StepRecord> steps) {
        return new Run(
                id,
                json.plan(row.text()),
                row.constant(RunState.class),
                row.instant(),
                row.optionalInstant(),
                row.optionalText(),
                row.flag(),
                steps);
    }
}
