package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.sandbox.contract.CloudUnderTest.Backstage;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of backups when their service is killed, and of records when the database forgets. */
abstract class OutageContract extends Contract {
    private Backstage backstage;

    @BeforeEach
    void goBehind() {
        Assumptions.assumeTrue(cloud().backstage().isPresent(), "this cloud lets nobody kill its services");
        backstage = cloud().backstage().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void killedWhileCreating(Zone zone) {
        String volume = volume(zone);
        String other = volume(zone);
        String backup = begun(volume);
        backstage.kill(zone.backupHost());
        String waiting = askForBackup(other, "").expect(202).at("backup", "id");
        assertEquals("creating", status("backups", backup));
        assertEquals("backing-up", status("volumes", volume));
        assertTrue(show("backups", waiting).path("container").isNull());
        backstage.restart(zone.backupHost());
        becomes("backups", backup, "error");
        assertEquals(
                "incomplete backup reset on manager restart",
                show("backups", backup).path("fail_reason").asText());
        assertEquals("available", status("volumes", volume));
        becomes("backups", waiting, "error");
        String reason = "Create backup aborted, expected volume status backing-up but got available.";
        Until.sees(() -> show("backups", waiting).path("fail_reason").asText(), reason::equals);
        assertEquals("available", status("volumes", other));
        for (String failed : List.of(backup, waiting)) {
            owner().delete("/backups/" + failed).expect(202);
            vanishes("/backups/" + failed);
        }
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void killedWhileRestoring(Zone zone) {
        String volume = volume(zone);
        cloud().write(volume, 0, 64, 41);
        String backup = backup(volume, "");
        cloud().atRealPace(() -> {
            owner().post("/backups/" + backup + "/restore", "{'restore':{'volume_id':'" + volume + "'}}")
                    .expect(202);
            backstage.kill(zone.backupHost());
        });
        assertEquals("restoring", status("backups", backup));
        backstage.restart(zone.backupHost());
        becomes("volumes", volume, "error_restoring");
        assertEquals("available", status("backups", backup));
    }

    /** A backup is taken on and waits; a restore is refused, and has made its volume by then. */
    @ParameterizedTest
    @EnumSource(Zone.class)
    void withoutAServiceBackupsWaitAndRestoresLeaveAnEmptyVolumeBehind(Zone zone) {
        String host = zone.backupHost();
        String backup = backup(volume(zone), "");
        String other = volume(zone);
        backstage.kill(host);
        Until.sees(() -> state(host), "down"::equals);
        String waiting = askForBackup(other, "").expect(202).at("backup", "id");
        assertEquals("creating", status("backups", waiting));
        assertEquals("backing-up", status("volumes", other));
        Answer answer = owner().post("/backups/" + backup + "/restore", "{'restore':{'name':'left-behind'}}");
        JsonNode left = owner().get("/volumes/detail?name=left-behind")
                .body()
                .path("volumes")
                .path(0);
        alsoRemove("/volumes/" + left.path("id").asText());
        backstage.restart(host);
        Until.sees(() -> state(host), "up"::equals);
        becomes("backups", waiting, "error");
        becomes("volumes", other, "available");
        answer.refuses(404, "itemNotFound", "Service cinder-backup could not be found.");
        assertEquals("available", left.path("status").asText());
        assertEquals(
                cloud().digest(volume(zone)), cloud().digest(left.path("id").asText()), "nothing is restored");
        assertTrue(left.path("metadata").path("src_backup_id").isMissingNode());
        assertEquals("available", status("backups", backup));
    }

    /** Not for a cloud of others: a backup that went to the wrong service can be deleted by an operator alone. */
    @ParameterizedTest
    @EnumSource(Zone.class)
    void volumeOfABackupIsMadeByAnyService(Zone zone) {
        String volume = volume(zone);
        cloud().write(volume, 3, 1, 6);
        String backup = backup(volume, "");
        String path = "/backups/" + backup;
        String request = "{'volume':{'size':1,'name':'contract','backup_id':'" + backup + "'}}";
        String made = owner().post("/volumes", request).expect(202).at("volume", "id");
        alsoRemove("/volumes/" + made);
        Until.sees(() -> status("volumes", made), now -> !now.equals("creating"));
        becomes("backups", backup, "available");
        if (status("volumes", made).equals("available")) {
            assertEquals(cloud().digest(volume), cloud().digest(made));
            return;
        }
        assertEquals("error", status("volumes", made));
        owner().delete(path).expect(202);
        becomes("backups", backup, "error");
        assertEquals(
                "Delete backup aborted, the backup service currently configured ["
                        + zone.other().backupDriver()
                        + "] is not the backup service that was used to create this backup [" + zone.backupDriver()
                        + "].",
                show("backups", backup).path("fail_reason").asText());
        backstage.loseRecord(backup);
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void lostRecordComesBackAsTheImporters(Zone zone) {
        String backup = backup(volume(zone), ",'metadata':{'only':'this'}");
        Tenant admin = admin();
        String record =
                admin.get("/backups/" + backup + "/export_record").expect(200).text();
        backstage.loseRecord(backup);
        owner().get("/backups/" + backup).refuses(404, "itemNotFound", "Backup " + backup + " could not be found.");
        admin.post("/backups/import_record", record).expect(201);
        becomes("backups", backup, "available");
        JsonNode seen = admin.get("/backups/" + backup).body().path("backup");
        assertEquals(admin.user(), seen.path("user_id").asText());
        assertEquals(zone.zoneName(), seen.path("availability_zone").asText());
        assertEquals("this", seen.path("metadata").path("only").asText());
        restored(backup, "available");
    }

    private String begun(String volume) {
        String[] id = new String[1];
        cloud().atRealPace(() -> {
            id[0] = askForBackup(volume, "").expect(202).at("backup", "id");
            Until.sees(() -> show("backups", id[0]).path("container").isTextual(), begun -> begun);
        });
        return id[0];
    }

    private String state(String host) {
        for (JsonNode service :
                admin().get("/os-services?binary=cinder-backup").body().path("services")) {
            if (service.path("host").asText().equals(host)) {
                return service.path("state").asText();
            }
        }
        return "missing";
    }
}
