package io.emberkeep.sandbox.internal.nova;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.glance.Images;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Endpoints;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.storage.Cinder;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Server;
import io.emberkeep.sandbox.internal.world.Server.Disk;
import io.emberkeep.sandbox.internal.world.Server.State;
import io.emberkeep.sandbox.internal.world.Snapshot;
import io.emberkeep.sandbox.internal.world.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** /servers. */
final class ServerResource {
    private static final int LARGEST_PAGE = 1000;

    private final Cinder cinder;
    private final Servers servers;
    private final Images images;
    private final Endpoints endpoints;
    private final ServerView view;

    ServerResource(Cinder cinder, Images images, Endpoints endpoints) {
        this.cinder = cinder;
        this.servers = new Servers(cinder);
        this.images = images;
        this.endpoints = endpoints;
        this.view = new ServerView(endpoints);
    }

    Reply list(Call call) {
        return page(call, "/servers", view::summary);
    }

    Reply detail(Call call) {
        return page(call, "/servers/detail", view::detail);
    }

    Reply show(Call call) {
        ObjectNode node = view.detail(server(call));
        node.putArray("server_groups");
        return Reply.ok(object().set("server", node));
    }

    Reply create(Call call) {
        JsonNode wanted = call.json().path("server");
        List<Disk> disks = new ArrayList<>();
        wanted.path("block_device_mapping_v2")
                .forEach(disk -> disks.add(new Disk(
                        disk.path("uuid").asText(),
                        "",
                        "",
                        Optional.of(disk.path("boot_index").asInt(-1)),
                        disk.path("delete_on_termination").asBoolean())));
        Map<String, String> metadata = new LinkedHashMap<>();
        wanted.path("metadata")
                .properties()
                .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().asText()));
        Server server = servers.create(call.token(), wanted.path("name").asText(), metadata, disks);
        return Reply.json(202, object().set("server", view.accepted(server)));
    }

    Reply delete(Call call) {
        servers.delete(server(call));
        return Reply.empty(204);
    }

    Reply act(Call call) {
        String action = call.json().fieldNames().next();
        Server server = server(call);
        switch (action) {
            case "os-stop" -> servers.turn(server, "stop", State.ACTIVE, State.STOPPED);
            case "os-start" -> servers.turn(server, "start", State.STOPPED, State.ACTIVE);
            case "createImage" -> {
                return createImage(call, server, call.json().get(action));
            }
            default -> throw Refusal.badRequest("There is no such action: " + action);
        }
        return Reply.empty(202);
    }

    Reply attachments(Call call) {
        ObjectNode body = object();
        ArrayNode list = body.putArray("volumeAttachments");
        Server server = server(call);
        server.disks().forEach(disk -> list.add(attachment(server, disk)));
        return Reply.ok(body);
    }

    Reply attach(Call call) {
        Server server = server(call);
        String id = call.json().path("volumeAttachment").path("volumeId").asText();
        Volume volume = cinder.volumes().get(call.token(), id);
        Disk disk = servers.attach(call.token(), server, volume, Optional.empty());
        ObjectNode body = object();
        ObjectNode node = body.putObject("volumeAttachment").put("id", id);
        node.put("serverId", server.id()).put("volumeId", id).put("device", disk.device());
        node.putNull("tag").put("delete_on_termination", disk.deleted());
        return Reply.ok(body);
    }

    Reply detach(Call call) {
        servers.detach(call.token(), server(call), call.part("volume"));
        return Reply.empty(202);
    }

    private Reply createImage(Call call, Server server, JsonNode wanted) {
        String name = wanted.path("name").asText();
        List<Snapshot> snapshots = servers.snapshotAll(call.token(), server, name);
        String image = images.ofServer(call.token(), name, server, snapshots).id();
        if (call.version().atLeast(45)) {
            return Reply.json(202, object().put("image_id", image));
        }
        return Reply.empty(202).with("Location", endpoints.image() + "/images/" + image);
    }

    private Reply page(Call call, String path, Function<Server, ObjectNode> show) {
        boolean everybody = call.token().isAdmin() && call.query().containsKey("all_tenants");
        int limit = Math.min(
                LARGEST_PAGE, call.parameter("limit").map(Integer::valueOf).orElse(LARGEST_PAGE));
        Optional<Server> marker = call.parameter("marker").map(id -> servers.get(call.token(), id));
        Stream<Server> from = marker.map(cinder.world().servers()::after)
                .orElseGet(() -> cinder.world().servers().all());
        List<Server> found = from.filter(server ->
                        everybody || server.projectId().equals(call.token().project()))
                .limit(limit)
                .toList();
        ObjectNode body = object();
        ArrayNode list = body.putArray("servers");
        found.forEach(server -> list.add(show.apply(server)));
        if (!found.isEmpty() && found.size() == limit) {
            String next = endpoints.compute() + "/v2.1" + path + "?limit=" + limit + "&marker="
                    + found.getLast().id();
            body.putArray("servers_links").addObject().put("rel", "next").put("href", next);
        }
        return Reply.ok(body);
    }

    private static ObjectNode attachment(Server server, Disk disk) {
        ObjectNode node = object().put("volumeId", disk.volumeId()).put("serverId", server.id());
        node.put("device", disk.device()).putNull("tag").put("delete_on_termination", disk.deleted());
        return node.put("attachment_id", disk.attachmentId()).put("bdm_uuid", disk.attachmentId());
    }

    private Server server(Call call) {
        return servers.get(call.token(), call.part("id"));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
