package io.emberkeep.api.catalogue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.Details;
import io.emberkeep.api.cloud.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownVolumeTest {
    @Test
    void whatIsMadeForAWhileDoesNotLast() {
        assertTrue(isLasting("db", true, Map.of()));
        assertFalse(isLasting("emberkeep clone", true, Map.of(Origin.TEMPORARY_KEY, "true")));
        assertFalse(isLasting("backup-vol-1", true, Map.of()));
        assertFalse(isLasting("db", false, Map.of()));
    }

    @Test
    void whatWasRestoredLastsThoughItsDataAreFromSuchAThing() {
        assertTrue(isLasting("db", true, Map.of(Origin.TEMPORARY_KEY, "true", Volume.RESTORED_FROM_KEY, "b")));
    }

    @Test
    void whatIsAboutToBeRestoredLastsToo() {
        Map<String, String> marked = volume(
                        "db", true, Map.of(Origin.TEMPORARY_KEY, "true", Volume.RESTORED_FROM_KEY, "b"))
                .metadataAwaitingRestore();
        assertTrue(isLasting("db", true, marked));
    }

    private static boolean isLasting(String name, boolean consumesQuota, Map<String, String> metadata) {
        return new KnownVolume(volume(name, consumesQuota, metadata), Optional.empty()).isLasting();
    }

    private static Volume volume(String name, boolean consumesQuota, Map<String, String> metadata) {
        return new Volume(
                "id",
                name,
                "available",
                1,
                "ssd",
                "main",
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                metadata,
                consumesQuota,
                Details.NONE);
    }
}
