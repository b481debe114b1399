package io.emberkeep.openstack.internal.cinder;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.openstack.internal.cinder.Servers.Server;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where volumes are attached: a volume's own list tells of the finished ones alone, Cinder's list of attachments of those
 * under way too, and of how each is made; Nova tells of the servers. The lists are a convenience, so nothing fails without
 * them.
 */
final class Attachments {
    /** What a volume alone tells. */
    static final Attachments UNTOLD = new Attachments(Map.of(), Map.of());

    private static final Logger LOG = Logger.getLogger(Attachments.class.getName());
    private static final Microversion LISTED = new Microversion(3, 27);

    private record Told(
            String id,
            String volumeId,
            Optional<String> serverId,
            Optional<String> status,
            Optional<String> mode,
            Optional<Instant> attachedAt) {}

    private final Map<String, List<Told>> byVolume;
    private final Map<String, Server> servers;

    private Attachments(Map<String, List<Told>> byVolume, Map<String, Server> servers) {
        this.byVolume = byVolume;
        this.servers = servers;
    }

    /**
     * Lists them, by one list of each service however many volumes there are.
     *
     * @param reach what to ask beside, for those of all projects
     */
    static Attachments listed(ServiceClient cinder, Microversion version, Map<String, String> reach, Servers servers) {
        Map<String, List<Told>> told = version.atLeast(LISTED)
                ? list(cinder, reach).stream().collect(Collectors.groupingBy(Told::volumeId))
                : Map.of();
        return new Attachments(told, servers.byId(reach));
    }

    private static List<Told> list(ServiceClient cinder, Map<String, String> reach) {
        try {
            return cinder.all("/attachments/detail", reach, "attachments", Attachments::told, "list the attachments");
        } catch (EmberkeepException e) {
            LOG.log(Level.FINE, "How volumes are attached stays empty.", e);
            return List.of();
        }
    }

    private static Told told(Fields json) {
        return new Told(
                json.required("id"),
                json.text("volume_id"),
                json.words("instance"),
                json.words("status"),
                json.words("attach_mode"),
                json.instant("attached_at"));
    }

    /** Those of the volume that Cinder wrote so. */
    List<Attachment> of(Fields volume) {
        List<Told> told = byVolume.getOrDefault(volume.text("id"), List.of());
        List<Fields> own = volume.list("attachments");
        List<String> ids = own.stream().map(json -> json.text("attachment_id")).toList();
        return Stream.concat(
                        own.stream().map(json -> attachment(json, told)),
                        told.stream().filter(more -> !ids.contains(more.id())).map(this::underWay))
                .toList();
    }

    private Attachment attachment(Fields json, List<Told> told) {
        Optional<Told> more = told.stream()
                .filter(one -> one.id().equals(json.text("attachment_id")))
                .findFirst();
        Optional<String> server = json.words("server_id");
        return new Attachment(
                server,
                of(server, Server::name),
                json.words("device"),
                of(server, Server::status),
                more.flatMap(Told::status),
                more.flatMap(Told::mode),
                json.instant("attached_at").or(() -> more.flatMap(Told::attachedAt)));
    }

    private Attachment underWay(Told told) {
        return new Attachment(
                told.serverId(),
                of(told.serverId(), Server::name),
                Optional.empty(),
                of(told.serverId(), Server::status),
                told.status(),
                told.mode(),
                told.attachedAt());
    }

    private Optional<String> of(Optional<String> server, Function<Server, Optional<String>> field) {
        return server.map(servers::get).flatMap(field);
    }
}
