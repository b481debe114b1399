package io.emberkeep.sandbox.internal.keystone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Endpoints;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.world.Directory.Project;
import io.emberkeep.sandbox.internal.world.Directory.User;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.World;
import java.util.List;

/** /projects, /auth/projects, /users/{id}/projects and /regions. */
final class ProjectResource {
    private final World world;
    private final Endpoints endpoints;

    ProjectResource(World world, Endpoints endpoints) {
        this.world = world;
        this.endpoints = endpoints;
    }

    Reply all(Call call) {
        if (!call.token().isAdmin()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "You are not authorized to perform the requested action: identity:list_projects.");
        }
        return list(call, world.directory().projects());
    }

    Reply mine(Call call) {
        User user = world.directory().user(call.token().userId()).orElseThrow();
        return list(call, world.directory().projectsOf(user));
    }

    Reply show(Call call) {
        String id = call.part("id");
        Project project = world.directory()
                .project(id)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "Could not find project: " + id + "."));
        return Reply.ok(object().set("project", view(project)));
    }

    Reply regions(Call call) {
        ObjectNode region =
                object().put("id", endpoints.region()).put("description", "").putNull("parent_region_id");
        region.putObject("links").put("self", url() + "/regions/" + endpoints.region());
        ObjectNode body = object();
        body.putArray("regions").add(region);
        links(body, call);
        return Reply.ok(body);
    }

    private Reply list(Call call, List<Project> projects) {
        ObjectNode body = object();
        ArrayNode list = body.putArray("projects");
        projects.forEach(project -> list.add(view(project)));
        links(body, call);
        return Reply.ok(body);
    }

    private void links(ObjectNode body, Call call) {
        body.putObject("links")
                .putNull("next")
                .put("self", endpoints.identity() + call.path())
                .putNull("previous");
    }

    private ObjectNode view(Project project) {
        ObjectNode node = object().put("id", project.id())
                .put("name", project.name())
                .put("domain_id", "default")
                .put("description", "")
                .put("enabled", true)
                .put("parent_id", "default")
                .put("is_domain", false);
        node.putArray("tags");
        node.putObject("options");
        node.putObject("links").put("self", url() + "/projects/" + project.id());
        return node;
    }

    private String url() {
        return endpoints.identity() + "/v3";
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
