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

    /** Names by server id, empty where this cloud or credential has no Nova. */
    Map<String, String> byId() {
        try {
            return compute.map(ServerNames::list).orElse(List.of()).stream()
                    .filter(server -> !server.name().isBlank())
                    .collect(Collectors.toMap(Server::id, Server::name, (first, second) -> first));
        } catch (EmberkeepException e) {
            LOG.log(Level.FINE, "The servers' names stay empty.", e);
            return Map.of();
        }
    }

    private static List<Server> list(ServiceClient nova) {
        Function<Fields, Server> reader = json -> new Server(json.required("id"), json.text("name"));
        return nova.all("/servers/detail", Map.of(), "servers", reader, "list the servers");
    }
}
