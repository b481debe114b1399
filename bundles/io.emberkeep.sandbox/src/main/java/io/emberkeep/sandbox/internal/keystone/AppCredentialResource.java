package io.emberkeep.sandbox.internal.keystone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.world.Directory.AppCredential;
import io.emberkeep.sandbox.internal.world.Ids;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.World;

/** /users/{id}/application_credentials. */
final class AppCredentialResource {
    private final World world;

    AppCredentialResource(World world) {
        this.world = world;
    }

    Reply list(Call call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode list = body.putArray("application_credentials");
        world.directory()
                .appCredentialsOf(owner(call, "list_application_credentials"))
                .forEach(credential -> list.add(view(credential)));
        return Reply.ok(body);
    }

    /** The secret is told once, in the answer. */
    Reply create(Call call) {
        JsonNode wanted = call.json().path("application_credential");
        AppCredential credential = new AppCredential(
                Ids.hex(),
                wanted.path("name").asText(),
                wanted.path("secret").asText(Ids.hex()),
                owner(call, "create_application_credential"),
                call.token().project(),
                call.token().roles());
        world.directory().add(credential);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("application_credential", view(credential).put("secret", credential.secret()));
        return Reply.json(201, body);
    }

    Reply delete(Call call) {
        String owner = owner(call, "delete_application_credential");
        String id = call.part("id");
        AppCredential credential = world.directory()
                .appCredential(id)
                .filter(found -> found.userId().equals(owner))
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "Could not find Application Credential: " + id + "."));
        world.directory().remove(credential);
        return Reply.empty(204);
    }

    private static String owner(Call call, String action) {
        if (!call.part("user").equals(call.token().userId())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "You are not authorized to perform the requested action: identity:" + action + ".");
        }
        return call.token().userId();
    }

    private static ObjectNode view(AppCredential credential) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", credential.id()).put("name", credential.name());
        node.put("project_id", credential.projectId()).put("user_id", credential.userId());
        node.putNull("unrestricted").putNull("expires_at").putNull("description");
        ArrayNode roles = node.putArray("roles");
        credential.roles().forEach(role -> roles.addObject().put("name", role));
        return node;
    }
}
