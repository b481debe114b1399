package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HappyRunsTest {
    private final World world = new World();
    private final FakeVolume volume = world.volume("db");

    private Run run(Plan plan) {
        Run run = world.machine().run(plan);
        assertEquals(RunState.DONE, run.state(), () -> run.error().toString());
        assertEquals(Optional.empty(), run.error());
        assertTrue(run.endedAt().isPresent());
        run.plan().lockedVolumes().forEach(id -> assertFalse(world.store().isLocked(id)));
        return run;
    }

    private FakeBackup onlyNew(FakeBackup... before) {
        List<FakeBackup> fresh = world.cloud().backupsInside().all().stream()
                .filter(backup -> !List.of(before).contains(backup))
                .toList();
        assertEquals(1, fresh.size());
        assertEquals("available", fresh.getFirst().status);
        return fresh.getFirst();
    }

    private static List<StepState> states(Run run) {
        return run.steps().stream().map(StepRecord::state).toList();
    }

    @Test
    void aDirectFullOfAVolumeInUse() {
        volume.status = "in-use";
        Run run = run(world.backup(CaptureMode.DIRECT, Kind.FULL, volume));

        FakeBackup backup = onlyNew();
        assertEquals(Optional.empty(), backup.parentId());
        assertEquals("in-use", volume.status);
        assertEquals(run.id() + "/0/0/1", backup.metadata.get(Origin.TAG_KEY));
        assertEquals(Optional.of(backup.id()), run.steps().getFirst().resourceId());
        assertEquals(Optional.of("req-" + backup.id()), run.steps().getFirst().requestId());
    }

    @Test
    void aDirectIncrementalRecordsItsParent() {
        FakeBackup full = world.full(volume);
        run(world.backup(CaptureMode.DIRECT, Kind.INCREMENTAL, volume));

        FakeBackup backup = onlyNew(full);
        Origin origin = world.store().origins(world.cloud().scope()).get(backup.id());
        assertEquals(Optional.of(full.id()), backup.parentId());
        assertEquals(Optional.of(full.id()), origin.parentId());
        assertEquals(Optional.of(origin), Origin.ofMetadata(backup.metadata));
    }

    @Test
    void theRunWaitsUntilTheVolumeIsFreeAgain() {
        Run run = run(world.backup(CaptureMode.DIRECT, Kind.FULL, volume));

        assertEquals("available", volume.status, "Cinder frees a volume up to a second after the backup is done");
        assertTrue(run.steps().getFirst().endedAt().isPresent());
    }

    @Test
    void aCloneIsFullBelongsToItsSourceAndLeavesNothing() {
        volume.status = "in-use";
        Run run = run(world.backup(CaptureMode.CLONE, Kind.AUTOMATIC, volume));

        FakeBackup backup = onlyNew();
        Origin origin = Origin.ofMetadata(backup.metadata).orElseThrow();
        assertEquals(volume.id(), origin.sourceVolumeId());
        assertEquals(CaptureMode.CLONE, origin.mode());
        assertTrue(origin.capturedAt().isPresent());
        assertEquals(List.of(StepState.DONE), states(run).stream().distinct().toList());
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void theCloneGoesBeforeItsSnapshot() {
        run(world.backup(CaptureMode.CLONE, Kind.FULL, volume));

        List<String> calls = world.faults().calls();
        assertTrue(calls.indexOf("deleteVolume") < calls.indexOf("deleteSnapshot"));
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void aSnapshotBackupOnAChunkedDriverMayBeIncremental() {
        world.cloud().backupsInside().becomeChunked();
        FakeBackup full = world.full(volume);
        world.time().pass(Duration.ofHours(1));
        run(world.backup(CaptureMode.SNAPSHOT, Kind.INCREMENTAL, volume));

        FakeBackup backup = onlyNew(full);
        assertEquals(Optional.of(full.id()), backup.parentId());
        assertTrue(Origin.ofMetadata(backup.metadata).orElseThrow().capturedAt().isPresent());
        assertEquals(List.of(), world.leftOver());
        assertEquals(List.of(), world.cloud().backupsInside().harm());
    }

    @Test
    void aRestoreToANewVolumeBringsTheDataOfThatPoint() {
        FakeBackup full = world.full(volume);
        volume.data = "changed since";
        Run run = run(world.restoreToNew(full, "restored"));

        FakeVolume restored = world.cloud().volumesInside().named("restored").orElseThrow();
        assertEquals("data of db", restored.data);
        assertEquals("available", restored.status);
        assertTrue(restored.metadata.get(Origin.TAG_KEY).startsWith(run.id()), "a restore has removed the tag");
        assertEquals(full.id(), restored.metadata.get("src_backup_id"));
        assertEquals(List.of(StepState.DONE, StepState.DONE, StepState.DONE, StepState.SKIPPED), states(run));
    }

    @Test
    void whatIsRestoredFromTheBackupOfACloneIsNotTemporary() {
        run(world.backup(CaptureMode.CLONE, Kind.FULL, volume));
        FakeBackup ofClone = onlyNew();
        run(world.restoreToNew(ofClone, "restored"));
        FakeVolume restored = world.cloud().volumesInside().named("restored").orElseThrow();
        assertEquals(ofClone.id(), restored.metadata.get("src_backup_id"));
        assertFalse(restored.metadata.containsKey(Origin.TEMPORARY_KEY));
    }

    @Test
    void aRestoreOntoAVolumeKeepsItsMetadata() {
        FakeBackup full = world.full(volume);
        FakeVolume target = world.volume("target");
        target.metadata.put("owner", "team a");
        target.metadata.put("src_backup_id", "an older one");
        run(world.restoreOnto(full, target));

        assertEquals("data of db", target.data);
        assertEquals("team a", target.metadata.get("owner"));
        assertEquals(full.id(), target.metadata.get("src_backup_id"));
    }

    @Test
    void aRestoreOntoTheVolumeThatWasBackedUp() {
        FakeBackup full = world.full(volume);
        volume.data = "changed since";
        Run run = run(world.restoreOnto(full, volume));

        assertEquals("data of db", volume.data);
        assertEquals(Set.of(volume.id()), run.plan().lockedVolumes());
    }

    @Test
    void aChainIsDeletedFromItsLeaf() {
        FakeBackup full = world.full(volume);
        world.incremental(volume);
        world.incremental(volume);
        run(world.delete(true, full));

        assertEquals(List.of(), world.cloud().backupsInside().all());
    }

    @Test
    void cloudsWithoutBackupMetadataGetTheTagInTheName() {
        world.cloud().speak(new Microversion(3, 40));
        Run run = run(world.backup(CaptureMode.CLONE, Kind.FULL, volume));

        FakeBackup backup = onlyNew();
        assertTrue(world.cloud().backup(backup.id()).orElseThrow().name().endsWith("[" + run.id() + "/0/2/1]"));
        assertEquals(
                volume.id(),
                world.store().origins(world.cloud().scope()).get(backup.id()).sourceVolumeId());
    }

    @Test
    void severalVolumesInOneRun() {
        FakeVolume second = world.volume("logs");
        Run run = run(world.backup(CaptureMode.CLONE, Kind.FULL, volume, second));

        assertEquals(2, world.cloud().backupsInside().all().size());
        assertEquals(10, run.steps().size());
        assertEquals(List.of(), world.leftOver());
    }
}
