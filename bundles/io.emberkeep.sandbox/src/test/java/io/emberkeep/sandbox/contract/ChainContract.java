package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Full, incremental, restore and deletion, with the bytes compared, in both zones. */
abstract class ChainContract extends Contract {
    private static final String INCREMENTAL = ",'incremental':true";

    @ParameterizedTest
    @EnumSource(Zone.class)
    void chainRestoresTheBytesOfEachPoint(Zone zone) {
        String volume = volume(zone);
        cloud().write(volume, 0, 4, 1);
        String first = cloud().digest(volume);
        String full = backup(volume, "");
        cloud().write(volume, 100, 2, 2);
        String second = cloud().digest(volume);
        assertNotEquals(first, second);
        String incremental = backup(volume, INCREMENTAL);
        looksRight(zone, show("backups", full), show("backups", incremental));

        owner().delete("/backups/" + full)
                .refuses(400, "badRequest", "Invalid backup: Incremental backups exist for this backup.");

        String restored = restored(incremental, "available");
        assertEquals(second, cloud().digest(restored));
        landsInTheDefaultZone(show("volumes", restored), incremental);

        owner().post("/backups/" + full + "/restore", "{'restore':{'volume_id':'" + restored + "'}}")
                .expect(202);
        becomes("volumes", restored, "available");
        assertEquals(first, cloud().digest(restored));
        becomes("backups", full, "available");
        forceDelete(zone, full, incremental);
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void newestBackupBecomesTheParent(Zone zone) {
        String volume = volume(zone);
        String older = backup(volume, "");
        String newer = backup(volume, "");
        String incremental = backup(volume, INCREMENTAL);
        assertFalse(show("backups", older).path("has_dependent_backups").asBoolean());
        assertTrue(show("backups", newer).path("has_dependent_backups").asBoolean());
        assertTrue(show("backups", incremental).path("is_incremental").asBoolean());
        owner().delete("/backups/" + older).expect(202);
        vanishes("/backups/" + older);
        owner().delete("/backups/" + incremental).expect(202);
        vanishes("/backups/" + incremental);
        assertFalse(show("backups", newer).path("has_dependent_backups").asBoolean());
    }

    private static void looksRight(Zone zone, JsonNode full, JsonNode incremental) {
        assertFalse(full.path("is_incremental").asBoolean());
        assertTrue(full.path("has_dependent_backups").asBoolean());
        assertTrue(incremental.path("is_incremental").asBoolean());
        assertFalse(incremental.path("has_dependent_backups").asBoolean());
        assertEquals(
                full.path("created_at").asText(), full.path("data_timestamp").asText());
        assertTrue(full.path("availability_zone").isNull());
        String id = full.path("id").asText();
        if (zone == Zone.MAIN) {
            assertEquals("backups", full.path("container").asText());
            assertEquals(0, full.path("object_count").asInt());
            assertEquals(0, incremental.path("object_count").asInt());
        } else {
            assertEquals(
                    id.substring(0, 2) + "/" + id.substring(2, 4) + "/" + id,
                    full.path("container").asText());
            assertEquals(21, full.path("object_count").asInt());
            assertEquals(1, incremental.path("object_count").asInt());
        }
    }

    /** A restore to a new volume knows nothing of where the backup came from. */
    private static void landsInTheDefaultZone(JsonNode volume, String backup) {
        assertEquals(Zone.MAIN.zoneName(), volume.path("availability_zone").asText());
        assertEquals(Zone.MAIN.volumeType(), volume.path("volume_type").asText());
        assertEquals(
                "auto-created_from_restore_from_backup",
                volume.path("description").asText());
        assertEquals(backup, volume.path("metadata").path("src_backup_id").asText());
    }

    private void forceDelete(Zone zone, String full, String incremental) {
        String force = "{'os-force_delete':{}}";
        owner().post("/backups/" + full + "/action", force)
                .refuses(
                        403,
                        "forbidden",
                        "Policy doesn't allow volume_extension:backup_admin_actions:force_delete to be performed.");
        if (zone == Zone.MAIN) {
            admin().post("/backups/" + full + "/action", force)
                    .refuses(405, "badMethod", "Operation not supported: force delete.");
        } else {
            admin().post("/backups/" + full + "/action", force)
                    .refuses(400, "badRequest", "Invalid backup: Incremental backups exist for this backup.");
            admin().post("/backups/" + incremental + "/action", force).expect(202);
            vanishes("/backups/" + incremental);
        }
    }
}
