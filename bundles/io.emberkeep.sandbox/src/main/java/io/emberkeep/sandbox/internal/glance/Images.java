package io.emberkeep.sandbox.internal.glance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.world.Image;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Server;
import io.emberkeep.sandbox.internal.world.Server.Disk;
import io.emberkeep.sandbox.internal.world.Snapshot;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The images of the cloud. */
public final class Images {
    private final World world;
    private final ObjectMapper json;

    public Images(World world, ObjectMapper json) {
        this.world = world;
        this.json = json;
    }

    Image get(Token token, String id) {
        return find(token, id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "No image found with ID " + id));
    }

    void delete(Token token, String id) {
        world.images()
                .remove(find(token, id)
                        .orElseThrow(() ->
                                new Refusal(Refusal.Kind.NOT_FOUND, "Failed to find image " + id + " to delete")));
    }

    private Optional<Image> find(Token token, String id) {
        return world.images()
                .find(id)
                .filter(image -> token.isAdmin()
                        || image.projectId().equals(token.projectId().orElse("")));
    }

    Image add(Token token, String name, Map<String, String> properties, long size) {
        return world.images().add(new Image(token.birth(world.now()), name, properties, size));
    }

    /** The image of a volume-backed server has no bytes: it says which snapshot belongs to which disk. */
    public Image ofServer(Token token, String name, Server server, List<Snapshot> snapshots) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("base_image_ref", "");
        properties.put(
                "root_device_name",
                server.disks().isEmpty() ? "" : server.disks().getFirst().device());
        properties.put("block_device_mapping", mapping(server, snapshots).toString());
        properties.put("bdm_v2", "True");
        return add(token, name, properties, 0);
    }

    private ArrayNode mapping(Server server, List<Snapshot> snapshots) {
        ArrayNode mapping = json.createArrayNode();
        for (int i = 0; i < snapshots.size(); i++) {
            mapping.add(disk(server.disks().get(i), snapshots.get(i)));
        }
        return mapping;
    }

    private ObjectNode disk(Disk disk, Snapshot snapshot) {
        ObjectNode node = json.createObjectNode();
        List.of("guest_format", "volume_type", "no_device", "image_id", "disk_bus", "volume_id", "device_type", "tag")
                .forEach(node::putNull);
        node.put("device_name", disk.device()).put("source_type", "snapshot").put("destination_type", "volume");
        node.put("delete_on_termination", disk.deleted());
        node.put("boot_index", disk.bootIndex().orElse(null));
        return node.put("volume_size", snapshot.size()).put("snapshot_id", snapshot.id());
    }
}
