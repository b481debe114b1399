package io.emberkeep.openstack.internal.cinder;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The project's servers, as far as Nova tells; they are a convenience, so nothing fails without them. */
final class Servers {
    private static final Logger LOG = Logger.getLogger(Servers.class.getName());

    /**
     * One server.
     *
     * @param status Nova's own word, such as {@code SHUTOFF}
     */
    record Server(String id, Optional<String> name, Optional<String> status) {}

    private final Optional<ServiceClient> compute;

    Servers(Optional<ServiceClient> compute) {
        this.compute = compute;
    }

    /**
     * Servers by id, empty where this cloud or credential has no Nova.
     *
     * @param reach what to ask beside, for the servers of all projects
     */
    Map<String, Server> byId(Map<String, String> reach) {
        try {
            return compute.map(nova -> list(nova, reach)).orElse(List.of()).stream()
                    .collect(Collectors.toMap(Server::id, Function.identity(), (first, second) -> first));
        } catch (EmberkeepException e) {
            if (e.kind() == ErrorKind.CANCELLED) {
                throw e;
            }
            LOG.log(Level.FINE, "The servers' names and states stay empty.", e);
            return Map.of();
        }
    }

    private static List<Server> list(ServiceClient nova, Map<String, String> reach) {
        Function<Fields, Server> reader =
                json -> new Server(json.required("id"), json.words("name"), json.words("status"));
        return nova.all("/servers/detail", reach, "servers", reader, "list the servers");
    }
}
