package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepState;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.Machine;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deletions that wait, and what a person may do meanwhile. */
class DelayedDeletionTest {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final World world = new World();
    private final FakeVolume volume = world.volume("db");
    private final FakeBackup full = world.full(volume);
    private final FakeBackup incremental = world.incremental(volume);
    private final Machine machine = world.machine();

    private Plan plan(Duration window, FakeBackup... backups) {
        List<String> ids = List.of(backups).stream().map(FakeBackup::id).toList();
        return machine.planner().delete(new DeleteWish(World.CLOUD, ids, true, window));
    }

    private void hold(FakeBackup backup) {
        world.store()
                .hold(
                        world.cloud().scope(),
                        backup.id(),
                        new Hold("audit", world.time().instant()));
    }

    @Test
    void nothingLeavesBeforeTheWindowIsOver() {
        Run run = machine.run(plan(WINDOW, full));

        assertEquals(RunState.DONE, run.state());
        Instant firstDeletion = run.step(0, 1).intendedAt().orElseThrow();
        assertFalse(firstDeletion.isBefore(run.startedAt().plus(WINDOW)));
        assertEquals(List.of(), world.cloud().backupsInside().all());
    }

    @Test
    void stoppedInTimeItKeepsEverything() {
        machine.onceAt(
                world.time().instant().plus(WINDOW.dividedBy(2)),
                () -> machine.runs().cancel(machine.runs().list().getFirst().id()));
        Run run = machine.run(plan(WINDOW, full));

        assertEquals(RunState.CANCELLED, run.state());
        assertEquals(2, world.cloud().backupsInside().all().size());
        assertEquals(0, world.faults().count("deleteBackup"));
        assertEquals(
                List.of(StepState.SKIPPED, StepState.SKIPPED, StepState.SKIPPED),
                run.steps().stream().map(step -> step.state()).toList());
        assertTrue(run.step(0, 0).note().isPresent());
        assertFalse(world.store().isLocked(volume.id()));
    }

    @Test
    void theWindowCountsFromTheStartHoweverOftenTheProcessDies() {
        Machine first = world.machine();
        first.onceAt(world.time().instant().plus(Duration.ofMinutes(4)), first::kill);
        Instant start = world.time().instant();
        Plan plan = plan(WINDOW, full);
        assertThrows(Error.class, () -> first.run(plan));
        world.time().pass(Duration.ofMinutes(1));
        Run run = machine.runs().resume(machine.runs().list().getFirst().id());
        Run over = machine.runs().find(run.id()).orElseThrow();

        assertEquals(RunState.DONE, over.state());
        Instant firstDeletion = over.step(0, 1).intendedAt().orElseThrow();
        assertFalse(firstDeletion.isBefore(start.plus(WINDOW)));
        assertTrue(firstDeletion.isBefore(start.plus(WINDOW).plusSeconds(30)));
    }

    @Test
    void aHeldBackupIsNotPlannedAway() {
        hold(incremental);

        EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> plan(Duration.ZERO, full));
        assertEquals(ErrorKind.REFUSED, refusal.kind());
        assertTrue(refusal.getMessage().contains("audit"), refusal.getMessage());
        world.store().release(world.cloud().scope(), incremental.id());
        assertEquals(RunState.DONE, machine.run(plan(Duration.ZERO, full)).state());
    }

    @Test
    void aHoldThatComesInTheWindowStopsTheDeletion() {
        machine.onceAt(world.time().instant().plus(Duration.ofMinutes(2)), () -> hold(full));
        Run run = machine.run(plan(WINDOW, full));

        assertEquals(RunState.PARTLY, run.state(), "the incremental was free to go");
        assertEquals(List.of(full), world.cloud().backupsInside().all());
        assertTrue(run.error().orElseThrow().contains("audit"));
    }

    @Test
    void aWindowIsNeitherNegativeNorForEver() {
        for (Duration window : List.of(Duration.ofSeconds(-1), Duration.ofDays(31))) {
            EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> plan(window, full));
            assertEquals(ErrorKind.INVALID_INPUT, refusal.kind());
        }
    }
}
