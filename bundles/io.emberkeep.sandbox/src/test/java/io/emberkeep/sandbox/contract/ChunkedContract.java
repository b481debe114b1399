package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chunked driver can do that Ceph's can't, and what it refuses. */
abstract class ChunkedContract extends Contract {

    @Test
    void snapshotBackupsAreIncrementalAndSafe() {
        String volume = volume(Zone.REMOTE);
        cloud().write(volume, 0, 1, 13);
        backup(volume, "");
        cloud().write(volume, 200, 1, 14);
        String before = cloud().digest(volume);
        String snapshot = snapshot(volume);
        cloud().write(volume, 300, 1, 15);
        String ofSnapshot = backup(volume, ",'incremental':true,'snapshot_id':'" + snapshot + "'");
        becomes("snapshots", snapshot, "available");
        String live = backup(volume, ",'incremental':true");
        JsonNode seen = show("backups", ofSnapshot);
        assertTrue(seen.path("is_incremental").asBoolean());
        assertEquals(1, seen.path("object_count").asInt());
        assertEquals(
                show("snapshots", snapshot).path("created_at").asText(),
                seen.path("data_timestamp").asText());
        assertEquals(before, cloud().digest(restored(ofSnapshot, "available")));
        assertEquals(cloud().digest(volume), cloud().digest(restored(live, "available")));
    }

    @Test
    void snapshotBackupsDoNotHarmEachOther() {
        String volume = volume(Zone.REMOTE);
        cloud().write(volume, 0, 1, 17);
        String digest = cloud().digest(volume);
        String first = backup(volume, ofSnapshot(volume));
        String second = backup(volume, ofSnapshot(volume));
        String incremental = backup(volume, ofSnapshot(volume) + ",'incremental':true");
        assertTrue(show("backups", incremental).path("is_incremental").asBoolean());
        for (String backup : List.of(incremental, second)) {
            owner().delete("/backups/" + backup).expect(202);
            vanishes("/backups/" + backup);
        }
        assertEquals(digest, cloud().digest(restored(first, "available")));
    }

    private String ofSnapshot(String volume) {
        return ",'snapshot_id':'" + snapshot(volume) + "'";
    }

    @Test
    void unchangedVolumeStoresNothing() {
        String volume = volume(Zone.REMOTE);
        cloud().write(volume, 0, 1, 16);
        backup(volume, "");
        cloud().write(volume, 0, 1, 16);
        String incremental = backup(volume, ",'incremental':true");
        assertEquals(0, show("backups", incremental).path("object_count").asInt());
    }

    @Test
    void grownVolumeNeedsAFull() {
        String volume = volume(Zone.REMOTE);
        backup(volume, "");
        owner().post("/volumes/" + volume + "/action", "{'os-extend':{'new_size':2}}")
                .expect(202);
        becomes("volumes", volume, "available");
        JsonNode failed = failingBackup(volume, ",'incremental':true");
        assertEquals(
                "Invalid backup: Volume size increased since the last backup. Do a full backup.",
                failed.path("fail_reason").asText());
    }
}
