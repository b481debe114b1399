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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What fits into a project, and into one volume type in it. */
class QuotaCheckTest {
    private static final Use FREE = new Use(0, -1);
    private static final Volume TEN_GIB_OF_SSD = new Volume(
            "v",
            "db",
            "in-use",
            10,
            "ssd",
            "main",
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of());

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

        assertFull(
                "volume GiB of type ssd",
                () -> tight.requireRoomForBackups(List.of(TEN_GIB_OF_SSD), CaptureMode.CLONE));
        assertDoesNotThrow(() -> tight.requireRoomForBackups(List.of(TEN_GIB_OF_SSD), CaptureMode.SNAPSHOT));
        assertDoesNotThrow(() -> tight.requireRoomForBackups(List.of(TEN_GIB_OF_SSD), CaptureMode.DIRECT));
    }

    @Test
    void aSnapshotCountsInTheQuotaOfItsType() {
        QuotaCheck full = ofSsd(FREE, FREE, new Use(5, 5));

        assertFull(
                "snapshots of type ssd",
                () -> full.requireRoomForBackups(List.of(TEN_GIB_OF_SSD), CaptureMode.SNAPSHOT));
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
