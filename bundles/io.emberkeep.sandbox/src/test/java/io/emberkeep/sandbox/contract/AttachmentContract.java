package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attachments without Nova. */
abstract class AttachmentContract extends Contract {

    @ParameterizedTest
    @EnumSource(Zone.class)
    void volumeIsReservedConnectedUsedAndTakenBack(Zone zone) {
        String volume = volume(zone);
        Answer reserved = owner().cinder(
                        "POST", "/attachments", "{'attachment':{'volume_uuid':'" + volume + "','mode':'ro'}}", "3.54")
                .expect(200);
        String path = "/attachments/" + reserved.at("attachment", "id");
        alsoRemove(path);
        assertEquals(
                List.of(
                        "id",
                        "status",
                        "instance",
                        "volume_id",
                        "attached_at",
                        "detached_at",
                        "attach_mode",
                        "connection_info"),
                reserved.fields("attachment"));
        assertEquals("reserved", reserved.at("attachment", "status"));
        assertEquals("reserved", status("volumes", volume));
        connect(path);
        assertEquals("attaching", status("volumes", volume));
        owner().cinder("POST", path + "/action", "{'os-complete':{}}", "3.54").expect(204);
        assertEquals("in-use", status("volumes", volume));
        assertEquals("attached", owner().get(path).at("attachment", "status"));
        looksAttached(show("volumes", volume), path);
        Answer left = owner().delete(path).expect(200);
        assertEquals("{\"attachments\":[]}", left.body().toString());
        assertEquals("available", status("volumes", volume));
    }

    private void connect(String path) {
        String connector = "{'attachment':{'connector':{'host':'lab','ip':'127.0.0.1','platform':'x86_64',"
                + "'os_type':'linux2','multipath':false,'initiator':'iqn.x'}}}";
        Answer connected = owner().cinder("PUT", path, connector, "3.54").expect(200);
        assertEquals("reserved", connected.at("attachment", "status"));
        assertEquals("rbd", connected.at("attachment", "connection_info", "driver_volume_type"));
    }

    private static void looksAttached(JsonNode volume, String path) {
        JsonNode attachment = volume.path("attachments").path(0);
        assertEquals(volume.path("id"), attachment.path("id"));
        assertTrue(path.endsWith(attachment.path("attachment_id").asText()));
        assertTrue(attachment.path("server_id").isNull());
        assertEquals("na", attachment.path("device").asText());
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void reservedVolumeIsNobodyElses(Zone zone) {
        String volume = volume(zone);
        attach(volume);
        String again = "{'attachment':{'volume_uuid':'" + volume + "'}}";
        owner().cinder("POST", "/attachments", again, "3.54")
                .refuses(
                        400,
                        "badRequest",
                        "Invalid volume: Volume " + volume + " status must be available or downloading to reserve,"
                                + " but the current status is in-use.");
        assertEquals(
                1,
                owner().get("/attachments?volume_id=" + volume)
                        .body()
                        .path("attachments")
                        .size());
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void oldActionsAttachAndDetach(Zone zone) {
        String volume = volume(zone);
        String action = "/volumes/" + volume + "/action";
        owner().post(
                        action,
                        "{'os-attach':{'instance_uuid':'11111111-2222-3333-4444-555555555556',"
                                + "'mountpoint':'/dev/vdb','mode':'rw'}}")
                .expect(202);
        becomes("volumes", volume, "in-use");
        JsonNode seen = show("volumes", volume);
        assertEquals("False", seen.path("metadata").path("readonly").asText());
        assertEquals("rw", seen.path("metadata").path("attached_mode").asText());
        assertEquals("/dev/vdb", seen.path("attachments").path(0).path("device").asText());
        owner().post(action, "{'os-detach':{}}").expect(202);
        becomes("volumes", volume, "available");
    }
}
