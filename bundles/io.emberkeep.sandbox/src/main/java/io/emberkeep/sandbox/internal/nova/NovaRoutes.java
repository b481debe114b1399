package io.emberkeep.sandbox.internal.nova;

import static io.emberkeep.sandbox.internal.http.Route.of;
import static io.emberkeep.sandbox.internal.http.Route.open;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.glance.Images;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Endpoints;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.http.Route;
import io.emberkeep.sandbox.internal.http.Version;
import io.emberkeep.sandbox.internal.storage.Cinder;
import java.util.List;

/** The table of what is answered of Nova. */
public final class NovaRoutes {
    public static final Version.Range VERSIONS = new Version.Range("compute", new Version(2, 1), new Version(2, 93));

    private static final String SERVER = "/v2.1/servers/{id}";

    private final ServerResource servers;
    private final Endpoints endpoints;

    public NovaRoutes(Cinder cinder, Images images, Endpoints endpoints) {
        this.servers = new ServerResource(cinder, images, endpoints);
        this.endpoints = endpoints;
    }

    public List<Route> table() {
        return List.of(
                open("GET", "/", this::choices),
                open("GET", "/v2.1", this::current),
                of("GET", "/v2.1/flavors", this::flavors),
                of("GET", "/v2.1/flavors/detail", this::flavors),
                of("GET", "/v2.1/servers", servers::list),
                of("POST", "/v2.1/servers", servers::create),
                of("GET", "/v2.1/servers/detail", servers::detail),
                of("GET", SERVER, servers::show),
                of("DELETE", SERVER, servers::delete),
                of("POST", SERVER + "/action", servers::act),
                of("GET", SERVER + "/os-volume_attachments", servers::attachments),
                of("POST", SERVER + "/os-volume_attachments", servers::attach),
                of("DELETE", SERVER + "/os-volume_attachments/{volume}", servers::detach));
    }

    private Reply choices(Call call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("versions").add(version());
        return Reply.ok(body);
    }

    private Reply current(Call call) {
        return Reply.ok(JsonNodeFactory.instance.objectNode().set("version", version()));
    }

    /** One for all servers. */
    private Reply flavors(Call call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode flavor = body.putArray("flavors").addObject();
        flavor.put("id", "sandbox")
                .put("name", "m1.sandbox")
                .put("ram", 256)
                .put("vcpus", 1)
                .put("disk", 0);
        return Reply.ok(body);
    }

    private ObjectNode version() {
        ObjectNode version = JsonNodeFactory.instance.objectNode();
        version.put("id", "v2.1")
                .put("status", "CURRENT")
                .put("version", VERSIONS.most().toString());
        version.put("min_version", VERSIONS.least().toString()).put("updated", "2013-07-23T11:33:21Z");
        version.putArray("links").addObject().put("rel", "self").put("href", endpoints.compute() + "/v2.1/");
        return version;
    }
}
