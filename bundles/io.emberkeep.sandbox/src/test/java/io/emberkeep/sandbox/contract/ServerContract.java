package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that start from volumes, as far as a backup console needs them. */
abstract class ServerContract extends Contract {
    private static final String NEWEST = "2.93";

    @BeforeEach
    void needNova() {
        Assumptions.assumeTrue(owner().offers("compute"), "this cloud has no Nova");
    }

    @Test
    void unknownServersAndVersionsAreRefused() {
        owner().nova("GET", "/servers/" + NOBODY, "", NEWEST)
                .refuses(404, "itemNotFound", "Instance " + NOBODY + " could not be found.");
        owner().nova("GET", "/servers", "", "2.99")
                .refuses(
                        406,
                        "computeFault",
                        "Version 2.99 is not supported by the API. Minimum is 2.1 and maximum is 2.93.");
        owner().nova("GET", "/servers/detail?limit=1", "", NEWEST).expect(200);
        noImage(NOBODY);
        Answer deletion = owner().glance("DELETE", "/v2/images/" + NOBODY, "").expect(404);
        assertTrue(deletion.text().contains("Failed to find image " + NOBODY + " to delete"), deletion::text);
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void imageOfAServerIsASnapshotOfEachVolume(Zone zone) {
        String root = bootable(zone);
        String data = volume(zone);
        String server = server(root, data);
        try {
            JsonNode seen = show(server);
            assertEquals(2, seen.path("os-extended-volumes:volumes_attached").size());
            assertEquals("in-use", status("volumes", data));
            assertEquals(
                    server,
                    show("volumes", data)
                            .path("attachments")
                            .path(0)
                            .path("server_id")
                            .asText());
            refusesItsVolumes(server, data);
            takesImage(server, root, data);
        } finally {
            end(server);
        }
        becomes("volumes", data, "available");
        becomes("volumes", root, "available");
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void runningServerGetsAVolumeAndGivesItBack(Zone zone) {
        String root = bootable(zone);
        String data = volume(zone);
        String hot = volume(zone);
        String server = server(root, data);
        String attachments = "/servers/" + server + "/os-volume_attachments";
        try {
            notAttached(attachments, server, hot);
            Answer given = owner().nova("POST", attachments, "{'volumeAttachment':{'volumeId':'" + hot + "'}}", NEWEST)
                    .expect(200);
            assertEquals(
                    List.of("id", "serverId", "volumeId", "device", "tag", "delete_on_termination"),
                    given.fields("volumeAttachment"));
            assertEquals(hot, given.at("volumeAttachment", "id"));
            becomes("volumes", hot, "in-use");
            assertEquals(Set.of(root, data, hot), attached(attachments));
            owner().nova("DELETE", attachments + "/" + root, "", NEWEST)
                    .refuses(400, "badRequest", "Cannot detach a root device volume");
            owner().nova("DELETE", attachments + "/" + hot, "", NEWEST).expect(202);
            becomesFree(hot);
            Until.sees(() -> attached(attachments), Set.of(root, data)::equals);
        } finally {
            end(server);
        }
    }

    private void notAttached(String attachments, String server, String hot) {
        owner().nova("DELETE", attachments + "/" + hot, "", NEWEST)
                .refuses(404, "itemNotFound", "Instance " + server + " is not attached to volume " + hot);
        owner().nova("DELETE", attachments + "/" + NOBODY, "", NEWEST)
                .refuses(404, "itemNotFound", "Volume " + NOBODY + " could not be found.");
    }

    /** It is in use and detaching for a while. */
    private void becomesFree(String volume) {
        Until.sees(() -> status("volumes", volume), "available"::equals);
    }

    private Set<String> attached(String attachments) {
        Set<String> volumes = new HashSet<>();
        owner().nova("GET", attachments, "", NEWEST)
                .expect(200)
                .body()
                .path("volumeAttachments")
                .forEach(attachment -> volumes.add(attachment.path("volumeId").asText()));
        return volumes;
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void serverIsStoppedAndStarted(Zone zone) {
        String data = volume(zone);
        String server = server(bootable(zone), data);
        String action = "/servers/" + server + "/action";
        try {
            owner().nova("POST", action, "{'os-start':null}", NEWEST)
                    .refuses(
                            409,
                            "conflictingRequest",
                            "Cannot 'start' instance " + server + " while it is in vm_state active");
            stopped(server, data);
            owner().nova("POST", action, "{'os-stop':null}", NEWEST)
                    .refuses(
                            409,
                            "conflictingRequest",
                            "Cannot 'stop' instance " + server + " while it is in vm_state stopped");
            owner().nova("POST", action, "{'os-start':null}", NEWEST).expect(202);
            Until.sees(() -> show(server).path("status").asText(), "ACTIVE"::equals);
        } finally {
            end(server);
        }
    }

    private void end(String server) {
        owner().nova("DELETE", "/servers/" + server, "", NEWEST).expect(204);
        Until.sees(() -> owner().nova("GET", "/servers/" + server, "", NEWEST).status(), status -> status == 404);
    }

    /** Glance says it in a page. */
    private void noImage(String id) {
        Answer answer = owner().glance("GET", "/v2/images/" + id, "").expect(404);
        assertTrue(answer.text().contains("No image found with ID " + id), answer::text);
    }

    private void refusesItsVolumes(String server, String data) {
        String attachment = show("volumes", data)
                .path("attachments")
                .path(0)
                .path("attachment_id")
                .asText();
        owner().cinder("DELETE", "/attachments/" + attachment, "", "3.27")
                .refuses(
                        409,
                        "conflictingRequest",
                        "ConflictNovaUsingAttachment: Detach volume from instance " + server
                                + " using the Compute API");
    }

    private void takesImage(String server, String root, String data) {
        Answer answer =
                owner().nova("POST", "/servers/" + server + "/action", "{'createImage':{'name':'contract'}}", "2.45");
        String image = answer.expect(202).at("image_id");
        String mapping =
                owner().glance("GET", "/v2/images/" + image, "").expect(200).at("block_device_mapping");
        for (String volume : new String[] {root, data}) {
            JsonNode snapshot = owner().get("/snapshots/detail?volume_id=" + volume)
                    .body()
                    .path("snapshots")
                    .path(0);
            String id = snapshot.path("id").asText();
            alsoRemove("/snapshots/" + id);
            assertEquals("snapshot for contract", snapshot.path("name").asText());
            assertTrue(mapping.contains(id), mapping);
            becomes("snapshots", id, "available");
        }
        Answer listed = owner().glance("GET", "/v2/images", "").expect(200);
        assertTrue(listed.body().path("images").findValuesAsText("id").contains(image), listed::text);
        owner().glance("DELETE", "/v2/images/" + image, "").expect(204);
        noImage(image);
    }

    /** A volume is in use also while its server is off. */
    private void stopped(String server, String data) {
        owner().nova("POST", "/servers/" + server + "/action", "{'os-stop':null}", NEWEST)
                .expect(202);
        Until.sees(() -> show(server).path("status").asText(), "SHUTOFF"::equals);
        askForBackup(data, "")
                .refuses(400, "badRequest", "Invalid volume: Backing up an in-use volume must use the force flag.");
    }

    private String flavor() {
        return owner().nova("GET", "/flavors", "", NEWEST)
                .body()
                .path("flavors")
                .path(0)
                .path("id")
                .asText();
    }

    private String server(String root, String data) {
        String disk = "{'boot_index':%d,'uuid':'%s','source_type':'volume','destination_type':'volume',"
                + "'delete_on_termination':false}";
        Answer answer = owner().nova(
                        "POST",
                        "/servers",
                        ("{'server':{'name':'contract','flavorRef':'%s','networks':'none',"
                                        + "'block_device_mapping_v2':[%s,%s]}}")
                                .formatted(flavor(), disk.formatted(0, root), disk.formatted(-1, data)),
                        NEWEST)
                .expect(202);
        String id = answer.at("server", "id");
        Until.sees(() -> show(id).path("status").asText(), status -> !status.equals("BUILD"));
        assertEquals("ACTIVE", show(id).path("status").asText());
        return id;
    }

    /** Nova starts only from a volume that says that it can be started from. */
    private String bootable(Zone zone) {
        String volume = volume(zone);
        owner().post("/volumes/" + volume + "/action", "{'os-set_bootable':{'bootable':true}}")
                .expect(200);
        assertEquals("true", show("volumes", volume).path("bootable").asText());
        return volume;
    }

    private JsonNode show(String server) {
        return owner().nova("GET", "/servers/" + server, "", NEWEST).body().path("server");
    }
}
