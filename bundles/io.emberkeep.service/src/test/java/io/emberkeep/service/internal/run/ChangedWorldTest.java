package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Other tools make and delete backups between the plan and the request. */
class ChangedWorldTest {
    private final World world = new World();
    private final FakeVolume volume = world.volume("db");
    private final FakeBackup full = world.full(volume);

    private Run run(Plan plan, RunState expected) {
        Run run = world.machine().run(plan);
        assertEquals(expected, run.state(), () -> run.error().toString());
        assertEquals(List.of(), world.leftOver());
        return run;
    }

    private Plan incremental() {
        return world.backup(CaptureMode.DIRECT, Kind.INCREMENTAL, volume);
    }

    private FakeBackup newest() {
        return world.cloud().backupsInside().all().getLast();
    }

    @Test
    void anotherParentIsRecordedAsItIsAndToldOf() {
        Plan plan = incremental();
        FakeBackup between = world.incremental(volume);
        Run run = run(plan, RunState.DONE);

        Origin origin = Origin.ofMetadata(newest().metadata).orElseThrow();
        assertEquals(Optional.of(between.id()), newest().parentId());
        assertEquals(Optional.of(between.id()), origin.parentId());
        assertEquals(
                Optional.of(Messages.parentBecame(between.id())),
                run.steps().getFirst().note());
    }

    @Test
    void aParentThatIsGoneStopsTheIncremental() {
        Plan plan = incremental();
        world.cloud().backupsInside().vanish(full.id());
        Run run = run(plan, RunState.FAILED);

        assertTrue(run.error().orElseThrow().contains("no backup left"));
        assertTrue(run.error().orElseThrow().contains("Plan it again"));
        assertEquals(0, world.faults().count("createBackup"));
    }

    @Test
    void aFailedBackupInTheWayStopsTheIncremental() {
        Plan plan = incremental();
        world.full(volume).status = "error";
        Run run = run(plan, RunState.FAILED);

        assertTrue(run.error().orElseThrow().contains("in state error now"));
        assertEquals(0, world.faults().count("createBackup"));
    }

    @Test
    void aSnapshotBackupInTheWayIsNeverBuiltOn() {
        Plan plan = incremental();
        world.ofSnapshot(volume);
        Run run = run(plan, RunState.FAILED);

        assertTrue(run.error().orElseThrow().contains("snapshot backup"));
        assertEquals(0, world.faults().count("createBackup"));
    }

    @Test
    void aSnapshotIncrementalThatLosesItsParentLeavesNoSnapshot() {
        world.cloud().backupsInside().becomeChunked();
        world.full(volume);
        Plan plan = world.backup(CaptureMode.SNAPSHOT, Kind.INCREMENTAL, volume);
        world.cloud().backupsInside().all().forEach(backup -> backup.status = "error");

        run(plan, RunState.FAILED);
    }

    @Test
    void anIncrementalThatSilentlyBecameFullIsToldOf() {
        Plan plan = incremental();
        world.cloud().backupsInside().makeNextFull();
        Run run = run(plan, RunState.DONE);

        assertEquals(Optional.of(Messages.becameFull()), run.steps().getFirst().note());
        assertEquals(Optional.empty(), newest().parentId());
    }

    @Test
    void aVolumeThatGotBusyFailsTheRunInTheCloudsWords() {
        Plan plan = incremental();
        volume.status = "extending";
        Run run = run(plan, RunState.FAILED);

        assertTrue(run.error().orElseThrow().contains("must be available"));
    }

    @Test
    void aVolumeThatIsGoneFailsTheRun() {
        Plan plan = world.backup(CaptureMode.CLONE, Kind.FULL, volume);
        world.cloud().volumesInside().vanish(volume.id());
        Run run = run(plan, RunState.FAILED);

        assertTrue(run.error().orElseThrow().contains(volume.id()));
    }

    @Test
    void aNewSnapshotBackupOfTheSameVolumeIsHarmlessWhereItWasPlannedOn() {
        world.cloud().backupsInside().becomeChunked();
        world.full(volume);
        FakeBackup ofSnapshot = world.ofSnapshot(volume);
        Run run = run(incremental(), RunState.DONE);

        assertEquals(Optional.of(ofSnapshot.id()), newest().parentId());
        assertEquals(Optional.empty(), run.steps().getFirst().note());
    }
}
