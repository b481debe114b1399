package io.emberkeep.app.internal.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuideStepTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void nothingIsDoneAtFirst() {
        assertEquals(List.of(), done(false));
    }

    @Test
    void aChainIsReadWhenABackupOfItWasChosen() {
        assertEquals(List.of(Messages.CHAIN_TITLE), done(true));
    }

    @Test
    void onlyARestoreThatIsDoneCounts() {
        assertEquals(List.of(), done(false, run(RunKind.RESTORE, RunState.RUNNING, 2)));
        assertEquals(List.of(Messages.RESTORE_TITLE), done(false, run(RunKind.RESTORE, RunState.DONE, 2)));
    }

    @Test
    void deletingOneBackupIsNoDeletionLeafFirst() {
        assertEquals(List.of(), done(false, run(RunKind.DELETE, RunState.DONE, 1)));
        assertEquals(List.of(Messages.DELETE_TITLE), done(false, run(RunKind.DELETE, RunState.DONE, 3)));
    }

    private static List<String> done(boolean chainWasRead, Run... runs) {
        Seen seen = new Seen(Optional.empty(), List.of(runs), chainWasRead);
        return GuideStep.ALL.stream()
                .filter(step -> step.isDone().test(seen))
                .map(GuideStep::title)
                .toList();
    }

    private static Run run(RunKind kind, RunState state, int steps) {
        Scope scope = new Scope("https://acme.example/v3", "", "id", "prod");
        Plan plan = new Plan(kind, "acme", scope, NOW, List.of(), Set.of(), false);
        List<StepRecord> records = IntStream.range(0, steps)
                .mapToObj(step -> StepRecord.planned(0, step))
                .toList();
        return new Run("run", plan, state, NOW, Optional.empty(), Optional.empty(), false, records);
    }
}
