package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Volumes, what they are made of, and what the cloud offers. */
abstract class VolumeContract extends Contract {
    private static final List<String> OLD_FIELDS = List.of(
            "id",
            "status",
            "size",
            "availability_zone",
            "created_at",
            "updated_at",
            "name",
            "description",
            "volume_type",
            "snapshot_id",
            "source_volid",
            "metadata",
            "links",
            "user_id",
            "bootable",
            "encrypted",
            "replication_status",
            "consistencygroup_id",
            "multiattach",
            "attachments");

    /** Demands the one sentence that Cinder has for all that is wrong with deleting a volume. */
    static void refusesDeletion(Answer answer) {
        answer.refuses(
                400,
                "badRequest",
                "Invalid volume: Volume status must be available or error or error_restoring or error_extending or"
                        + " error_managing and must not be migrating, attached, belong to a group, have snapshots,"
                        + " awaiting a transfer, or be disassociated from snapshots after volume transfer.");
    }

    @Test
    void fieldsDependOnVersionAndRole() {
        String path = "/volumes/" + volume(Zone.MAIN);
        List<String> old = OLD_FIELDS;
        assertEquals(
                with(old, "os-vol-tenant-attr:tenant_id"),
                owner().cinder("GET", path, "", "3.0").fields("volume"));
        assertEquals(
                with(old, "group_id", "os-vol-tenant-attr:tenant_id"),
                owner().cinder("GET", path, "", "3.47").fields("volume"));
        assertEquals(
                with(
                        old,
                        "group_id",
                        "shared_targets",
                        "service_uuid",
                        "volume_type_id",
                        "consumes_quota",
                        "os-vol-tenant-attr:tenant_id"),
                owner().get(path).fields("volume"));
        assertEquals(
                with(
                        old,
                        "migration_status",
                        "group_id",
                        "provider_id",
                        "shared_targets",
                        "service_uuid",
                        "cluster_name",
                        "volume_type_id",
                        "consumes_quota",
                        "os-vol-tenant-attr:tenant_id",
                        "os-vol-mig-status-attr:migstat",
                        "os-vol-mig-status-attr:name_id",
                        "os-vol-host-attr:host"),
                admin().get(path).fields("volume"));
    }

    @Test
    void typeChoosesTheZone() {
        for (Zone zone : Zone.values()) {
            JsonNode seen = show("volumes", volume(zone));
            assertEquals(zone.zoneName(), seen.path("availability_zone").asText());
            assertEquals(zone.volumeType(), seen.path("volume_type").asText());
        }
        JsonNode plain = show("volumes", newVolume("{'volume':{'size':1}}"));
        assertEquals(Zone.MAIN.volumeType(), plain.path("volume_type").asText());
        assertEquals(Zone.MAIN.zoneName(), plain.path("availability_zone").asText());
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void copiesHaveTheBytesOfTheirSource(Zone zone) {
        String volume = volume(zone);
        cloud().write(volume, 0, 1, 4);
        String digest = cloud().digest(volume);
        String snapshot = snapshot(volume);
        cloud().write(volume, 0, 1, 5);
        String fromSnapshot = newVolume("{'volume':{'snapshot_id':'" + snapshot + "'}}");
        assertEquals(digest, cloud().digest(fromSnapshot));
        assertEquals(snapshot, show("volumes", fromSnapshot).path("snapshot_id").asText());
        String fromVolume = newVolume("{'volume':{'source_volid':'" + volume + "'}}");
        assertEquals(cloud().digest(volume), cloud().digest(fromVolume));
        refusesDeletion(owner().delete("/volumes/" + volume));
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void volumesGrowButDoNotShrink(Zone zone) {
        String volume = volume(zone);
        String action = "/volumes/" + volume + "/action";
        owner().post(action, "{'os-extend':{'new_size':1}}")
                .refuses(
                        400,
                        "badRequest",
                        "Invalid input received: New size for extend must be greater than current size."
                                + " (current: 1, extended: 1).");
        owner().post(action, "{'os-extend':{'new_size':2}}").expect(202);
        becomes("volumes", volume, "available");
        assertEquals(2, show("volumes", volume).path("size").asInt());
    }

    @Test
    void metadataIsMergedByPostAndReplacedByPut() {
        String path = "/volumes/" + volume(Zone.MAIN) + "/metadata";
        owner().post(path, "{'metadata':{'a':'1','b':'2'}}").expect(200);
        owner().post(path, "{'metadata':{'b':'3'}}").expect(200);
        assertEquals(
                "{\"metadata\":{\"a\":\"1\",\"b\":\"3\"}}",
                owner().get(path).body().toString());
        owner().cinder("PUT", path, "{'metadata':{'c':'4'}}", "3.70").expect(200);
        owner().delete(path + "/c").expect(200);
        assertEquals("{\"metadata\":{}}", owner().get(path).body().toString());
    }

    @Test
    void offersAreListed() {
        Answer zones = owner().get("/os-availability-zone").expect(200);
        assertTrue(zones.text().contains(Zone.MAIN.zoneName()) && zones.text().contains(Zone.REMOTE.zoneName()));
        Map<String, JsonNode> types = new HashMap<>();
        owner().get("/types")
                .body()
                .path("volume_types")
                .forEach(type -> types.put(type.path("name").asText(), type));
        assertEquals(Set.of(Zone.MAIN.volumeType(), Zone.REMOTE.volumeType(), "__DEFAULT__"), types.keySet());
        JsonNode type = types.get(Zone.MAIN.volumeType());
        assertEquals(
                "{\"RESKEY:availability_zones\":\"main\"}",
                type.path("extra_specs").toString());
        assertEquals(type.path("id").asText(), owner().get("/types/default").at("volume_type", "id"));
        assertEquals(
                List.of("id", "name", "is_public", "description", "extra_specs"),
                owner().get("/types/default").fields("volume_type"));
    }

    @Test
    void versionsAreTold() {
        String root = owner().endpoint("volumev3").replaceFirst("/v3/.*", "/");
        Answer versions = Tenant.send("GET", root, "", "", "").expect(300);
        assertEquals(
                "3.70", versions.body().path("versions").path(0).path("version").asText());
        assertEquals(
                "3.0",
                versions.body().path("versions").path(0).path("min_version").asText());
        Answer listed = owner().get("/volumes?limit=1");
        assertEquals(
                "volume 3.70",
                listed.headers().firstValue("OpenStack-API-Version").orElse(""));
        assertTrue(
                listed.headers().firstValue("x-openstack-request-id").orElse("").startsWith("req-"));
        Answer unversioned = owner().cinder("GET", "/volumes?limit=1", "", "");
        assertEquals(
                "volume 3.0",
                unversioned.headers().firstValue("OpenStack-API-Version").orElse(""));
        Tenant.send("GET", root + "v3/volumes?limit=1", owner().token(), "volume 3.70", "")
                .expect(200);
    }

    private static List<String> with(List<String> fields, String... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).toList();
    }
}
