package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.Fault;
import io.emberkeep.service.internal.fake.Machine;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancelledRunsTest {
    private final World world = new World();
    private final FakeVolume volume = world.volume("db");
    private final Machine machine = world.machine();

    private void cancelOnly() {
        Run open = machine.runs().list().getFirst();
        assertTrue(machine.runs().cancel(open.id()).cancelRequested());
    }

    private Run cancelledAfter(String request, Plan plan) {
        world.faults().next(request, Fault.after(this::cancelOnly));
        Run run = machine.run(plan);
        assertFalse(world.store().isLocked(volume.id()));
        assertEquals(List.of(), world.leftOver());
        return run;
    }

    @ParameterizedTest
    @CsvSource({"createSnapshot,CANCELLED", "createVolume,CANCELLED", "createBackup,DONE", "deleteVolume,DONE"})
    void aCloneIsStoppedWithoutLeavingAnything(String request, RunState expected) {
        Run run = cancelledAfter(request, world.backup(CaptureMode.CLONE, Kind.FULL, volume));

        assertEquals(expected, run.state());
        assertEquals(
                expected == RunState.DONE ? 1 : 0,
                world.cloud().backupsInside().all().size());
    }

    @ParameterizedTest
    @CsvSource({"createVolume,CANCELLED", "restoreBackup,DONE", "setVolumeMetadata,DONE"})
    void aRestoreToANewVolumeIsStoppedOnlyBeforeTheDataAreWritten(String request, RunState expected) {
        FakeBackup full = world.full(volume);
        Run run = cancelledAfter(request, world.restoreToNew(full, "restored"));

        assertEquals(expected, run.state());
        assertEquals(
                expected == RunState.DONE,
                world.cloud().volumesInside().named("restored").isPresent());
    }

    @Test
    void aRestoreOntoAVolumeKeepsTheMetadataThoughItWasCancelledMeanwhile() {
        FakeBackup full = world.full(volume);
        FakeVolume target = world.volume("target");
        target.metadata.put("owner", "team a");
        Run run = cancelledAfter("restoreBackup", world.restoreOnto(full, target));

        assertEquals(RunState.DONE, run.state());
        assertEquals("team a", target.metadata.get("owner"));
    }

    @Test
    void aRestoreOntoAVolumeThatWasNotBegunIsNotDone() {
        FakeBackup full = world.full(volume);
        FakeVolume target = world.volume("target");
        target.metadata.put("src_backup_id", full.id());
        Run run = cancelledAfter("setVolumeMetadata", world.restoreOnto(full, target));

        assertEquals(RunState.CANCELLED, run.state());
        assertEquals("data of target", target.data);
    }

    @Test
    void aDeletionStopsBetweenTwoBackups() {
        FakeBackup full = world.full(volume);
        world.incremental(volume);
        Run run = cancelledAfter("deleteBackup", world.delete(true, full));

        assertEquals(RunState.CANCELLED, run.state());
        assertEquals(List.of(full), world.cloud().backupsInside().all());
    }

    @Test
    void ofSeveralVolumesTheRestIsLeftOut() {
        Plan plan = world.backup(CaptureMode.DIRECT, Kind.FULL, volume, world.volume("logs"));
        Run run = cancelledAfter("createBackup", plan);

        assertEquals(RunState.CANCELLED, run.state());
        assertEquals(1, world.cloud().backupsInside().all().size());
    }

    @Test
    void aRunThatSomebodyLeftIsTakenUpToBeStopped() {
        Plan plan = world.backup(CaptureMode.CLONE, Kind.FULL, volume);
        world.faults().next("createVolume", Fault.after(() -> world.faults().outage(Duration.ofMinutes(10))));
        Run left = machine.run(plan);
        assertEquals(RunState.UNKNOWN, left.state());
        world.time().pass(Duration.ofMinutes(10));
        Run run = world.machine().runs().cancel(left.id());

        assertEquals(RunState.CANCELLED, run.state());
        assertEquals(List.of(), world.leftOver());
        assertEquals(List.of(), world.cloud().backupsInside().all());
    }

    @Test
    void aRunThatIsOverStaysAsItIs() {
        Run run = machine.run(world.backup(CaptureMode.DIRECT, Kind.FULL, volume));

        assertEquals(run, machine.runs().cancel(run.id()));
    }

    @Test
    void aFailureCountsMoreThanACancellation() {
        Plan plan = world.backup(CaptureMode.CLONE, Kind.FULL, volume);
        world.cloud().volumesInside().failNext("createVolume");
        Run run = cancelledAfter("createVolume", plan);

        assertEquals(RunState.FAILED, run.state());
    }

    @Test
    void whoListensHearsOfTheCancellation() {
        List<Run> heard = new ArrayList<>();
        machine.runs().listen(heard::add);
        cancelledAfter("createSnapshot", world.backup(CaptureMode.CLONE, Kind.FULL, volume));

        assertEquals(RunState.CANCELLED, heard.getLast().state());
        assertTrue(heard.getLast().cancelRequested());
        assertEquals(Optional.empty(), heard.getLast().error());
    }
}
