package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** How Zed's Ceph driver destroys backups of snapshots, and what a client can see of it. */
abstract class CephContract extends Contract {
    private static final String EXISTS = "[errno 17] RBD image already exists (error creating image)";

    @Test
    void secondSnapshotBackupFailsAndItsDeletionDestroysTheFirst() {
        String volume = volume(Zone.MAIN);
        cloud().write(volume, 0, 1, 9);
        String first = backup(volume, ofSnapshot(volume));
        JsonNode second = failingBackup(volume, ofSnapshot(volume));
        assertEquals(EXISTS, second.path("fail_reason").asText());
        assertEquals("backups", second.path("container").asText());
        assertMessage(
                second.path("id").asText(),
                "VOLUME_VOLUME_BACKUP_013_020",
                "create backup:Backup driver failed to create backup.");
        String good = restored(first, "available");
        assertEquals(cloud().digest(volume), cloud().digest(good));
        String path = "/backups/" + second.path("id").asText();
        owner().delete(path).expect(202);
        vanishes(path);
        assertEquals("available", status("backups", first));
        restored(first, "error_restoring");
        assertTrue(show("backups", first).path("fail_reason").isNull());
        assertMessage(first, "VOLUME_VOLUME_BACKUP_015_026", "restore backup:Backup driver failed to restore backup.");
    }

    @Test
    void incrementalSnapshotBackupOnASnapshotBackupFails() {
        String volume = volume(Zone.MAIN);
        String first = backup(volume, ofSnapshot(volume));
        JsonNode second = failingBackup(volume, ofSnapshot(volume) + ",'incremental':true");
        assertEquals(EXISTS, second.path("fail_reason").asText());
        assertTrue(second.path("is_incremental").asBoolean());
        restored(first, "available");
    }

    @Test
    void liveIncrementalOnASnapshotBackupDestroysIt() {
        String volume = volume(Zone.MAIN);
        cloud().write(volume, 0, 1, 10);
        String full = backup(volume, "");
        String snapshotBackup = backup(volume, ofSnapshot(volume) + ",'incremental':true");
        assertTrue(show("backups", snapshotBackup).path("is_incremental").asBoolean());
        JsonNode failed = failingBackup(volume, ",'incremental':true");
        assertEquals(
                "Can't find snapshot from parent " + snapshotBackup + " and base name image volume-" + volume
                        + ".backup.base.",
                failed.path("fail_reason").asText());
        assertEquals(cloud().digest(volume), cloud().digest(restored(full, "available")));
        assertEquals("available", status("backups", snapshotBackup));
        restored(snapshotBackup, "error_restoring");
    }

    @Test
    void grownVolumeGoesOnWithIncrementals() {
        String volume = volume(Zone.MAIN);
        backup(volume, "");
        owner().post("/volumes/" + volume + "/action", "{'os-extend':{'new_size':2}}")
                .expect(202);
        becomes("volumes", volume, "available");
        cloud().write(volume, 1500, 1, 11);
        String incremental = backup(volume, ",'incremental':true");
        assertEquals(2, show("backups", incremental).path("size").asInt());
        assertEquals(cloud().digest(volume), cloud().digest(restored(incremental, "available")));
    }

    @Test
    void fullByWayOfACloneHarmsNothing() {
        String volume = volume(Zone.MAIN);
        cloud().write(volume, 0, 1, 12);
        backup(volume, "");
        String snapshot = snapshot(volume);
        String clone = newVolume("{'volume':{'snapshot_id':'" + snapshot + "'}}");
        String backup = backup(clone, "");
        assertEquals(clone, show("backups", backup).path("volume_id").asText());
        owner().delete("/volumes/" + clone).expect(202);
        vanishes("/volumes/" + clone);
        owner().delete("/snapshots/" + snapshot).expect(202);
        vanishes("/snapshots/" + snapshot);
        String incremental = backup(volume, ",'incremental':true");
        assertFalse(show("backups", incremental).path("has_dependent_backups").asBoolean());
        assertEquals(cloud().digest(volume), cloud().digest(restored(backup, "available")));
    }

    private String ofSnapshot(String volume) {
        return ",'snapshot_id':'" + snapshot(volume) + "'";
    }

    private void assertMessage(String resource, String event, String text) {
        JsonNode message = owner().get("/messages?resource_uuid=" + resource)
                .body()
                .path("messages")
                .path(0);
        assertEquals(event, message.path("event_id").asText());
        assertEquals(text, message.path("user_message").asText());
        assertEquals("VOLUME_BACKUP", message.path("resource_type").asText());
        assertEquals("ERROR", message.path("message_level").asText());
    }
}
