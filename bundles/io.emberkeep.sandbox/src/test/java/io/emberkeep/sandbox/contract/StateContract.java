package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Through which states backups, volumes and snapshots go, with both drivers. */
abstract class StateContract extends Contract {

    @ParameterizedTest
    @EnumSource(Zone.class)
    void backupOfAVolumeInUse(Zone zone) {
        String volume = volume(zone);
        attach(volume);
        cloud().atRealPace(() -> {
            for (String kind : List.of(",'force':true", ",'force':true,'incremental':true")) {
                String backup = askForBackup(volume, kind).expect(202).at("backup", "id");
                assertEquals("creating", status("backups", backup));
                assertEquals("backing-up", status("volumes", volume));
                becomes("backups", backup, "available");
                becomes("volumes", volume, "in-use");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void backupOfASnapshot(Zone zone) {
        String volume = volume(zone);
        String snapshot = snapshot(volume);
        cloud().atRealPace(() -> {
            String backup = askForBackup(volume, ",'snapshot_id':'" + snapshot + "'")
                    .expect(202)
                    .at("backup", "id");
            assertEquals("creating", status("backups", backup));
            assertEquals("backing-up", status("snapshots", snapshot));
            assertEquals("available", status("volumes", volume));
            becomes("backups", backup, "available");
            becomes("snapshots", snapshot, "available");
        });
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void restoreOntoTheSameVolume(Zone zone) {
        String volume = volume(zone);
        cloud().write(volume, 0, 1, 31);
        String digest = cloud().digest(volume);
        String backup = backup(volume, "");
        cloud().write(volume, 0, 2, 32);
        String restore = "/backups/" + backup + "/restore";
        String onto = "{'restore':{'volume_id':'" + volume + "'}}";
        cloud().atRealPace(() -> {
            Answer answer = owner().post(restore, onto).expect(202);
            assertEquals(List.of("backup_id", "volume_id", "volume_name"), answer.fields("restore"));
            assertEquals("restoring", status("backups", backup));
            assertEquals("restoring-backup", status("volumes", volume));
            owner().post(restore, onto).refuses(400, "badRequest", "Invalid backup: Backup status must be available");
            becomes("volumes", volume, "available");
            becomes("backups", backup, "available");
        });
        assertEquals(digest, cloud().digest(volume));
    }

    /** It gets the name of the backup, and in the end that of the volume that was backed up, and its metadata. */
    @ParameterizedTest
    @EnumSource(Zone.class)
    void restoreToANewVolumeThatIsNotNamed(Zone zone) {
        String volume = volume(zone);
        owner().post("/volumes/" + volume + "/metadata", "{'metadata':{'site':'one'}}")
                .expect(200);
        String backup = backup(volume, "");
        Answer answer = owner().post("/backups/" + backup + "/restore", "{'restore':{}}")
                .expect(202);
        String made = answer.at("restore", "volume_id");
        alsoRemove("/volumes/" + made);
        assertEquals("restore_backup_" + backup, answer.at("restore", "volume_name"));
        becomes("volumes", made, "available");
        becomes("backups", backup, "available");
        JsonNode seen = show("volumes", made);
        assertEquals("contract", seen.path("name").asText());
        assertTrue(seen.path("description").isNull());
        assertEquals("one", seen.path("metadata").path("site").asText());
        assertEquals(backup, seen.path("metadata").path("src_backup_id").asText());
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void restoreOntoAnotherVolumeReplacesItsMetadataAndKeepsItsName(Zone zone) {
        String volume = volume(zone);
        owner().post("/volumes/" + volume + "/metadata", "{'metadata':{'site':'one'}}")
                .expect(200);
        String target = newVolume("{'volume':{'size':1,'name':'target','description':'mine','volume_type':'%s',"
                        .formatted(zone.volumeType())
                + "'metadata':{'keep':'me'}}}");
        String backup = backup(volume, "");
        owner().post("/backups/" + backup + "/restore", "{'restore':{'volume_id':'" + target + "'}}")
                .expect(202);
        becomes("volumes", target, "available");
        JsonNode seen = show("volumes", target);
        assertEquals("target", seen.path("name").asText());
        assertEquals("mine", seen.path("description").asText());
        assertEquals(
                "{\"site\":\"one\",\"src_backup_id\":\"" + backup + "\"}",
                seen.path("metadata").toString());
    }

    /** Whatever stood in the place of the backup's id is gone then: by this the engine knows such a restore again. */
    @ParameterizedTest
    @CsvSource({"MAIN, true", "MAIN, false", "REMOTE, true", "REMOTE, false"})
    void restoreOntoItsOwnVolumeTakesAMarkAway(Zone zone, boolean withMetadata) {
        String volume = volume(zone);
        if (withMetadata) {
            owner().post("/volumes/" + volume + "/metadata", "{'metadata':{'site':'one'}}")
                    .expect(200);
        }
        String backup = backup(volume, "");
        owner().post("/volumes/" + volume + "/metadata", "{'metadata':{'src_backup_id':'awaited','late':'yes'}}")
                .expect(200);
        owner().post("/backups/" + backup + "/restore", "{'restore':{'volume_id':'" + volume + "'}}")
                .expect(202);
        becomes("volumes", volume, "available");
        assertEquals(
                withMetadata ? "{\"site\":\"one\"}" : "{\"late\":\"yes\",\"src_backup_id\":\"" + backup + "\"}",
                sorted(show("volumes", volume).path("metadata")));
    }

    private static String sorted(JsonNode metadata) {
        return metadata.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "\"%s\":%s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void busyVolumeIsNotRestoredTo(Zone zone) {
        String backup = backup(volume(zone), "");
        String busy = volume(zone);
        cloud().atRealPace(() -> {
            String making = askForBackup(busy, "").expect(202).at("backup", "id");
            owner().post("/backups/" + backup + "/restore", "{'restore':{'volume_id':'" + busy + "'}}")
                    .refuses(400, "badRequest", "Invalid volume: Volume to be restored to must be available");
            becomes("backups", making, "available");
            settles(busy);
        });
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void deletionOfAGoodAndOfAFailedOne(Zone zone) {
        String volume = volume(zone);
        String good = backup(volume, "");
        String bad = backup(volume, "");
        reset(bad, "error");
        for (String backup : List.of(good, bad)) {
            String path = "/backups/" + backup;
            cloud().atRealPace(() -> {
                owner().delete(path).expect(202);
                Answer seen = owner().get(path);
                assertTrue(seen.status() == 404 || seen.at("backup", "status").equals("deleting"), seen::text);
            });
            vanishes(path);
        }
    }
}
