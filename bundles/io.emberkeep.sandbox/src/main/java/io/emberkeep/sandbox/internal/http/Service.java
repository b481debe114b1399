package io.emberkeep.sandbox.internal.http;

import io.emberkeep.sandbox.internal.world.Ids;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One service of the cloud: checks who asks and in which version, finds the route, and words what is refused. */
public final class Service {
    private static final String VERSION_HEADER = "OpenStack-API-Version";

    private final World world;
    private final String name;
    private final Dialect dialect;
    private final Optional<Version.Range> versions;
    private final List<Route> routes;
    private final String authUrl;

    public Service(
            World world,
            String authUrl,
            String name,
            Dialect dialect,
            Optional<Version.Range> versions,
            List<Route> routes) {
        this.world = world;
        this.authUrl = authUrl;
        this.name = name;
        this.dialect = dialect;
        this.versions = versions;
        this.routes = List.copyOf(routes);
    }

    public String name() {
        return name;
    }

    Reply answer(Call call) {
        Optional<Token> token = call.header("X-Auth-Token").flatMap(world.tokens()::find);
        Optional<Found> found = find(call);
        if (token.isEmpty() && found.map(Found::route).map(Route::needsToken).orElse(true)) {
            return Dialect.KEYSTONE
                    .word(Refusal.unauthorized())
                    .with("WWW-Authenticate", "Keystone uri=\"" + authUrl + "\"");
        }
        Reply reply = found.isPresent()
                ? answer(call, found.get(), token)
                : Reply.page(404, "Not Found", "The resource could not be found.");
        return reply.with("x-openstack-request-id", "req-" + Ids.uuid());
    }

    private Reply answer(Call call, Found found, Optional<Token> token) {
        Optional<String> asked = call.header(VERSION_HEADER);
        try {
            Version version = versions.map(range -> range.negotiate(asked)).orElse(new Version(0, 0));
            if (!version.atLeast(found.route().sinceMinor())) {
                throw new Refusal(Refusal.Kind.NOT_FOUND, "The resource could not be found.");
            }
            Reply reply = handle(call.with(found.parts(), version, token), found.route());
            return versions.map(range -> reply.with(VERSION_HEADER, range.service() + " " + version))
                    .orElse(reply);
        } catch (Refusal refusal) {
            return dialect.word(refusal).with(VERSION_HEADER, asked.orElse(""));
        }
    }

    private Reply handle(Call call, Route route) {
        if (route.access() == Route.Access.UNGUARDED) {
            return route.handler().handle(call);
        }
        return world.timeline().alone(() -> {
            String project = call.part("project");
            if (project != null && !project.equals(call.token().project())) {
                throw Refusal.badRequest("Malformed request url");
            }
            return route.handler().handle(call);
        });
    }

    private Optional<Found> find(Call call) {
        List<String> path = Route.segments(call.path());
        for (Route route : routes) {
            Optional<Map<String, String>> parts = route.match(call.method(), path);
            if (parts.isPresent()) {
                return Optional.of(new Found(route, parts.get()));
            }
        }
        return Optional.empty();
    }

    private record Found(Route route, Map<String, String> parts) {}
}
