package io.emberkeep.service.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Task;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Full or incremental, on what, and why: as volumes and other tools live. */
class ParentChooserTest {
    private final World world = new World();
    private final FakeVolume volume = world.volume("db");

    private Task automatic() {
        return plan(Kind.AUTOMATIC).tasks().getFirst();
    }

    private Plan plan(Kind kind) {
        world.time().pass(Duration.ofMinutes(1));
        return world.backup(CaptureMode.DIRECT, kind, volume);
    }

    private static Optional<String> parent(Task task) {
        return ((Action.CreateBackup) task.steps().getFirst().action())
                .capture()
                .parentId();
    }

    private void assertFull(String why) {
        Task task = automatic();
        assertEquals(Optional.empty(), parent(task));
        assertTrue(task.reasons().getFirst().contains(why), task.reasons().toString());
    }

    private void look() {
        world.machine().catalogues().refresh(World.CLOUD, (message, done) -> {});
    }

    @Test
    void theNewestThatCanBeBuiltOnIsTheParent() {
        world.full(volume);
        FakeBackup newest = world.incremental(volume);
        assertEquals(Optional.of(newest.id()), parent(automatic()));
    }

    @Test
    void aRetypedVolumeGetsAFullOnCeph() {
        world.full(volume);
        look();
        volume.type = "hdd";
        assertFull("another back end");
        EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> plan(Kind.INCREMENTAL));
        assertEquals(ErrorKind.REFUSED, refusal.kind());
        FakeBackup since = world.full(volume);
        assertEquals(Optional.of(since.id()), parent(automatic()), "what was made since is of the new place");
    }

    @Test
    void aVolumeThatWasWithAnotherProjectGetsAFull() {
        world.full(volume);
        look();
        world.cloud().volumesInside().vanish(volume.id());
        look();
        world.cloud().volumesInside().comeBack(volume);
        assertFull("back from another project");
    }

    @Test
    void aChunkedDriverReadsARetypedVolumeAnew() {
        world.cloud().backupsInside().becomeChunked();
        FakeBackup full = world.full(volume);
        look();
        volume.type = "hdd";
        assertEquals(Optional.of(full.id()), parent(automatic()));
    }

    @Test
    void anExtendedVolumeGetsAFull() {
        world.cloud().backupsInside().becomeChunked();
        world.full(volume);
        volume.sizeGiB = 2;
        assertFull("2 GiB now");
        assertEquals(
                ErrorKind.REFUSED,
                assertThrows(EmberkeepException.class, () -> plan(Kind.INCREMENTAL))
                        .kind());
    }

    @Test
    void aFailedBackupThatBlocksIsNamedWithTheWayOut() {
        world.full(volume);
        FakeBackup failed = world.incremental(volume);
        failed.status = "error";
        assertFull("doctor --fix");
        world.ofSnapshot(volume).status = "error";
        assertFull("not known to be safe");
    }

    @Test
    void anotherToolsScheduleIsTold() {
        for (int day = 0; day < 5; day++) {
            world.time().pass(Duration.ofHours(23));
            world.full(volume);
        }
        Task task = automatic();
        assertTrue(
                task.reasons().toString().contains("backs this volume up every 1440 min"),
                task.reasons().toString());
        assertTrue(
                task.reasons().toString().contains("It can't delete"),
                task.reasons().toString());
    }
}
