package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On which backup an incremental builds, as far as a client can see it, and when there is none. */
abstract class ParentContract extends Contract {
    private static final String INCREMENTAL = ",'incremental':true";
    private static final String NONE = "Invalid backup: No backups available to do an incremental backup.";
    private static final String NOT_AVAILABLE =
            "Invalid backup: The parent backup must be available for incremental backup.";

    @ParameterizedTest
    @EnumSource(Zone.class)
    void failedOneIsInTheWayUntilItIsDeleted(Zone zone) {
        String volume = volume(zone);
        String good = backup(volume, "");
        String bad = backup(volume, "");
        reset(bad, "error");
        askForBackup(volume, INCREMENTAL).refuses(400, "badRequest", NOT_AVAILABLE);
        owner().delete("/backups/" + bad).expect(202);
        vanishes("/backups/" + bad);
        assertFalse(hasDependents(good));
        backup(volume, INCREMENTAL);
        assertTrue(hasDependents(good));
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void deletedOneIsForgotten(Zone zone) {
        String volume = volume(zone);
        String full = backup(volume, "");
        owner().delete("/backups/" + full).expect(202);
        vanishes("/backups/" + full);
        askForBackup(volume, INCREMENTAL).refuses(400, "badRequest", NONE);
    }

    /** A backup of a snapshot leaves the volume available, so that the parent is what is looked at. */
    @ParameterizedTest
    @EnumSource(Zone.class)
    void oneThatIsBeingMadeIsInTheWay(Zone zone) {
        String volume = volume(zone);
        String snapshot = snapshot(volume);
        cloud().atRealPace(() -> {
            String making = askForBackup(volume, ",'snapshot_id':'" + snapshot + "'")
                    .expect(202)
                    .at("backup", "id");
            assertEquals("available", status("volumes", volume));
            askForBackup(volume, INCREMENTAL).refuses(400, "badRequest", NOT_AVAILABLE);
            becomes("backups", making, "available");
        });
    }

    @Test
    void snapshotBuildsOnWhatIsOlderThanItself() {
        String volume = volume(Zone.REMOTE);
        cloud().write(volume, 0, 1, 21);
        String older = backup(volume, "");
        cloud().write(volume, 50, 1, 22);
        String digest = cloud().digest(volume);
        String snapshot = snapshot(volume);
        cloud().write(volume, 100, 1, 23);
        String newer = backup(volume, "");
        String ofSnapshot = backup(volume, INCREMENTAL + ",'snapshot_id':'" + snapshot + "'");
        assertTrue(hasDependents(older));
        assertFalse(hasDependents(newer));
        JsonNode seen = show("backups", ofSnapshot);
        assertEquals(
                show("snapshots", snapshot).path("created_at").asText(),
                seen.path("data_timestamp").asText());
        backup(volume, INCREMENTAL);
        assertTrue(hasDependents(newer));
        assertFalse(hasDependents(ofSnapshot));
        assertEquals(digest, cloud().digest(restored(ofSnapshot, "available")));
    }

    /** Zed then takes any of them as the parent, though its data are younger. */
    @Test
    void snapshotOlderThanAllBackupsBuildsOnOneOfThem() {
        String volume = volume(Zone.REMOTE);
        cloud().write(volume, 0, 1, 24);
        String digest = cloud().digest(volume);
        String snapshot = snapshot(volume);
        cloud().write(volume, 0, 1, 25);
        String younger = backup(volume, "");
        String ofSnapshot = backup(volume, INCREMENTAL + ",'snapshot_id':'" + snapshot + "'");
        assertTrue(show("backups", ofSnapshot).path("is_incremental").asBoolean());
        assertTrue(hasDependents(younger));
        assertEquals(digest, cloud().digest(restored(ofSnapshot, "available")));
    }

    private boolean hasDependents(String backup) {
        return show("backups", backup).path("has_dependent_backups").asBoolean();
    }
}
