package io.emberkeep.service.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What refreshes remember of a thing beyond what the cloud tells. */
class MemoryOfThingsTest {
    private final World world = new World();
    private final FakeVolume volume = world.volume("db");

    private KnownVolume volume() {
        return world.machine()
                .catalogues()
                .refresh(World.CLOUD, (message, done) -> {})
                .volume(volume.id())
                .orElseThrow();
    }

    private KnownBackup backup(FakeBackup backup) {
        return world.machine()
                .catalogues()
                .refresh(World.CLOUD, (message, done) -> {})
                .backup(backup.id())
                .orElseThrow();
    }

    private Instant later() {
        world.time().pass(Duration.ofHours(1));
        return world.time().instant();
    }

    @Test
    void aStateIsOfTheRefreshThatFirstSawIt() {
        FakeBackup backup = world.full(volume);
        Instant first = later();
        assertEquals(Optional.of(first), backup(backup).statusSince());
        later();
        assertEquals(Optional.of(first), backup(backup).statusSince());
        backup.status = "error";
        volume.status = "error_restoring";
        Instant changed = later();
        assertEquals(Optional.of(changed), backup(backup).statusSince());
        assertEquals(Optional.of(changed), volume().statusSince());
    }

    @Test
    void aVolumeHasMovedWhenItIsOfAnotherTypeOrBackAgain() {
        assertEquals(Optional.empty(), volume().movedAt());
        later();
        assertEquals(Optional.empty(), volume().movedAt());
        volume.type = "hdd";
        Instant retyped = later();
        assertEquals(Optional.of(retyped), volume().movedAt());
        later();
        assertEquals(Optional.of(retyped), volume().movedAt());
        world.cloud().volumesInside().vanish(volume.id());
        later();
        assertEquals(Optional.of(retyped), volume().movedAt());
        world.cloud().volumesInside().comeBack(volume);
        Instant back = later();
        assertEquals(Optional.of(back), volume().movedAt());
        assertEquals(Optional.empty(), volume().goneAt());
    }

    @Test
    void theStoreKnowsThatWhatARunMadeForAWhileIsGone() {
        volume.metadata.put(Origin.TEMPORARY_KEY, "true");
        volume();
        world.cloud().volumesInside().vanish(volume.id());
        Instant gone = later();
        volume();
        Catalogue remembered = world.store().load(world.cloud().scope()).orElseThrow();
        assertEquals(
                Optional.of(gone), remembered.volume(volume.id()).orElseThrow().goneAt());
    }

    @Test
    void aHoldIsSeenAtOnceAndStaysWithABackupThatIsGone() {
        FakeBackup backup = world.full(volume);
        Hold hold = new Hold("audit", later());
        world.store().hold(world.cloud().scope(), backup.id(), hold);
        assertEquals(Optional.of(hold), backup(backup).hold());
        world.cloud().backupsInside().vanish(backup.id());
        assertEquals(Optional.of(hold), backup(backup).hold());
    }
}
