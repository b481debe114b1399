package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Snapshots, and volumes that are in use. */
abstract class SnapshotContract extends Contract {

    @ParameterizedTest
    @EnumSource(Zone.class)
    void fieldsDependOnVersion(Zone zone) {
        String path = "/snapshots/" + snapshot(volume(zone));
        List<String> ends =
                List.of("os-extended-snapshot-attributes:project_id", "os-extended-snapshot-attributes:progress");
        List<String> old = owner().cinder("GET", path, "", "3.0").fields("snapshot");
        assertEquals(
                List.of(
                        "id",
                        "created_at",
                        "updated_at",
                        "name",
                        "description",
                        "volume_id",
                        "status",
                        "size",
                        "metadata"),
                old.subList(0, 9));
        assertEquals(ends, old.subList(9, 11));
        List<String> all = owner().get(path).fields("snapshot");
        assertEquals(List.of("group_snapshot_id", "user_id", "consumes_quota"), all.subList(9, 12));
        assertEquals(
                "100%", show("snapshots", path.substring(11)).path(ends.get(1)).asText());
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void cloneHoldsItsSnapshot(Zone zone) {
        String snapshot = snapshot(volume(zone));
        String clone = newVolume("{'volume':{'snapshot_id':'" + snapshot + "'}}");
        owner().delete("/snapshots/" + snapshot).expect(202);
        Until.sees(() -> busyMessage(snapshot), seen -> seen);
        becomes("snapshots", snapshot, "available");
        owner().delete("/volumes/" + clone).expect(202);
        vanishes("/volumes/" + clone);
        owner().delete("/snapshots/" + snapshot).expect(202);
        vanishes("/snapshots/" + snapshot);
    }

    private boolean busyMessage(String snapshot) {
        JsonNode message = owner().get("/messages?resource_uuid=" + snapshot)
                .body()
                .path("messages")
                .path(0);
        return message.path("user_message").asText().equals("delete snapshot:Snapshot is busy.")
                && message.path("event_id").asText().equals("VOLUME_VOLUME_SNAPSHOT_010_015")
                && message.path("resource_type").asText().equals("VOLUME_SNAPSHOT");
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void volumeInUseNeedsForce(Zone zone) {
        String volume = volume(zone);
        attach(volume);
        askForBackup(volume, "")
                .refuses(400, "badRequest", "Invalid volume: Backing up an in-use volume must use the force flag.");
        VolumeContract.refusesDeletion(owner().delete("/volumes/" + volume));
        String plain = "{'snapshot':{'volume_id':'" + volume + "','name':'contract'}}";
        owner().cinder("POST", "/snapshots", plain, "3.65")
                .refuses(
                        400,
                        "badRequest",
                        "Invalid volume: Volume " + volume
                                + " status must be available, but current status is: in-use.");
        take("3.65", "{'snapshot':{'volume_id':'" + volume + "','name':'contract','force':true}}");
        take("3.66", plain);
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void liveBackupOfAVolumeInUseGivesItBackInUse(Zone zone) {
        String volume = volume(zone);
        attach(volume);
        cloud().write(volume, 0, 1, 7);
        backup(volume, ",'force':true");
        assertEquals("in-use", status("volumes", volume));
        cloud().write(volume, 1, 1, 8);
        String incremental = backup(volume, ",'force':true,'incremental':true");
        assertEquals("in-use", status("volumes", volume));
        assertEquals(cloud().digest(volume), cloud().digest(restored(incremental, "available")));
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void snapshotBackupLeavesTheVolumeAlone(Zone zone) {
        String volume = volume(zone);
        attach(volume);
        String snapshot = snapshot(volume);
        cloud().atRealPace(() -> {
            String backup = askForBackup(volume, ",'snapshot_id':'" + snapshot + "'")
                    .expect(202)
                    .at("backup", "id");
            assertEquals("in-use", status("volumes", volume));
            assertEquals("backing-up", status("snapshots", snapshot));
            owner().delete("/snapshots/" + snapshot)
                    .refuses(
                            400,
                            "badRequest",
                            "Invalid snapshot: Snapshot status must be available or error and must not be part of a"
                                    + " group.");
            becomes("backups", backup, "available");
            becomes("snapshots", snapshot, "available");
            JsonNode seen = show("backups", backup);
            assertEquals(
                    show("snapshots", snapshot).path("created_at").asText(),
                    seen.path("data_timestamp").asText());
            assertEquals(snapshot, seen.path("snapshot_id").asText());
            assertFalse(seen.path("is_incremental").asBoolean());
        });
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void snapshotBelongsToItsVolume(Zone zone) {
        String snapshot = snapshot(volume(zone));
        String other = volume(zone);
        String volume = show("snapshots", snapshot).path("volume_id").asText();
        askForBackup(other, ",'snapshot_id':'" + snapshot + "'")
                .refuses(
                        400,
                        "badRequest",
                        "Invalid volume: Volume " + other + " does not match with snapshot.volume_id " + volume + ".");
    }

    private void take(String version, String body) {
        Answer answer = owner().cinder("POST", "/snapshots", body, version).expect(202);
        alsoRemove("/snapshots/" + answer.at("snapshot", "id"));
        becomes("snapshots", answer.at("snapshot", "id"), "available");
    }
}
