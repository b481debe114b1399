package io.emberkeep.service.internal.plan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Limits.OfType;
import io.emberkeep.api.cloud.Limits.Use;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.service.internal.fake.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What fits into a project, and into one volume type in it. */
class QuotaCheckTest {
    private static final Use FREE = new Use(0, -1);
    private final Volume volume = tenGibOfSsd();

    private static Volume tenGibOfSsd() {
        World world = new World();
        world.volume("db").sizeGiB = 10;
        return world.cloud().volumes().getFirst();
    }

    private static QuotaCheck ofSsd(Use volumes, Use volumeGiB, Use snapshots) {
        return new QuotaCheck(
                new Limits(FREE, FREE, FREE, FREE, FREE, Map.of("ssd", new OfType(volumes, volumeGiB, snapshots))));
    }

    private static void assertFull(String quota, Executable check) {
        EmberkeepException full = assertThrows(EmberkeepException.class, check);
        assertEquals(ErrorKind.QUOTA, full.kind());
        assertEquals("The project's quota of " + quota, full.getMessage().split(" is reached")[0]);
    }

    @Test
    void aCloneNeedsItsVolumeTwiceInTheQuotaOfItsType() {
        QuotaCheck tight = ofSsd(FREE, new Use(81, 100), FREE);

        assertFull("volume GiB of type ssd", () -> tight.requireRoomForBackups(List.of(volume), CaptureMode.CLONE));
        assertDoesNotThrow(() -> tight.requireRoomForBackups(List.of(volume), CaptureMode.SNAPSHOT));
        assertDoesNotThrow(() -> tight.requireRoomForBackups(List.of(volume), CaptureMode.DIRECT));
    }

    @Test
    void aSnapshotCountsInTheQuotaOfItsType() {
        QuotaCheck full = ofSsd(FREE, FREE, new Use(5, 5));

        assertFull("snapshots of type ssd", () -> full.requireRoomForBackups(List.of(volume), CaptureMode.SNAPSHOT));
    }

    @Test
    void anotherTypeHasRoomOfItsOwn() {
        QuotaCheck full = ofSsd(new Use(3, 3), FREE, FREE);

        assertFull("volumes of type ssd", () -> full.requireRoomForVolume(10, Optional.of("ssd")));
        assertDoesNotThrow(() -> full.requireRoomForVolume(10, Optional.of("hdd")));
        assertDoesNotThrow(() -> full.requireRoomForVolume(10, Optional.empty()));
    }

    @Test
    void theProjectsOwnQuotaCountsForEveryType() {
        QuotaCheck full = new QuotaCheck(new Limits(FREE, FREE, new Use(7, 7), FREE, FREE));

        assertFull("volumes", () -> full.requireRoomForVolume(10, Optional.of("hdd")));
    }
}
