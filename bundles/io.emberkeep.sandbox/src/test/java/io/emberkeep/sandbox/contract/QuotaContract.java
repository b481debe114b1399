package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Quotas and limits. They are narrowed in the stranger's project, around what is in it already. */
abstract class QuotaContract extends Contract {
    private static final String WIDE =
            "'backups':200,'backup_gigabytes':5000,'volumes':200,'snapshots':200,'gigabytes':5000"
                    + Stream.of(Zone.values())
                            .flatMap(zone -> Stream.of("volumes_", "gigabytes_", "snapshots_")
                                    .map(kind -> ",'" + kind + zone.volumeType() + "':-1"))
                            .collect(Collectors.joining());

    private final Deque<String> strangers = new ArrayDeque<>();
    private Tenant stranger;

    @BeforeEach
    void enterAsStranger() {
        stranger = stranger();
    }

    @AfterEach
    void clean() {
        limit(WIDE);
        while (!strangers.isEmpty()) {
            String path = strangers.pop();
            stranger.delete(path);
            Until.sees(() -> stranger.get(path).status(), status -> status == 404);
        }
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void numberOfBackupsIsLimited(Zone zone) {
        String volume = volumeOfStranger(zone);
        int used = used("totalBackupsUsed");
        limit("'backups':" + used);
        Answer answer = stranger.post("/backups", "{'backup':{'volume_id':'" + volume + "'}}");
        answer.refuses(
                413, "overLimit", "BackupLimitExceeded: Maximum number of backups allowed (" + used + ") exceeded");
        assertEquals("0", answer.at("overLimit", "retryAfter"));
        assertEquals("0", answer.headers().firstValue("Retry-After").orElse(""));
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void gigabytesOfBackupsAreLimitedAndAnIncrementalCountsAsItsVolume(Zone zone) {
        String volume = volumeOfStranger(zone);
        backupOfStranger(volume);
        int used = used("totalBackupGigabytesUsed");
        limit("'backup_gigabytes':" + used);
        for (String more : List.of("", ",'incremental':true")) {
            stranger.post("/backups", "{'backup':{'volume_id':'" + volume + "'" + more + "}}")
                    .refuses(
                            413,
                            "overLimit",
                            ("VolumeBackupSizeExceedsAvailableQuota: Requested backup exceeds allowed Backup gigabytes"
                                            + " quota. Requested 1G, quota is %dG and %dG has been consumed.")
                                    .formatted(used, used));
        }
    }

    @Test
    void volumesAreLimited() {
        volumeOfStranger(Zone.MAIN);
        int used = used("totalVolumesUsed");
        limit("'volumes':" + used);
        stranger.post("/volumes", "{'volume':{'size':1}}")
                .refuses(
                        413,
                        "overLimit",
                        "VolumeLimitExceeded: Maximum number of volumes allowed (" + used
                                + ") exceeded for quota 'volumes'.");
        admin().cinder("PUT", quotaSet(), "{'quota_set':{'volumes':" + (used - 1) + "}}", "3.70")
                .refuses(
                        400,
                        "badRequest",
                        "Quota volumes limit must be equal or greater than existing resources. Current usage is " + used
                                + " and the requested limit is " + (used - 1) + ".");
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void snapshotsAndGigabytesAreLimited(Zone zone) {
        String volume = volumeOfStranger(zone);
        int snapshots = used("totalSnapshotsUsed");
        int gigabytes = used("totalGigabytesUsed");
        limit("'snapshots':" + snapshots);
        stranger.post("/snapshots", "{'snapshot':{'volume_id':'" + volume + "'}}")
                .refuses(
                        413,
                        "overLimit",
                        "SnapshotLimitExceeded: Maximum number of snapshots allowed (" + snapshots + ") exceeded");
        limit("'gigabytes':" + gigabytes);
        stranger.post("/volumes", "{'volume':{'size':3}}")
                .refuses(
                        413,
                        "overLimit",
                        ("VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes"
                                        + " quota. Requested 3G, quota is %dG and %dG has been consumed.")
                                .formatted(gigabytes, gigabytes));
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void restoreToANewVolumeNeedsRoomForIt(Zone zone) {
        String backup = backupOfStranger(volumeOfStranger(zone));
        int used = used("totalVolumesUsed");
        limit("'volumes':" + used);
        stranger.post(backup + "/restore", "{'restore':{'name':'contract'}}")
                .refuses(
                        413,
                        "overLimit",
                        "Maximum number of volumes allowed (" + used + ") exceeded for quota 'volumes'.");
    }

    @Test
    void limitsCountWhatIsThere() {
        Answer limits = stranger.get("/limits").expect(200);
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
        int volumes = used("totalVolumesUsed");
        int gigabytes = used("totalGigabytesUsed");
        volumeOfStranger(Zone.MAIN);
        assertEquals(volumes + 1, used("totalVolumesUsed"));
        assertEquals(gigabytes + 1, used("totalGigabytesUsed"));
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

    @ParameterizedTest
    @EnumSource(Zone.class)
    void whatAVolumeTypeUsesIsCountedByItself(Zone zone) {
        List<String> quotas = List.of("volumes_" + zone.volumeType(), "gigabytes_" + zone.volumeType());
        List<Integer> before = quotas.stream().map(this::usedOfType).toList();
        volumeOfStranger(zone);
        assertEquals(
                before.stream().map(used -> used + 1).toList(),
                quotas.stream().map(this::usedOfType).toList());
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void volumesOfATypeAreLimitedByThemselves(Zone zone) {
        String type = zone.volumeType();
        String volume = volumeOfStranger(zone);
        String wish = "{'volume':{'size':1,'volume_type':'" + type + "'}}";
        int volumes = usedOfType("volumes_" + type);
        limit("'volumes_" + type + "':" + volumes);
        stranger.post("/volumes", wish)
                .refuses(
                        413,
                        "overLimit",
                        "VolumeLimitExceeded: Maximum number of volumes allowed (%d) exceeded for quota 'volumes_%s'."
                                .formatted(volumes, type));
        int gigabytes = usedOfType("gigabytes_" + type);
        limit("'volumes_" + type + "':-1,'gigabytes_" + type + "':" + gigabytes);
        String tooLarge =
                ("VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes_%s quota."
                                + " Requested 1G, quota is %dG and %dG has been consumed.")
                        .formatted(type, gigabytes, gigabytes);
        stranger.post("/volumes", wish).refuses(413, "overLimit", tooLarge);
        String snapshot = "{'snapshot':{'volume_id':'" + volume + "'}}";
        stranger.post("/snapshots", snapshot).refuses(413, "overLimit", tooLarge);
        int snapshots = usedOfType("snapshots_" + type);
        limit("'gigabytes_" + type + "':-1,'snapshots_" + type + "':" + snapshots);
        stranger.post("/snapshots", snapshot)
                .refuses(
                        413,
                        "overLimit",
                        "SnapshotLimitExceeded: Maximum number of snapshots allowed (" + snapshots + ") exceeded");
    }

    @Test
    void aQuotaThatIsNoneIsTold() {
        admin().cinder("PUT", quotaSet(), "{'quota_set':{'volumes_nonsense':3}}", "3.70")
                .refuses(400, "badRequest", "Invalid input received: Bad key(s) in quota set: volumes_nonsense");
    }

    private int usedOfType(String quota) {
        return stranger.get(quotaSet() + "?usage=true")
                .body()
                .path("quota_set")
                .path(quota)
                .path("in_use")
                .asInt();
    }

    private void limit(String wanted) {
        admin().cinder("PUT", quotaSet(), "{'quota_set':{" + wanted + "}}", "3.70")
                .expect(200);
    }

    private String quotaSet() {
        return "/os-quota-sets/" + stranger.project();
    }

    private int used(String what) {
        return stranger.get("/limits")
                .body()
                .path("limits")
                .path("absolute")
                .path(what)
                .asInt();
    }

    /** Gives its path. */
    private String backupOfStranger(String volume) {
        Answer made = stranger.post("/backups", "{'backup':{'volume_id':'" + volume + "','name':'contract'}}");
        String backup = "/backups/" + made.expect(202).at("backup", "id");
        strangers.push(backup);
        Until.sees(() -> stranger.get(backup).at("backup", "status"), "available"::equals);
        Until.sees(() -> stranger.get("/volumes/" + volume).at("volume", "status"), "available"::equals);
        return backup;
    }

    private String volumeOfStranger(Zone zone) {
        String wish = "{'volume':{'size':1,'name':'contract','volume_type':'" + zone.volumeType() + "'}}";
        Answer made = stranger.post("/volumes", wish);
        String id = made.expect(202).at("volume", "id");
        strangers.push("/volumes/" + id);
        Until.sees(() -> stranger.get("/volumes/" + id).at("volume", "status"), "available"::equals);
        return id;
    }
}
