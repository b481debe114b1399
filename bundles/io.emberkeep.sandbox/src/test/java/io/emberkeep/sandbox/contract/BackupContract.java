package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Cinder accepts and refuses around one backup, and how it shows it. */
abstract class BackupContract extends Contract {
    private static final List<String> OLD_FIELDS = List.of(
            "id",
            "status",
            "size",
            "object_count",
            "availability_zone",
            "container",
            "created_at",
            "updated_at",
            "name",
            "description",
            "fail_reason",
            "volume_id",
            "links",
            "is_incremental",
            "has_dependent_backups",
            "snapshot_id",
            "data_timestamp");

    @ParameterizedTest
    @EnumSource(Zone.class)
    void fieldsDependOnVersionAndRole(Zone zone) {
        String backup = backup(volume(zone), ",'description':'d','metadata':{'tool':'x'}");
        String path = "/backups/" + backup;
        assertEquals(OLD_FIELDS, owner().cinder("GET", path, "", "").fields("backup"));
        assertEquals(OLD_FIELDS, owner().cinder("GET", path, "", "3.42").fields("backup"));
        assertEquals(with("metadata"), owner().cinder("GET", path, "", "3.43").fields("backup"));
        Tenant admin = admin();
        String project = "os-backup-project-attr:project_id";
        assertEquals(OLD_FIELDS, admin.cinder("GET", path, "", "3.17").fields("backup"));
        assertEquals(with(project), admin.cinder("GET", path, "", "3.18").fields("backup"));
        assertEquals(
                with("metadata", project), admin.cinder("GET", path, "", "3.55").fields("backup"));
        assertEquals(
                with("metadata", project, "user_id"),
                admin.cinder("GET", path, "", "3.56").fields("backup"));
        assertEquals("x", owner().get(path).at("backup", "metadata", "tool"));
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void creationTellsIdNameAndLinksAlone(Zone zone) {
        String volume = volume(zone);
        Answer answer = askForBackup(volume, "").expect(202);
        assertEquals(List.of("id", "name", "links"), answer.fields("backup"));
        becomes("backups", answer.at("backup", "id"), "available");
        settles(volume);
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void incrementalNeedsABackupBelowIt(Zone zone) {
        String volume = volume(zone);
        askForBackup(volume, ",'incremental':true")
                .refuses(400, "badRequest", "Invalid backup: No backups available to do an incremental backup.");
        String full = backup(volume, "");
        reset(full, "error");
        askForBackup(volume, ",'incremental':true")
                .refuses(
                        400,
                        "badRequest",
                        "Invalid backup: The parent backup must be available for incremental backup.");
        owner().post("/backups/" + full + "/restore", "{'restore':{}}")
                .refuses(400, "badRequest", "Invalid backup: Backup status must be available");
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void busyThingsAreLeftAlone(Zone zone) {
        String volume = volume(zone);
        cloud().atRealPace(() -> {
            String backup = askForBackup(volume, "").expect(202).at("backup", "id");
            assertEquals("backing-up", status("volumes", volume));
            owner().delete("/backups/" + backup)
                    .refuses(400, "badRequest", "Invalid backup: Backup status must be available or error");
            askForBackup(volume, "")
                    .refuses(
                            400,
                            "badRequest",
                            "Invalid volume: Volume to be backed up must be available or in-use, but the current status"
                                    + " is \"backing-up\".");
            owner().post("/backups/" + backup + "/restore", "{'restore':{}}")
                    .refuses(400, "badRequest", "Invalid backup: Backup status must be available");
            owner().post("/snapshots", "{'snapshot':{'volume_id':'" + volume + "'}}")
                    .refuses(
                            400,
                            "badRequest",
                            "Invalid volume: Volume " + volume
                                    + " status must be available, in-use, but current status is: backing-up.");
            VolumeContract.refusesDeletion(owner().delete("/volumes/" + volume));
            becomes("backups", backup, "available");
            settles(volume);
            whileRestoring(zone, volume, backup);
        });
    }

    private void whileRestoring(Zone zone, String volume, String backup) {
        String target = volume(zone);
        owner().post("/backups/" + backup + "/restore", "{'restore':{'volume_id':'" + target + "'}}")
                .expect(202);
        assertEquals("restoring", status("backups", backup));
        assertEquals("restoring-backup", status("volumes", target));
        owner().delete("/backups/" + backup)
                .refuses(400, "badRequest", "Invalid backup: Backup status must be available or error");
        askForBackup(volume, ",'incremental':true")
                .refuses(
                        400,
                        "badRequest",
                        "Invalid backup: The parent backup must be available for incremental backup.");
        becomes("volumes", target, "available");
        becomes("backups", backup, "available");
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void restoreNeedsAFreeVolumeThatIsLargeEnough(Zone zone) {
        String large = volume(zone, 2);
        String backup = backup(large, "");
        String small = volume(zone);
        String restore = "/backups/" + backup + "/restore";
        owner().post(restore, "{'restore':{'volume_id':'" + small + "'}}")
                .refuses(400, "badRequest", "Invalid volume: volume size 1 is too small to restore backup of size 2.");
        owner().post(restore, "{'restore':{'volume_id':'" + NOBODY + "'}}")
                .refuses(404, "itemNotFound", "Volume " + NOBODY + " could not be found.");
        attach(large);
        owner().post(restore, "{'restore':{'volume_id':'" + large + "'}}")
                .refuses(400, "badRequest", "Invalid volume: Volume to be restored to must be available");
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void othersDoNotSeeItAndReadersMayWrite(Zone zone) {
        String volume = volume(zone);
        String backup = backup(volume, "");
        Tenant stranger = stranger();
        stranger.get("/backups/" + backup).refuses(404, "itemNotFound", "Backup " + backup + " could not be found.");
        stranger.post("/backups", "{'backup':{'volume_id':'" + volume + "'}}")
                .refuses(404, "itemNotFound", "Volume " + volume + " could not be found.");
        Tenant reader = Tenant.login(cloud(), cloud().reader());
        reader.get("/backups/" + backup).expect(200);
        Answer made = reader.post("/backups", "{'backup':{'volume_id':'" + volume + "','name':'contract'}}");
        alsoRemove("/backups/" + made.expect(202).at("backup", "id"));
        becomes("backups", made.at("backup", "id"), "available");
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void namesChangeAndMetadataIsReplaced(Zone zone) {
        String backup = backup(volume(zone), "");
        String path = "/backups/" + backup;
        String both = "{'backup':{'name':'renamed','description':'d','metadata':{'policy':'gold','run':'7'}}}";
        Answer update = owner().cinder("PUT", path, both, "3.43").expect(200);
        assertEquals(List.of("id", "name", "links"), update.fields("backup"));
        owner().cinder("PUT", path, "{'backup':{'metadata':{'only':'this'}}}", "3.70")
                .expect(200);
        JsonNode seen = show("backups", backup);
        assertEquals("renamed", seen.path("name").asText());
        assertEquals("{\"only\":\"this\"}", seen.path("metadata").toString());
        owner().cinder("PUT", path, "{'backup':{}}", "3.70").expect(200);
        owner().cinder("PUT", path, "{'backup':{'name':'n'}}", "3.8")
                .refuses(404, "itemNotFound", "The resource could not be found.");
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void statusIsResetByTheAdministratorAlone(Zone zone) {
        String backup = backup(volume(zone), "");
        String action = "/backups/" + backup + "/action";
        owner().post(action, "{'os-reset_status':{'status':'error'}}")
                .refuses(
                        403,
                        "forbidden",
                        "Policy doesn't allow volume_extension:backup_admin_actions:reset_status to be performed.");
        admin().post(action, "{'os-reset_status':{'status':'creating'}}")
                .refuses(
                        400,
                        "badRequest",
                        "Backup status: creating is invalid, valid statuses are: ['available', 'error'].");
        reset(backup, "error");
        reset(backup, "available");
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void zoneInTheRequestIsIgnored(Zone zone) {
        String backup =
                backup(volume(zone), ",'availability_zone':'" + zone.other().zoneName() + "'");
        JsonNode seen = show("backups", backup);
        assertTrue(seen.path("availability_zone").isNull());
        assertEquals(zone.containerOf(backup), seen.path("container").asText());
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void recordsAreTheAdministrators(Zone zone) {
        String backup = backup(volume(zone), "");
        String path = "/backups/" + backup + "/export_record";
        owner().get(path).refuses(403, "forbidden", "Policy doesn't allow backup:export-import to be performed.");
        Answer record = admin().get(path).expect(200);
        assertEquals(zone.backupDriver(), record.at("backup-record", "backup_service"));
        owner().post("/backups/import_record", record.text())
                .refuses(403, "forbidden", "Policy doesn't allow backup:backup-import to be performed.");
        admin().post("/backups/import_record", record.text())
                .refuses(400, "badRequest", "Invalid backup: Backup already exists in database.");
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void backupsOutliveTheirVolume(Zone zone) {
        String volume = volume(zone);
        cloud().write(volume, 8, 1, 3);
        String digest = cloud().digest(volume);
        String backup = backup(volume, "");
        owner().delete("/volumes/" + volume).expect(202);
        vanishes("/volumes/" + volume);
        assertEquals(digest, cloud().digest(restored(backup, "available")));
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void listsHavePagesAndCounts(Zone zone) {
        String volume = volume(zone);
        String older = backup(volume, "");
        String newer = backup(volume, "");
        Answer page = owner().get("/backups/detail?with_count=true&limit=1&volume_id=" + volume)
                .expect(200);
        assertEquals(newer, page.body().path("backups").path(0).path("id").asText());
        assertEquals(2, page.body().path("count").asInt());
        Answer plain = owner().get("/backups?limit=1&volume_id=" + volume).expect(200);
        List<String> told = new ArrayList<>();
        plain.body().path("backups").path(0).fieldNames().forEachRemaining(told::add);
        assertEquals(List.of("id", "name", "links"), told);
        String next = page.body().path("backups_links").path(0).path("href").asText();
        assertTrue(
                next.endsWith("/backups/detail?with_count=true&limit=1&volume_id=" + volume + "&marker=" + newer),
                next);
        Answer rest =
                Tenant.send("GET", next, owner().token(), "volume 3.70", "").expect(200);
        assertEquals(older, rest.body().path("backups").path(0).path("id").asText());
        Answer sorted = owner().get("/backups?sort=created_at:asc&limit=1&volume_id=" + volume)
                .expect(200);
        assertEquals(older, sorted.body().path("backups").path(0).path("id").asText());
        assertTrue(sorted.body()
                .path("backups_links")
                .path(0)
                .path("href")
                .asText()
                .contains("sort=created_at%3Aasc"));
        Answer none = owner().get("/backups?status=error&volume_id=" + volume).expect(200);
        assertEquals(0, none.body().path("backups").size());
        Answer strangers =
                stranger().get("/backups?all_tenants=1&volume_id=" + volume).expect(200);
        assertEquals(0, strangers.body().path("backups").size());
    }

    private static List<String> with(String... more) {
        List<String> fields = new ArrayList<>(OLD_FIELDS);
        fields.addAll(List.of(more));
        return fields;
    }
}
