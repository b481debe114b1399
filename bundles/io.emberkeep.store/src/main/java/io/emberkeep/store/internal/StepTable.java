package io.emberkeep.store.internal;

import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far the steps of runs are. */
final class StepTable {
    private static final String COLUMNS =
            "task, step, state, attempt, resource_id, request_id, intended_at, accepted_at, ended_at, note";

    void insert(Session session, Run run) {
        session.updateEach(
                "INSERT INTO step (run_id, %s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS),
                run.steps(),
                step -> new Object[] {
                    run.id(),
                    step.task(),
                    step.step(),
                    step.state(),
                    step.attempt(),
                    step.resourceId(),
                    step.requestId(),
                    step.intendedAt(),
                    step.acceptedAt(),
                    step.endedAt(),
                    step.note()
                });
    }

    /** False where the owner does not hold the run, or there is no such step. */
    boolean update(Session session, String run, StepRecord step, String owner) {
        return session.update(
                        """
                        UPDATE step
                        SET state = ?, attempt = ?, resource_id = ?, request_id = ?,
                            intended_at = ?, accepted_at = ?, ended_at = ?, note = ?
                        WHERE run_id = ? AND task = ? AND step = ?
                          AND EXISTS (SELECT 1 FROM run WHERE id = run_id AND lease_owner = ? %s)
                        """.formatted(session.dialect().unchanged()),
                        step.state(),
                        step.attempt(),
                        step.resourceId(),
                        step.requestId(),
                        step.intendedAt(),
                        step.acceptedAt(),
                        step.endedAt(),
                        step.note(),
                        run,
                        step.task(),
                        step.step(),
                        owner)
                == 1;
    }

    /** In the plan's order. */
    List<StepRecord> of(Session session, String run) {
        return session.list(
                "SELECT %s FROM step WHERE run_id = ? ORDER BY task, step".formatted(COLUMNS), StepTable::read, run);
    }

    /** All of them, by the id of the run, in the plan's order. */
    Map<String, List<StepRecord>> byRun(Session session) {
        Map<String, List<StepRecord>> steps = new LinkedHashMap<>();
        session.list(
                "SELECT run_id, %s FROM step ORDER BY run_id, task, step".formatted(COLUMNS),
                row -> steps.computeIfAbsent(row.text(), run -> new ArrayList<>())
                        .add(read(row)));
        return steps;
    }

    private static StepRecord read(Row row) {
        return new StepRecord(
                row.number(),
                row.number(),
                row.constant(StepState.class),
                row.number(),
                row.optionalText(),
                row.optionalText(),
                row.optionalInstant(),
                row.optionalInstant(),
                row.optionalInstant(),
                row.optionalText());
    }
}
