package io.emberkeep.sandbox.internal.glance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.world.Image;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Instant;

/** /images. */
final class ImageResource {
    private final World world;
    private final Images images;

    ImageResource(World world, Images images) {
        this.world = world;
        this.images = images;
    }

    Reply list(Call call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode list = body.putArray("images");
        world.images().of(call.token().project()).forEach(image -> list.add(view(image)));
        body.put("first", "/v2/images").put("schema", "/v2/schemas/images");
        return Reply.ok(body);
    }

    Reply show(Call call) {
        return Reply.ok(view(images.get(call.token(), call.part("id"))));
    }

    Reply delete(Call call) {
        images.delete(call.token(), call.part("id"));
        return Reply.empty(204);
    }

    private static ObjectNode view(Image image) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        image.properties().forEach(node::put);
        node.put("name", image.name()).put("disk_format", "raw").put("container_format", "bare");
        node.put("visibility", "private").put("size", image.size()).put("status", "active");
        node.put("protected", false).put("min_ram", 0).put("min_disk", 1);
        node.put("owner", image.projectId()).put("id", image.id());
        String created =
                Instant.ofEpochSecond(image.createdAt().getEpochSecond()).toString();
        node.put("created_at", created).put("updated_at", created);
        node.putArray("tags");
        String self = "/v2/images/" + image.id();
        return node.put("self", self).put("file", self + "/file").put("schema", "/v2/schemas/image");
    }
}
