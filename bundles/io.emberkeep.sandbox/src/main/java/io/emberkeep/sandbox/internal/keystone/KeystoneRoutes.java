package io.emberkeep.sandbox.internal.keystone;

import static io.emberkeep.sandbox.internal.http.Route.of;
import static io.emberkeep.sandbox.internal.http.Route.open;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Endpoints;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.http.Route;
import io.emberkeep.sandbox.internal.world.World;
import java.util.List;

/** The table of everything that Keystone answers. */
public final class KeystoneRoutes {
    private final Endpoints endpoints;
    private final TokenResource tokens;
    private final ProjectResource projects;
    private final AppCredentialResource credentials;

    public KeystoneRoutes(World world, Endpoints endpoints) {
        this.endpoints = endpoints;
        tokens = new TokenResource(world, new TokenView(world, endpoints));
        projects = new ProjectResource(world, endpoints);
        credentials = new AppCredentialResource(world);
    }

    public List<Route> table() {
        return List.of(
                open("GET", "/", this::choices),
                open("GET", "/v3", this::version),
                open("POST", "/v3/auth/tokens", tokens::create),
                of("GET", "/v3/auth/tokens", tokens::show),
                of("DELETE", "/v3/auth/tokens", tokens::revoke),
                of("GET", "/v3/auth/catalog", tokens::catalogue),
                of("GET", "/v3/auth/projects", projects::mine),
                of("GET", "/v3/projects", projects::all),
                of("GET", "/v3/projects/{id}", projects::show),
                of("GET", "/v3/users/{user}/projects", projects::mine),
                of("GET", "/v3/regions", projects::regions),
                of("GET", "/v3/users/{user}/application_credentials", credentials::list),
                of("POST", "/v3/users/{user}/application_credentials", credentials::create),
                of("DELETE", "/v3/users/{user}/application_credentials/{id}", credentials::delete));
    }

    private Reply choices(Call call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("versions").putArray("values").add(v3());
        return Reply.json(300, body).with("Location", endpoints.identity() + "/v3/");
    }

    private Reply version(Call call) {
        return Reply.ok(JsonNodeFactory.instance.objectNode().set("version", v3()));
    }

    private ObjectNode v3() {
        ObjectNode version = JsonNodeFactory.instance.objectNode();
        version.put("id", "v3.14").put("status", "stable").put("updated", "2020-04-07T00:00:00Z");
        version.putArray("links").addObject().put("rel", "self").put("href", endpoints.identity() + "/v3/");
        version.putArray("media-types")
                .addObject()
                .put("base", "application/json")
                .put("type", "application/vnd.openstack.identity-v3+json");
        return version;
    }
}
