package io.emberkeep.app.internal.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityRowTest {

    @Test
    void aRunOfOneTaskShowsItsStepsAtOnce() {
        ActivityRow row = new ActivityRow.OfRun(Samples.run("1", RunState.RUNNING, "db"));
        assertEquals(List.of("1/0/0", "1/0/1"), keys(row));
    }

    @Test
    void aRunOfSeveralTasksShowsTheTasksFirst() {
        ActivityRow row = new ActivityRow.OfRun(Samples.run("1", RunState.RUNNING, "db", "web"));
        assertEquals(List.of("1/0", "1/1"), keys(row));
        assertInstanceOf(ActivityRow.OfTask.class, row.children().getFirst());
        assertEquals(List.of("1/1/0", "1/1/1"), keys(row.children().getLast()));
    }

    @Test
    void aStepForTheCaseOfFailureIsShownOnceItIsDue() {
        Run run = Samples.withStep(
                Samples.run("1", RunState.RUNNING, "db"), Samples.ended(2, StepState.DONE, Optional.empty()));
        assertEquals(List.of("1/0/0", "1/0/1", "1/0/2"), keys(new ActivityRow.OfRun(run)));
    }

    private static List<String> keys(ActivityRow row) {
        return row.children().stream().map(ActivityRow::key).toList();
    }
}
