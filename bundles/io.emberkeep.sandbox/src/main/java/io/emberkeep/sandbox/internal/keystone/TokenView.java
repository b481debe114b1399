package io.emberkeep.sandbox.internal.keystone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Endpoints;
import io.emberkeep.sandbox.internal.world.Directory;
import io.emberkeep.sandbox.internal.world.Directory.AppCredential;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** A token and the catalogue as JSON. */
final class TokenView {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final World world;
    private final Endpoints endpoints;

    TokenView(World world, Endpoints endpoints) {
        this.world = world;
        this.endpoints = endpoints;
    }

    ObjectNode token(Token token) {
        ObjectNode body = object();
        ObjectNode node = body.putObject("token");
        ArrayNode methods = node.putArray("methods");
        token.methods().forEach(methods::add);
        Directory.User user = world.directory().user(token.userId()).orElseThrow();
        ObjectNode userNode = node.putObject("user");
        domain(userNode);
        userNode.put("id", user.id()).put("name", user.name()).putNull("password_expires_at");
        node.putArray("audit_ids").add(hash(token.secret()).substring(0, 22));
        node.put("expires_at", time(token.expiresAt())).put("issued_at", time(token.issuedAt()));
        token.projectId().ifPresent(project -> addScope(node, token, project));
        token.appCredentialId()
                .flatMap(world.directory()::appCredential)
                .ifPresent(credential -> addCredential(node, credential));
        return body;
    }

    ArrayNode catalogue(Token token) {
        ArrayNode catalogue = JsonNodeFactory.instance.arrayNode();
        String volume = endpoints.volume() + "/v3/" + token.project();
        add(catalogue, "identity", "keystone", endpoints.identity() + "/v3");
        add(catalogue, "volumev3", "cinderv3", volume);
        add(catalogue, "block-storage", "cinder", volume);
        add(catalogue, "compute", "nova", endpoints.compute() + "/v2.1");
        add(catalogue, "image", "glance", endpoints.image());
        return catalogue;
    }

    private void addScope(ObjectNode node, Token token, String projectId) {
        ObjectNode project = node.putObject("project");
        domain(project);
        project.put("id", projectId)
                .put("name", world.directory().project(projectId).orElseThrow().name());
        node.put("is_domain", false);
        ArrayNode roles = node.putArray("roles");
        token.roles().forEach(role -> roles.addObject().put("id", hash(role)).put("name", role));
        node.set("catalog", catalogue(token));
    }

    private static void addCredential(ObjectNode node, AppCredential credential) {
        node.putObject("application_credential")
                .put("id", credential.id())
                .put("name", credential.name())
                .put("restricted", true);
    }

    private void add(ArrayNode catalogue, String type, String name, String url) {
        ObjectNode service = catalogue.addObject();
        ArrayNode list = service.putArray("endpoints");
        for (String kind : List.of("public", "internal", "admin")) {
            list.addObject()
                    .put("id", hash(type + kind))
                    .put("interface", kind)
                    .put("region_id", endpoints.region())
                    .put("url", url)
                    .put("region", endpoints.region());
        }
        service.put("id", hash(type)).put("type", type).put("name", name);
    }

    private static void domain(ObjectNode into) {
        into.putObject("domain").put("id", "default").put("name", "Default");
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
