package io.emberkeep.api.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.plan.Action.CreateBackup;
import io.emberkeep.api.plan.Capture;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsualDurationTest {
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final Optional<String> FULL = Optional.empty();

    @Test
    void isTheMedianOfTheNewestFiveThatWentWell() {
        List<Run> runs = List.of(
                run(plan("db", FULL), RunState.DONE, 40),
                run(plan("db", FULL), RunState.FAILED, 1),
                run(plan("db", FULL), RunState.DONE, 50),
                run(plan("db", FULL), RunState.DONE, 10),
                run(plan("db", FULL), RunState.DONE, 60),
                run(plan("db", FULL), RunState.DONE, 45),
                run(plan("db", FULL), RunState.DONE, 1));
        assertEquals(Optional.of(Duration.ofSeconds(45)), UsualDuration.of(plan("db", FULL), runs));
    }

    @Test
    void countsOnlyTheSameWorkOnTheSameVolume() {
        List<Run> runs = List.of(
                run(plan("web", FULL), RunState.DONE, 40), run(plan("db", Optional.of("parent")), RunState.DONE, 5));
        assertEquals(Optional.empty(), UsualDuration.of(plan("db", FULL), runs));
        assertEquals(
                Optional.of(Duration.ofSeconds(5)), UsualDuration.of(plan("db", Optional.of("another parent")), runs));
    }

    private static Plan plan(String volume, Optional<String> parent) {
        CreateBackup backup = new CreateBackup(
                new Ref.Id(volume), Optional.empty(), "any", new Capture(CaptureMode.DIRECT, volume, parent));
        Task task = new Task("Back up", volume, List.of(Step.inTurn(backup)), List.of());
        Scope scope = new Scope("u", "r", "p", "demo");
        return new Plan(RunKind.BACKUP, "lab", scope, NOW, List.of(task), Set.of(volume), false);
    }

    private static Run run(Plan plan, RunState state, long seconds) {
        Optional<Instant> end = Optional.of(NOW.plusSeconds(seconds));
        return new Run("run", plan, state, NOW, end, Optional.empty(), false, List.of());
    }
}
