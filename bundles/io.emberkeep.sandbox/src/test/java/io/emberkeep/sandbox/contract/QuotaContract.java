package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Quotas and limits. The limits are narrowed in the stranger's project, where nobody else is at work. */
abstract class QuotaContract extends Contract {

    @AfterEach
    void widen() {
        limit("'backups':200,'backup_gigabytes':5000,'volumes':200,'snapshots':200,'gigabytes':5000");
    }

    @Test
    void numberOfBackupsIsLimited() {
        limit("'backups':0");
        String volume = volumeOfStranger();
        Answer answer = stranger().post("/backups", "{'backup':{'volume_id':'" + volume + "'}}");
        deleteOfStranger(volume);
        answer.refuses(413, "overLimit", "BackupLimitExceeded: Maximum number of backups allowed (0) exceeded");
        assertEquals("0", answer.at("overLimit", "retryAfter"));
        assertEquals("0", answer.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    void gigabytesOfBackupsAreLimited() {
        limit("'backup_gigabytes':0");
        String volume = volumeOfStranger();
        Answer answer = stranger().post("/backups", "{'backup':{'volume_id':'" + volume + "'}}");
        deleteOfStranger(volume);
        answer.refuses(
                413,
                "overLimit",
                "VolumeBackupSizeExceedsAvailableQuota: Requested backup exceeds allowed Backup gigabytes quota."
                        + " Requested 1G, quota is 0G and 0G has been consumed.");
    }

    @Test
    void volumesAndSnapshotsAreLimited() {
        String volume = volumeOfStranger();
        limit("'volumes':0,'snapshots':0");
        Answer second = stranger().post("/volumes", "{'volume':{'size':1}}");
        Answer snapshot = stranger().post("/snapshots", "{'snapshot':{'volume_id':'" + volume + "'}}");
        limit("'volumes':200,'snapshots':200,'gigabytes':1");
        Answer large = stranger().post("/volumes", "{'volume':{'size':3}}");
        deleteOfStranger(volume);
        second.refuses(
                413,
                "overLimit",
                "VolumeLimitExceeded: Maximum number of volumes allowed (0) exceeded for quota 'volumes'.");
        snapshot.refuses(413, "overLimit", "SnapshotLimitExceeded: Maximum number of snapshots allowed (0) exceeded");
        large.refuses(
                413,
                "overLimit",
                "VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota."
                        + " Requested 3G, quota is 1G and 1G has been consumed.");
    }

    @Test
    void restoreToANewVolumeNeedsRoomForIt() {
        String volume = volumeOfStranger();
        Tenant stranger = stranger();
        Answer made = stranger.post("/backups", "{'backup':{'volume_id':'" + volume + "'}}")
                .expect(202);
        String backup = "/backups/" + made.at("backup", "id");
        Until.sees(() -> stranger.get(backup).at("backup", "status"), "available"::equals);
        limit("'volumes':1");
        Answer answer = stranger.post(backup + "/restore", "{'restore':{'name':'q'}}");
        stranger.delete(backup).expect(202);
        Until.sees(() -> stranger.get(backup).status(), status -> status == 404);
        deleteOfStranger(volume);
        answer.refuses(413, "overLimit", "Maximum number of volumes allowed (1) exceeded for quota 'volumes'.");
    }

    @Test
    void limitsCountWhatIsThere() {
        Answer limits = stranger().get("/limits").expect(200);
        List<String> names = List.of(
                "maxTotalVolumes",
                "maxTotalSnapshots",
                "maxTotalVolumeGigabytes",
                "maxTotalBackups",
                "maxTotalBackupGigabytes",
                "totalVolumesUsed",
                "totalGigabytesUsed",
                "totalSnapshotsUsed",
                "totalBackupsUsed",
                "totalBackupGigabytesUsed");
        names.forEach(
                name -> assertTrue(limits.body().path("limits").path("absolute").has(name), name));
        String volume = volumeOfStranger();
        Answer after = stranger().get("/limits");
        deleteOfStranger(volume);
        assertEquals("1", after.at("limits", "absolute", "totalVolumesUsed"));
        assertEquals("1", after.at("limits", "absolute", "totalGigabytesUsed"));
    }

    @Test
    void quotaSetsAreTheAdministrators() {
        String path = "/os-quota-sets/" + owner().project();
        owner().cinder("PUT", path, "{'quota_set':{'backups':3}}", "3.70")
                .refuses(403, "forbidden", "Policy doesn't allow volume_extension:quotas:update to be performed.");
        Answer set = owner().get(path).expect(200);
        assertEquals(
                List.of("volumes", "per_volume_gigabytes", "snapshots", "gigabytes", "backups", "backup_gigabytes"),
                set.fields("quota_set").subList(0, 6));
        Answer usage = owner().get(path + "?usage=true").expect(200);
        assertTrue(usage.body().path("quota_set").path("backups").has("in_use"));
    }

    private void limit(String wanted) {
        Tenant admin = admin();
        String path = "/os-quota-sets/" + stranger().project();
        admin.cinder("PUT", path, "{'quota_set':{" + wanted + "}}", "3.70").expect(200);
    }

    private String volumeOfStranger() {
        Tenant stranger = stranger();
        String id = stranger.post("/volumes", "{'volume':{'size':1,'name':'contract'}}")
                .expect(202)
                .at("volume", "id");
        Until.sees(() -> stranger.get("/volumes/" + id).at("volume", "status"), "available"::equals);
        return id;
    }

    private void deleteOfStranger(String volume) {
        Tenant stranger = stranger();
        Until.sees(() -> stranger.delete("/volumes/" + volume).status(), status -> status == 202 || status == 404);
        Until.sees(() -> stranger.get("/volumes/" + volume).status(), status -> status == 404);
    }
}
