package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.Details;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Limits.Use;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeStatus;
import io.emberkeep.api.cloud.VolumeType;
import io.emberkeep.api.cloud.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayReadTest {
    private static final Map<String, String> OTHERS = Map.of(
            "multiattach", "true", "snapshot_id", "s9", "group_id", "g1", "volume_image_metadata.os_distro", "debian");

    private final FakeCloud cloud = new FakeCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void volumeComesWithAllItsFields() {
        cloud.onCinder("GET", "/volumes/v1", request -> json(200, """
                {"volume": {"id": "v1", "name": "db", "status": "in-use", "size": 12, "volume_type": "ssd",
                  "availability_zone": "main", "bootable": "true", "encrypted": true,
                  "created_at": "2026-11-23T03:12:08.000000", "os-vol-tenant-attr:tenant_id": "p1",
                  "os-vol-host-attr:host": "rbd@ssd#pool", "metadata": {"a": "b"},
                  "description": "of the shop", "updated_at": "2026-11-23T04:00:00.000000", "user_id": "u1",
                  "encryption_key_id": "k1", "consumes_quota": false, "multiattach": true, "source_volid": null,
                  "snapshot_id": "s9", "migration_status": "", "group_id": "g1", "links": [{"href": "x"}],
                  "volume_image_metadata": {"os_distro": "debian"},
                  "attachments": [{"server_id": "s1", "device": "/dev/vdb", "attachment_id": "a1"}]}}"""));

        Volume volume = Connections.to(cloud).volume("v1").orElseThrow();

        assertEquals(
                new Volume(
                        "v1",
                        "db",
                        "in-use",
                        12,
                        "ssd",
                        "main",
                        true,
                        true,
                        Optional.of(Instant.parse("2026-11-23T03:12:08Z")),
                        Optional.of("p1"),
                        Optional.of("rbd@ssd#pool"),
                        List.of(new Attachment(Optional.of("s1"), Optional.empty(), Optional.of("/dev/vdb"))),
                        Map.of("a", "b"),
                        false,
                        new Details(
                                Optional.of("of the shop"),
                                Optional.of(Instant.parse("2026-11-23T04:00:00Z")),
                                Optional.of("u1"),
                                Optional.of("k1"),
                                OTHERS)),
                volume);
    }

    @Test
    void nullFieldsAndUnknownStatesDoNoHarm() {
        cloud.onCinder("GET", "/volumes/v1", request -> json(200, """
                {"volume": {"id": "v1", "name": null, "status": "frobnicating", "size": null, "volume_type": null,
                  "availability_zone": null, "bootable": null, "encrypted": null, "created_at": null,
                  "metadata": {"a": null}, "description": "", "updated_at": null, "user_id": null,
                  "attachments": [{"server_id": null, "device": null}]}}"""));

        Volume volume = Connections.to(cloud).volume("v1").orElseThrow();

        assertEquals(VolumeStatus.UNKNOWN, volume.status());
        assertEquals("frobnicating", volume.rawStatus());
        assertEquals("v1", volume.label());
        assertEquals(Optional.empty(), volume.createdAt());
        assertEquals(Details.NONE, volume.details());
        assertEquals(Map.of("a", ""), volume.metadata());
        assertEquals(Optional.empty(), volume.attachments().get(0).serverId());
    }

    @Test
    void backupComesWithAllItsFields() {
        cloud.onCinder("GET", "/backups/b1", request -> json(200, """
                {"backup": {"id": "b1", "name": "inc-1", "status": "available", "size": 1, "object_count": 21,
                  "availability_zone": "main", "container": "backups", "created_at": "2026-11-23T03:12:08.000000",
                  "fail_reason": "odd", "volume_id": "v1", "is_incremental": true, "has_dependent_backups": true,
                  "snapshot_id": "s1", "data_timestamp": "2026-11-23T03:12:05+01:00", "metadata": {"k": "v"},
                  "os-backup-project-attr:project_id": "p1", "description": "by hand", "user_id": "u2",
                  "updated_at": "2026-11-23T03:13:00.000000", "encryption_key_id": "k2"}}"""));

        Backup backup = Connections.to(cloud).backup("b1").orElseThrow();

        assertEquals(
                new Backup(
                        "b1",
                        "inc-1",
                        "available",
                        "v1",
                        Optional.of("s1"),
                        true,
                        true,
                        1,
                        21,
                        Optional.of("backups"),
                        Optional.of("main"),
                        Instant.parse("2026-11-23T03:12:08Z"),
                        Instant.parse("2026-11-23T02:12:05Z"),
                        Optional.of("odd"),
                        Optional.of("p1"),
                        Map.of("k", "v"),
                        new Details(
                                Optional.of("by hand"),
                                Optional.of(Instant.parse("2026-11-23T03:13:00Z")),
                                Optional.of("u2"),
                                Optional.of("k2"))),
                backup);
    }

    @Test
    void backupWithoutItsOwnTimestampIsDatedByItsRequest() {
        cloud.onCinder("GET", "/backups/b1", request -> json(200, """
                {"backup": {"id": "b1", "name": null, "status": "error", "size": 1, "object_count": null,
                  "created_at": "2026-11-23T03:12:08", "volume_id": "v1", "fail_reason": "", "snapshot_id": null}}"""));

        Backup backup = Connections.to(cloud).backup("b1").orElseThrow();

        assertEquals(BackupStatus.ERROR, backup.status());
        assertEquals(backup.createdAt(), backup.dataTimestamp());
        assertEquals(Optional.empty(), backup.failReason());
        assertFalse(backup.incremental());
    }

    @Test
    void backupWithoutAnyTimeIsNotGuessed() {
        cloud.onCinder("GET", "/backups/detail", request -> json(200, """
                {"backups": [{"id": "b1", "status": "available", "volume_id": "v1"}]}""").with("x-openstack-request-id", "req-7"));

        EmberkeepException failure = assertThrows(
                EmberkeepException.class, () -> Connections.to(cloud).backups());

        assertTrue(failure.getMessage().contains("no created_at"), failure.getMessage());
        assertEquals(Optional.of("req-7"), failure.requestId());
    }

    @Test
    void snapshotsZonesAndLimitsAreRead() {
        cloud.onCinder("GET", "/snapshots/detail", request -> json(200, """
                {"snapshots": [{"id": "s1", "name": "n", "status": "available", "volume_id": "v1", "size": 3,
                  "created_at": "2026-11-23T03:12:08.000000", "metadata": {}, "description": "before the move",
                  "updated_at": null, "user_id": "u1", "os-extended-snapshot-attributes:project_id": "p1"}]}"""))
                .onCinder("GET", "/os-availability-zone", request -> json(200, """
                {"availabilityZoneInfo": [{"zoneName": "z2", "zoneState": {"available": false}},
                  {"zoneName": "z1", "zoneState": {"available": true}}]}"""))
                .onCinder("GET", "/limits", request -> json(200, """
                {"limits": {"rate": [], "absolute": {"maxTotalVolumes": 10, "maxTotalSnapshots": 11,
                  "maxTotalVolumeGigabytes": 12, "maxTotalBackups": -1, "maxTotalBackupGigabytes": 14,
                  "totalVolumesUsed": 1, "totalGigabytesUsed": 2, "totalSnapshotsUsed": 3, "totalBackupsUsed": 4,
                  "totalBackupGigabytesUsed": 5}}}"""));
        var gateway = Connections.to(cloud);

        assertEquals(
                List.of(new Snapshot(
                        "s1",
                        "n",
                        "available",
                        "v1",
                        3,
                        Optional.of(Instant.parse("2026-11-23T03:12:08Z")),
                        Map.of(),
                        Optional.of("p1"),
                        new Details(
                                Optional.of("before the move"),
                                Optional.empty(),
                                Optional.of("u1"),
                                Optional.empty()))),
                gateway.snapshots());
        assertEquals(List.of(new Zone("z1", true), new Zone("z2", false)), gateway.zones());
        assertEquals(
                new Limits(new Use(4, -1), new Use(5, 14), new Use(1, 10), new Use(2, 12), new Use(3, 11)),
                gateway.limits());
    }

    @Test
    void volumeTypesAreReadWithWhatTheOperatorSaysOfThem() {
        cloud.onCinder("GET", "/types", request -> json(200, """
                {"volume_types": [{"id": "t1", "name": "ssd", "description": "fast", "is_public": false,
                  "extra_specs": {"volume_backend_name": "ceph"}}, {"id": "t2", "name": "hdd", "description": null}]}"""));

        assertEquals(
                List.of(
                        new VolumeType("t1", "ssd", Optional.of("fast"), false, Map.of("volume_backend_name", "ceph")),
                        new VolumeType("t2", "hdd", Optional.empty(), true, Map.of())),
                Connections.to(cloud).volumeTypes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's \\\"quoted\\\" and {{odd}} %s %n \\\\",
                "two\\nlines\\ttab",
                "\\u05d0\\u05d1 \\u202eRTL\\u202c \\ud83d\\udd25",
            })
    void namesArriveAsTheyAre(String written) throws Exception {
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, """
                {"volumes": [{"id": "v1", "name": "%s", "status": "available", "size": 1}]}""".replace("%s", written)));

        String expected = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree("\"" + written + "\"")
                .asText();
        assertEquals(expected, Connections.to(cloud).volumes().get(0).name());
    }

    @Test
    void longestNameArrivesWhole() {
        String name = "ż".repeat(255);
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, """
                {"volumes": [{"id": "v1", "name": "%s", "status": "available", "size": 1}]}""".formatted(name)));

        assertEquals(name, Connections.to(cloud).volumes().get(0).name());
    }

    @Test
    void whatDoesNotExistIsEmpty() {
        var gateway = Connections.to(cloud);

        assertEquals(Optional.empty(), gateway.volume("gone"));
        assertEquals(Optional.empty(), gateway.snapshot("gone"));
        assertEquals(Optional.empty(), gateway.backup("gone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../backups", "a/b", "a?b", "a b", "a%2fb"})
    void idThatCannotBeOneIsNotEvenAskedFor(String id) {
        var gateway = Connections.to(cloud);
        int before = cloud.seen("GET", "").size();

        assertEquals(Optional.empty(), gateway.volume(id));
        assertEquals(before, cloud.seen("GET", "").size());
        EmberkeepException failure = assertThrows(EmberkeepException.class, () -> gateway.deleteVolume(id));
        assertEquals(ErrorKind.NOT_FOUND, failure.kind());
        assertFalse(failure.outcomeUnknown());
    }

    @Test
    void notFoundOfSomeOtherServerIsNoProofThatAVolumeIsGone() {
        cloud.onCinder("GET", "/volumes/v1", request -> json(404, "<html>404 nginx</html>"));
        var gateway = Connections.to(cloud);

        EmberkeepException failure = assertThrows(EmberkeepException.class, () -> gateway.volume("v1"));

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
    }
}
