package io.emberkeep.sandbox.internal.nova;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Endpoints;
import io.emberkeep.sandbox.internal.world.Server;
import io.emberkeep.sandbox.internal.world.Server.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A server as JSON. */
record ServerView(Endpoints endpoints) {
    private static final DateTimeFormatter LAUNCHED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.000000").withZone(ZoneOffset.UTC);

    ObjectNode summary(Server server) {
        ObjectNode node = object().put("id", server.id()).put("name", server.name());
        link(node, server);
        return node;
    }

    /** Nova tells so much of a server that it has only just accepted. */
    ObjectNode accepted(Server server) {
        ObjectNode node = object().put("id", server.id());
        link(node, server);
        node.put("OS-DCF:diskConfig", "MANUAL");
        node.putArray("security_groups").addObject().put("name", "default");
        return node.put("adminPass", "sandbox");
    }

    ObjectNode detail(Server server) {
        ObjectNode node = object().put("id", server.id()).put("name", server.name());
        node.put("status", server.state().status());
        node.put("tenant_id", server.projectId()).put("user_id", server.userId());
        ObjectNode metadata = node.putObject("metadata");
        server.metadata().forEach(metadata::put);
        node.put("hostId", server.projectId()).put("image", "");
        flavor(node.putObject("flavor"));
        node.put("created", seconds(server.createdAt())).put("updated", seconds(server.updatedAt()));
        node.putObject("addresses");
        node.put("accessIPv4", "").put("accessIPv6", "");
        link(node, server);
        node.put("OS-DCF:diskConfig", "MANUAL").put("progress", 0);
        node.put("OS-EXT-AZ:availability_zone", "nova").put("config_drive", "").putNull("key_name");
        node.put(
                "OS-SRV-USG:launched_at",
                server.launchedAt().map(LAUNCHED::format).orElse(null));
        node.putNull("OS-SRV-USG:terminated_at");
        state(node, server.state());
        volumes(node, server);
        node.put("locked", false).putNull("locked_reason").putNull("description");
        node.putArray("tags");
        node.putNull("trusted_image_certificates").put("OS-EXT-SRV-ATTR:hostname", server.name());
        return node;
    }

    private static void state(ObjectNode node, State state) {
        node.put("OS-EXT-STS:task_state", state == State.BUILD ? "spawning" : null);
        node.put("OS-EXT-STS:vm_state", state.vmState()).put("OS-EXT-STS:power_state", state.power());
    }

    private static void volumes(ObjectNode node, Server server) {
        ArrayNode volumes = node.putArray("os-extended-volumes:volumes_attached");
        server.disks()
                .forEach(disk ->
                        volumes.addObject().put("id", disk.volumeId()).put("delete_on_termination", disk.deleted()));
    }

    private static void flavor(ObjectNode flavor) {
        flavor.put("vcpus", 1)
                .put("ram", 256)
                .put("disk", 0)
                .put("ephemeral", 0)
                .put("swap", 0);
        flavor.put("original_name", "m1.sandbox").putObject("extra_specs");
    }

    private void link(ObjectNode node, Server server) {
        ArrayNode links = node.putArray("links");
        links.addObject().put("rel", "self").put("href", endpoints.compute() + "/v2.1/servers/" + server.id());
        links.addObject().put("rel", "bookmark").put("href", endpoints.compute() + "/servers/" + server.id());
    }

    private static String seconds(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond()).toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
