package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Endpoints;
import io.emberkeep.sandbox.internal.http.Reply;

/** What Cinder says of itself at its root and below it. */
final class VersionResource {
    private final Endpoints endpoints;

    VersionResource(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    Reply choices(Call call) {
        return Reply.json(300, versions());
    }

    Reply current(Call call) {
        return Reply.ok(versions());
    }

    private ObjectNode versions() {
        ObjectNode body = Views.object();
        ObjectNode version = body.putArray("versions").addObject();
        version.put("id", "v3.0").put("status", "CURRENT").put("version", "3.70");
        version.put("min_version", "3.0").put("updated", "2022-08-31T00:00:00Z");
        ArrayNode links = version.putArray("links");
        links.addObject().put("rel", "describedby").put("type", "text/html").put("href", "https://docs.openstack.org/");
        links.addObject().put("rel", "self").put("href", endpoints.volume() + "/v3/");
        version.putArray("media-types")
                .addObject()
                .put("base", "application/json")
                .put("type", "application/vnd.openstack.volume+json;version=3");
        return body;
    }
}
