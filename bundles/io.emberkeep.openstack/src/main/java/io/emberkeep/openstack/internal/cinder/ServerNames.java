package io.emberkeep.openstack.internal.cinder;

import io.emberkeep.api.EmberkeepException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The names of the project's servers, as far as Nova tells; they are a convenience, so nothing fails without them. */
final class ServerNames {
    private static final Logger LOG = Logger.getLogger(ServerNames.class.getName());

    private record Server(String id, String name) {}

    private final Optional<ServiceClient> compute;

    ServerNames(Optional<ServiceClient> compute) {
        this.compute = compute;
    }

    /**
     * Names by server id, empty where this cloud or credential has no Nova.
     *
     * @param reach what to ask beside, for the servers of all projects
     */
    Map<String, String> byId(Map<String, String> reach) {
        try {
            return compute.map(nova -> list(nova, reach)).orElse(List.of()).stream()
                    .filter(server -> !server.name().isBlank())
                    .collect(Collectors.toMap(Server::id, Server::name, (first, second) -> first));
        } catch (EmberkeepException e) {
            LOG.log(Level.FINE, "The servers' names stay empty.", e);
            return Map.of();
        }
    }

    private static List<Server> list(ServiceClient nova, Map<String, String> reach) {
        Function<Fields, Server> reader = json -> new Server(json.required("id"), json.text("name"));
        return nova.all("/servers/detail", reach, "servers", reader, "list the servers");
    }
}
