package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.VolumeType;
import io.emberkeep.sandbox.internal.world.World;

/** What the cloud offers: /types and /os-availability-zone. */
final class OfferResource {
    private final World world;

    OfferResource(World world) {
        this.world = world;
    }

    Reply types(Call call) {
        ObjectNode body = Views.object();
        ArrayNode list = body.putArray("volume_types");
        world.types().forEach(type -> list.add(view(call, type).put("os-volume-type-access:is_public", true)));
        return Reply.ok(body);
    }

    Reply type(Call call) {
        String id = call.part("id");
        VolumeType type = id.equals("default")
                ? world.types().getFirst()
                : world.type(id)
                        .filter(found -> found.id().equals(id))
                        .orElseThrow(() -> Refusal.notFound("Volume type", id));
        return Reply.ok(Views.object().set("volume_type", view(call, type)));
    }

    Reply zones(Call call) {
        ObjectNode body = Views.object();
        ArrayNode list = body.putArray("availabilityZoneInfo");
        world.types().stream().flatMap(type -> type.zone().stream()).forEach(zone -> {
            ObjectNode node = list.addObject().put("zoneName", zone);
            node.putObject("zoneState").put("available", true);
        });
        return Reply.ok(body);
    }

    private static ObjectNode view(Call call, VolumeType type) {
        ObjectNode node = Views.object().put("id", type.id()).put("name", type.name());
        node.put("is_public", true).put("description", type.description());
        ObjectNode specs = node.putObject("extra_specs");
        if (call.token().isAdmin() && type.zone().isPresent()) {
            specs.put("volume_backend_name", type.name());
        }
        type.publicSpecs().forEach(specs::put);
        if (call.token().isAdmin()) {
            node.putNull("qos_specs_id");
        }
        return node;
    }
}
