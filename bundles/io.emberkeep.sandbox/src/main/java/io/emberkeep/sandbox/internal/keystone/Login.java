package io.emberkeep.sandbox.internal.keystone;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.sandbox.internal.world.Directory;
import io.emberkeep.sandbox.internal.world.Directory.AppCredential;
import io.emberkeep.sandbox.internal.world.Directory.Project;
import io.emberkeep.sandbox.internal.world.Directory.User;
import io.emberkeep.sandbox.internal.world.Ids;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proves who somebody is, by one of three methods, and gives a token for it. */
final class Login {
    private static final String MALFORMED = " The server could not comply with the request since it is either malformed"
            + " or otherwise incorrect. The client is assumed to be in error.";

    private final World world;

    /** Who it is, how that was proven, and what bounds the token. */
    private record Proof(
            User user,
            List<String> methods,
            Optional<String> project,
            Optional<AppCredential> credential,
            Optional<Instant> end) {}

    Login(World world) {
        this.world = world;
    }

    Token enter(JsonNode body) {
        JsonNode auth = body.path("auth");
        if (auth.isMissingNode()) {
            throw Refusal.badRequest("Expecting to find auth in request body." + MALFORMED);
        }
        Proof proof = proof(auth.path("identity"));
        Optional<Project> project = project(auth.path("scope"), proof);
        Set<String> roles = project.map(found -> roles(proof, found)).orElse(Set.of());
        Instant now = world.now().truncatedTo(ChronoUnit.SECONDS);
        return world.tokens()
                .issue(new Token(
                        "sandbox-" + Ids.hex() + Ids.hex(),
                        proof.methods(),
                        proof.user().id(),
                        project.map(Project::id),
                        roles,
                        proof.credential().map(AppCredential::id),
                        now,
                        proof.end().orElse(now.plus(world.settings().tokenLife()))));
    }

    private Proof proof(JsonNode identity) {
        String method = identity.path("methods").path(0).asText("");
        if (!identity.has(method)) {
            throw Refusal.badRequest("Expecting to find " + method + " in identity." + MALFORMED);
        }
        JsonNode details = identity.get(method);
        return switch (method) {
            case "password" -> byPassword(details.path("user"));
            case "token" -> byToken(details);
            case "application_credential" -> byCredential(details);
            default -> throw Refusal.unauthorized();
        };
    }

    private Proof byPassword(JsonNode given) {
        User user = user(given)
                .filter(found -> found.password().equals(given.path("password").asText()))
                .orElseThrow(Refusal::unauthorized);
        return new Proof(user, List.of("password"), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A token made from a token ends with it. */
    private Proof byToken(JsonNode given) {
        Token token = world.tokens().find(given.path("id").asText()).orElseThrow(Refusal::unauthorized);
        List<String> methods = new ArrayList<>(List.of("token"));
        token.methods().stream().filter(method -> !methods.contains(method)).forEach(methods::add);
        return new Proof(
                directory().user(token.userId()).orElseThrow(Refusal::unauthorized),
                methods,
                Optional.empty(),
                Optional.empty(),
                Optional.of(token.expiresAt()));
    }

    private Proof byCredential(JsonNode given) {
        AppCredential credential = credential(given)
                .filter(found -> found.secret().equals(given.path("secret").asText()))
                .orElseThrow(Refusal::unauthorized);
        return new Proof(
                directory().user(credential.userId()).orElseThrow(Refusal::unauthorized),
                List.of("application_credential"),
                Optional.of(credential.projectId()),
                Optional.of(credential),
                Optional.empty());
    }

    private Optional<AppCredential> credential(JsonNode given) {
        if (given.has("id")) {
            String id = given.get("id").asText();
            return Optional.of(directory()
                    .appCredential(id)
                    .orElseThrow(() ->
                            new Refusal(Refusal.Kind.NOT_FOUND, "Could not find Application Credential: " + id + ".")));
        }
        return user(given.path("user"))
                .flatMap(user -> directory().appCredentialsOf(user.id()).stream()
                        .filter(found -> found.name().equals(given.path("name").asText()))
                        .findFirst());
    }

    private Optional<User> user(JsonNode given) {
        if (given.has("id")) {
            return directory().user(given.get("id").asText());
        }
        return isDefault(given.path("domain"))
                ? directory().userNamed(given.path("name").asText())
                : Optional.empty();
    }

    private Optional<Project> project(JsonNode scope, Proof proof) {
        JsonNode given = scope.path("project");
        if (given.isMissingNode()) {
            return proof.project().flatMap(directory()::project);
        }
        Optional<Project> project = given.has("id")
                ? directory().project(given.get("id").asText())
                : directory()
                        .projectNamed(given.path("name").asText())
                        .filter(found -> isDefault(given.path("domain")));
        return Optional.of(
                project.filter(found -> !roles(proof, found).isEmpty()).orElseThrow(Refusal::unauthorized));
    }

    private static Set<String> roles(Proof proof, Project project) {
        return proof.credential()
                .filter(credential -> credential.projectId().equals(project.id()))
                .map(AppCredential::roles)
                .orElseGet(() -> proof.user().rolesByProject().getOrDefault(project.id(), Set.of()));
    }

    private static boolean isDefault(JsonNode domain) {
        return domain.path("id").asText().equals("default")
                || domain.path("name").asText().equals("Default");
    }

    private Directory directory() {
        return world.directory();
    }
}
