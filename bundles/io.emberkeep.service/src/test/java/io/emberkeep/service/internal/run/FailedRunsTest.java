package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.Fault;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailedRunsTest {
    private final World world = new World();
    private final FakeVolume volume = world.volume("db");

    private Run run(Plan plan, RunState expected) {
        Run run = world.machine().run(plan);
        assertEquals(expected, run.state(), () -> run.error().toString());
        run.plan().lockedVolumes().forEach(id -> assertFalse(world.store().isLocked(id)));
        return run;
    }

    private static void assertSays(Run run, String... parts) {
        for (String part : parts) {
            assertTrue(run.error().orElse("").contains(part), () -> run.error() + " lacks " + part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"createSnapshot", "createVolume", "createBackup"})
    void aCloneThatGoesWrongInTheCloudLeavesNothing(String request) {
        Plan plan = world.backup(CaptureMode.CLONE, Kind.FULL, volume);
        world.cloud().volumesInside().failNext(request);
        Run run = run(plan, RunState.FAILED);

        assertSays(run, "The cloud could not");
        assertEquals(List.of(), world.leftOver());
        assertEquals("available", volume.status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createSnapshot", "createVolume", "createBackup"})
    void aCloneThatIsRefusedLeavesNothing(String request) {
        Plan plan = world.backup(CaptureMode.CLONE, Kind.FULL, volume);
        world.faults().next(request, Fault.refusal(ErrorKind.QUOTA, "The quota is reached."));
        Run run = run(plan, RunState.FAILED);

        assertSays(run, "The quota is reached.");
        assertEquals(List.of(), world.leftOver());
        assertEquals(List.of(), world.cloud().backupsInside().all());
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorKind.class,
            names = {"REFUSED", "QUOTA", "CONFLICT", "NOT_FOUND", "INVALID_INPUT", "UNAUTHORISED"})
    void aRefusalIsTheEndOfItAndIsNotRepeated(ErrorKind kind) {
        Plan plan = world.backup(CaptureMode.DIRECT, Kind.FULL, volume);
        world.faults().next("createBackup", Fault.refusal(kind, "No."));
        Run run = run(plan, RunState.FAILED);

        assertEquals(1, world.faults().count("createBackup"));
        assertEquals(Optional.of("req-refused"), run.steps().getFirst().requestId());
        assertSays(run, "No.");
    }

    @Test
    void aFailedBackupIsNamedWithItsReasonAndTheRemedy() {
        Plan plan = world.backup(CaptureMode.DIRECT, Kind.FULL, volume);
        world.cloud().volumesInside().failNext("createBackup");
        Run run = run(plan, RunState.FAILED);

        assertSays(run, "backup-1", "Backup driver failed", "Delete it");
        assertEquals("available", volume.status, "the run waits until the volume is free");
    }

    @Test
    void aRestoreThatFailsRemovesTheVolumeThatItMade() {
        FakeBackup full = world.full(volume);
        Plan plan = world.restoreToNew(full, "restored");
        world.cloud().volumesInside().failNext("restoreBackup");
        Run run = run(plan, RunState.FAILED);

        assertEquals(Optional.empty(), world.cloud().volumesInside().named("restored"));
        assertSays(run, "Backup driver failed to restore backup");
        assertEquals("available", full.status);
        assertEquals(StepState.SKIPPED, run.step(0, 2).state());
    }

    @Test
    void aRestoreOntoAVolumeThatFailsSaysThatItsContentIsLost() {
        FakeBackup full = world.full(volume);
        FakeVolume target = world.volume("target");
        Plan plan = world.restoreOnto(full, target);
        world.cloud().volumesInside().failNext("restoreBackup");
        Run run = run(plan, RunState.FAILED);

        assertSays(run, "target", "not to be trusted");
    }

    @Test
    void aVolumeThatWasOverwrittenIsNotCalledUntouched() {
        FakeBackup full = world.full(volume);
        FakeVolume target = world.volume("target");
        Plan plan = world.restoreOnto(full, target);
        world.faults().next("setVolumeMetadata", Fault.refusal(ErrorKind.REFUSED, "No."));

        run(plan, RunState.PARTLY);
        assertEquals("data of db", target.data);
    }

    @Test
    void aDeletionStopsAtWhatDoesNotGo() {
        FakeBackup full = world.full(volume);
        FakeBackup first = world.incremental(volume);
        world.incremental(volume);
        Plan plan = world.delete(true, full);
        world.faults().next("deleteBackup", Fault.NONE, Fault.refusal(ErrorKind.CONFLICT, "It is busy."));
        Run run = run(plan, RunState.PARTLY);

        assertEquals(
                List.of(StepState.DONE, StepState.FAILED, StepState.SKIPPED),
                run.steps().stream().map(StepRecord::state).toList());
        assertEquals(List.of(full, first), world.cloud().backupsInside().all());
    }

    @Test
    void aDeletionThatEndsInAnErrorIsNotCalledDone() {
        FakeBackup full = world.full(volume);
        Plan plan = world.delete(false, full);
        world.cloud().volumesInside().failNext("deleteBackup");
        Run run = run(plan, RunState.FAILED);

        assertSays(run, full.id(), "error", "The backup store does not answer");
    }

    @Test
    void whatIsGoneAlreadyCountsAsDeleted() {
        FakeBackup full = world.full(volume);
        Plan plan = world.delete(false, full);
        world.cloud().backupsInside().vanish(full.id());
        Run run = run(plan, RunState.DONE);

        assertEquals(Optional.of(Messages.wasGone()), run.steps().getFirst().note());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleteVolume", "deleteSnapshot"})
    void whatCannotBeRemovedIsSaidThoughTheBackupIsGood(String request) {
        Plan plan = world.backup(CaptureMode.CLONE, Kind.FULL, volume);
        world.cloud().volumesInside().failNext(request);
        Run run = run(plan, RunState.PARTLY);

        assertSays(run, "could not be removed", "error_deleting");
        assertEquals("available", world.cloud().backupsInside().all().getFirst().status);
    }

    @Test
    void anErrorDoesNotHideWhatIsLeftOver() {
        Plan plan = world.backup(CaptureMode.CLONE, Kind.FULL, volume);
        world.cloud().volumesInside().failNext("createBackup");
        world.cloud().volumesInside().failNext("deleteVolume");
        Run run = run(plan, RunState.PARTLY);

        assertSays(run, "could not make backup", "could not be removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"createSnapshot", "createBackup"})
    void aSnapshotBackupThatGoesWrongLeavesNothing(String request) {
        world.cloud().backupsInside().becomeChunked();
        world.full(volume);
        Plan plan = world.backup(CaptureMode.SNAPSHOT, Kind.FULL, volume);
        world.cloud().volumesInside().failNext(request);

        run(plan, RunState.FAILED);
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void somebodyElseDeletesWhatIsBeingMade() {
        Plan plan = world.backup(CaptureMode.DIRECT, Kind.FULL, volume);
        world.faults()
                .next(
                        "createBackup",
                        Fault.after(() -> world.cloud().backupsInside().vanish("backup-1")));

        assertSays(run(plan, RunState.FAILED), "backup-1", "Somebody else has deleted it");
    }

    @Test
    void whatNeverEndsIsGivenUpAfterADay() {
        Plan plan = world.backup(CaptureMode.DIRECT, Kind.FULL, volume);
        world.faults().next("createBackup", Fault.after(volume::stayBusy));

        assertSays(run(plan, RunState.FAILED), "24 hours", "operator");
    }

    @Test
    void aGreatVolumeIsGivenTheTimeThatItTakes() {
        volume.sizeGiB = 600;
        Plan plan = world.backup(CaptureMode.DIRECT, Kind.FULL, volume);
        world.faults().next("createBackup", Fault.after(volume::stayBusy));

        assertSays(run(plan, RunState.FAILED), "44 hours", "operator");
    }

    @Test
    void whatIsRestoredIsKeptThoughItsMetadataAreRefused() {
        Plan plan = world.restoreToNew(world.full(volume), "restored");
        world.faults().next("setVolumeMetadata", Fault.refusal(ErrorKind.REFUSED, "Too many."));

        assertSays(run(plan, RunState.PARTLY), "are kept", "Too many.");
        assertEquals(
                "data of db", world.cloud().volumesInside().named("restored").orElseThrow().data);
    }

    @Test
    void aRestoreOntoItsOwnVolumeThatFailsLeavesNoMark() {
        volume.metadata.put("owner", "team a");
        Plan plan = world.restoreOnto(world.full(volume), volume);
        world.cloud().volumesInside().failNext("restoreBackup");

        run(plan, RunState.FAILED);
        assertEquals(Map.of("owner", "team a"), volume.metadata);
    }

    @Test
    void anotherToolsRestoreIsNotTakenForOurs() {
        FakeBackup ours = world.full(volume);
        FakeBackup theirs = world.full(volume);
        FakeVolume target = world.volume("target");
        Plan plan = world.restoreOnto(ours, target);
        world.faults().next("restoreBackup", Fault.before(() -> world.cloud().restoreBackup(theirs.id(), target.id())));

        assertSays(run(plan, RunState.FAILED), "Volume to be restored to must be available");
        world.time().pass(Duration.ofMinutes(5));
        assertEquals(
                Optional.of(theirs.id()),
                world.cloud().volume(target.id()).orElseThrow().restoredFrom());
    }

    @Test
    void aRunIsGivenUpAsItStands() {
        Plan plan = world.backup(CaptureMode.CLONE, Kind.FULL, volume);
        world.faults().always("deleteVolume", Fault.refusal(ErrorKind.UNAUTHORISED, "Not any more."));
        Run open = world.machine().run(plan);
        assertEquals(RunState.UNKNOWN, open.state());

        Run over = world.machine().runs().giveUp(open.id());
        assertEquals(RunState.PARTLY, over.state());
        assertSays(over, "its steps tell");
        assertTrue(over.steps().stream().allMatch(step -> step.state().isOver()));
        assertFalse(world.store().isLocked(volume.id()));
    }
}
