package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Limits.OfType;
import io.emberkeep.api.cloud.Limits.Use;
import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Cinder's list of attachments, Nova's of servers and the quota set tell beside. */
class AttachmentsTest {
    private static final Instant SINCE = Instant.parse("2026-11-23T03:00:00Z");

    private final FakeCloud cloud = new FakeCloud();

    @BeforeEach
    void threeVolumes() {
        cloud.catalogue(
                        FakeCloud.service("volumev3", "public", "One", cloud.url("/volume/v3/" + FakeCloud.PROJECT)),
                        FakeCloud.service("compute", "public", "One", cloud.url("/compute/v2.1")))
                .onCinder("GET", "/volumes/detail", request -> json(200, """
                {"volumes": [
                  {"id": "v1", "status": "in-use", "attachments": [
                    {"id": "v1", "attachment_id": "a1", "server_id": "s1", "device": "/dev/vdb", "host_name": null,
                     "attached_at": "2026-11-23T03:00:00.000000"}]},
                  {"id": "v2", "status": "reserved", "attachments": []},
                  {"id": "v3", "status": "available", "attachments": []}]}"""))
                .on("GET /compute/v2.1/servers/detail", request -> json(200, """
                {"servers": [{"id": "s1", "name": "db-1", "status": "SHUTOFF"},
                  {"id": "s2", "name": "", "status": "ACTIVE"}]}"""));
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private void attachmentsAreListed() {
        cloud.onCinder("GET", "/attachments/detail", request -> json(200, """
                {"attachments": [
                  {"id": "a2", "status": "reserved", "instance": "s2", "volume_id": "v2", "attach_mode": "null",
                   "attached_at": "", "detached_at": ""},
                  {"id": "a1", "status": "attached", "instance": "s1", "volume_id": "v1", "attach_mode": "ro",
                   "attached_at": "2026-11-23T03:00:00.000000"}]}"""));
    }

    private static Attachment attachment(List<Volume> volumes, String id) {
        return volumes.stream()
                .filter(volume -> volume.id().equals(id))
                .findFirst()
                .orElseThrow()
                .attachments()
                .getFirst();
    }

    @Test
    void aServersStateAndHowItIsAttachedAreKnown() {
        attachmentsAreListed();

        Attachment found = attachment(Connections.to(cloud).volumes(), "v1");

        assertEquals(
                new Attachment(
                        Optional.of("s1"),
                        Optional.of("db-1"),
                        Optional.of("/dev/vdb"),
                        Optional.of("SHUTOFF"),
                        Optional.of("attached"),
                        Optional.of("ro"),
                        Optional.of(SINCE)),
                found);
    }

    @Test
    void anAttachmentUnderWayIsSeenThoughTheVolumeDoesNotTellOfIt() {
        attachmentsAreListed();

        Attachment found = attachment(Connections.to(cloud).volumes(), "v2");

        assertEquals(Optional.of("s2"), found.serverId());
        assertEquals(Optional.empty(), found.serverName());
        assertEquals(Optional.of("reserved"), found.status());
    }

    @Test
    void oneListOfEachServiceServesAllVolumes() {
        attachmentsAreListed();

        Connections.to(cloud).volumes();

        assertEquals(1, cloud.seen("GET", "/attachments/detail").size());
        assertEquals(1, cloud.seen("GET", "/servers/detail").size());
    }

    @Test
    void whereNothingIsAttachedNeitherIsAskedFor() {
        attachmentsAreListed();
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, """
                {"volumes": [{"id": "v3", "status": "available", "attachments": []}]}"""));

        Connections.to(cloud).volumes();

        assertEquals(0, cloud.seen("GET", "/attachments/detail").size());
        assertEquals(0, cloud.seen("GET", "/servers/detail").size());
    }

    @Test
    void withoutThatListTheVolumesTellWhatTheyKnow() {
        cloud.onCinder("GET", "/attachments/detail", request -> json(403, """
                {"forbidden": {"code": 403, "message": "Policy doesn't allow volume:attachment_get to be performed."}}"""));

        Attachment found = attachment(Connections.to(cloud).volumes(), "v1");

        assertEquals(Optional.of("db-1"), found.serverName());
        assertEquals(Optional.of(SINCE), found.attachedAt());
        assertEquals(Optional.empty(), found.mode());
    }

    @Test
    void theListIsReadToItsEndThoughNothingTellsThatItGoesOn() {
        cloud.onCinder(
                "GET",
                "/attachments/detail",
                request -> json(
                        200,
                        request.query().contains("marker=a1000")
                                ? attachments(1001, 1500)
                                : request.query().contains("marker") ? attachments(1, 0) : attachments(1, 1000)));
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, """
                {"volumes": [{"id": "v1500", "status": "reserved", "attachments": []}]}"""));

        assertEquals(
                Optional.of("reserved"),
                attachment(Connections.to(cloud).volumes(), "v1500").status());
    }

    private static String attachments(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> """
                        {"id": "a%1$d", "status": "reserved", "instance": "s2", "volume_id": "v%1$d",
                         "attach_mode": "null"}""".formatted(number))
                .collect(Collectors.joining(",", "{\"attachments\": [", "]}"));
    }

    @Test
    void aModeThatNobodyAskedForIsNone() {
        attachmentsAreListed();
        assertEquals(
                Optional.empty(),
                attachment(Connections.to(cloud).volumes(), "v2").mode());
    }

    @Test
    void withoutTheQuotasTheLimitsAreTold() {
        cloud.onCinder("GET", "/os-quota-sets/" + FakeCloud.PROJECT, request -> json(403, """
                {"forbidden": {"code": 403, "message": "Policy doesn't allow it to be performed."}}"""));
        cloud.onCinder("GET", "/limits", request -> json(200, """
                {"limits": {"rate": [], "absolute": {"maxTotalBackups": 10, "totalBackupsUsed": 4,
                  "maxTotalBackupGigabytes": 100, "totalBackupGigabytesUsed": 5, "maxTotalVolumes": 10,
                  "totalVolumesUsed": 1, "maxTotalVolumeGigabytes": 12, "totalGigabytesUsed": 2,
                  "maxTotalSnapshots": 11, "totalSnapshotsUsed": 3}}}"""));

        assertEquals(new Use(4, 10), Connections.to(cloud).limits().backups());
    }

    @Test
    void quotasCountWhatIsSetAside() {
        cloud.onCinder("GET", "/os-quota-sets/" + FakeCloud.PROJECT, request -> json(200, """
                {"quota_set": {"id": "p1", "backups": {"limit": 10, "in_use": 4, "reserved": 1},
                  "backup_gigabytes": {"limit": -1, "in_use": 5, "reserved": 20},
                  "volumes": {"limit": 10, "in_use": 1, "reserved": 0},
                  "gigabytes": {"limit": 12, "in_use": 2, "reserved": 0},
                  "snapshots": {"limit": 11, "in_use": 3, "reserved": 0},
                  "volumes_ssd": {"limit": 4, "in_use": 2, "reserved": 1},
                  "gigabytes_ssd": {"limit": -1, "in_use": 7, "reserved": 0},
                  "snapshots_ssd": {"limit": -1, "in_use": 0, "reserved": 0},
                  "volumes_hdd": {"limit": -1, "in_use": 2, "reserved": 0},
                  "gigabytes_hdd": {"limit": -1, "in_use": 9, "reserved": 0},
                  "snapshots_hdd": {"limit": -1, "in_use": 0, "reserved": 0}}}"""));

        assertEquals(
                new Limits(
                        new Use(5, 10),
                        new Use(25, -1),
                        new Use(1, 10),
                        new Use(2, 12),
                        new Use(3, 11),
                        Map.of("ssd", new OfType(new Use(3, 4), new Use(7, -1), new Use(0, -1)))),
                Connections.to(cloud).limits());
    }
}
