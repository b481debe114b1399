package io.emberkeep.sandbox.internal.glance;

import static io.emberkeep.sandbox.internal.http.Route.of;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Endpoints;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.http.Route;
import io.emberkeep.sandbox.internal.world.World;
import java.util.List;

/** The table of what is answered of Glance. */
public final class GlanceRoutes {
    private final ImageResource images;
    private final Endpoints endpoints;

    public GlanceRoutes(World world, Images images, Endpoints endpoints) {
        this.images = new ImageResource(world, images);
        this.endpoints = endpoints;
    }

    public List<Route> table() {
        return List.of(
                Route.open("GET", "/", this::choices),
                of("GET", "/v2/images", images::list),
                of("GET", "/v2/images/{id}", images::show),
                of("DELETE", "/v2/images/{id}", images::delete));
    }

    private Reply choices(Call call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode version = body.putArray("versions").addObject();
        version.put("id", "v2.15").put("status", "CURRENT");
        version.putArray("links").addObject().put("rel", "self").put("href", endpoints.image() + "/v2/");
        return Reply.json(300, body);
    }
}
