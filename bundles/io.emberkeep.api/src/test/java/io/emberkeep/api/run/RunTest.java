package io.emberkeep.api.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RunKind;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunTest {
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final Plan PLAN =
            new Plan(RunKind.BACKUP, "lab", new Scope("u", "r", "p", "demo"), NOW, List.of(), Set.of("vol"), false);

    private final Run run = new Run(
            "run-1",
            PLAN,
            RunState.RUNNING,
            NOW,
            Optional.empty(),
            Optional.empty(),
            false,
            List.of(StepRecord.planned(0, 0), StepRecord.planned(1, 0), StepRecord.planned(1, 1)));

    @Test
    void eachAttemptHasATagOfItsOwn() {
        StepRecord first = StepRecord.planned(1, 2).intended(NOW);

        assertEquals("run-1/1/2/1", run.tag(first));
        assertEquals("run-1/1/2/2", run.tag(first.intended(NOW)));
    }

    @Test
    void aStepIsFoundByTaskAndNumber() {
        assertEquals(StepRecord.planned(1, 1), run.step(1, 1));
        assertThrows(NoSuchElementException.class, () -> run.step(2, 0));
    }

    @Test
    void aNewAttemptForgetsTheAnswerOfTheLastAndKeepsItsNote() {
        StepRecord lost = StepRecord.planned(0, 0)
                .intended(NOW)
                .accepted("thing", Optional.of("req-1"), NOW)
                .ended(StepState.FAILED, NOW, Optional.of("lost"));
        StepRecord again = lost.intended(NOW.plusSeconds(1));

        assertEquals(2, again.attempt());
        assertEquals(StepState.INTENDED, again.state());
        assertTrue(again.resourceId().isEmpty() && again.requestId().isEmpty());
        assertTrue(again.acceptedAt().isEmpty() && again.endedAt().isEmpty());
        assertEquals(Optional.of("lost"), again.note());
    }

    @Test
    void onlyRunningAndUnknownAreOpen() {
        for (RunState state : RunState.values()) {
            assertEquals(state == RunState.RUNNING || state == RunState.UNKNOWN, state.isOpen(), state.word());
        }
    }

    @Test
    void aStepIsOverWhenNothingMoreWillHappenToIt() {
        assertFalse(StepState.INTENDED.isOver() || StepState.ACCEPTED.isOver() || StepState.PLANNED.isOver());
        assertTrue(StepState.DONE.isOver() && StepState.FAILED.isOver() && StepState.SKIPPED.isOver());
    }
}
