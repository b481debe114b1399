package io.emberkeep.openstack.internal.cinder;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.SideBySide;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.openstack.internal.cinder.Servers.Server;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
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
    /** Nobody lets Cinder list fewer at once, so a shorter page is the last. */
    private static final int LOWEST_LIMIT = 100;

    /** Where nothing was asked for, Cinder writes the word null. */
    private static final Set<String> MODES = Set.of("rw", "ro");

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
     * Lists them, by one list of each service, side by side, however many volumes there are.
     *
     * @param reach what to ask beside, for those of all projects
     */
    static Attachments listed(ServiceClient cinder, Microversion version, Map<String, String> reach, Servers servers) {
        try (SideBySide calls = new SideBySide(Thread::startVirtualThread)) {
            Supplier<Map<String, Server>> asked = calls.ask(() -> servers.byId(reach));
            Map<String, List<Told>> told = version.atLeast(LISTED)
                    ? list(cinder, reach).stream().collect(Collectors.groupingBy(Told::volumeId))
                    : Map.of();
            return new Attachments(told, asked.get());
        }
    }

    private static List<Told> list(ServiceClient cinder, Map<String, String> reach) {
        try {
            return List.copyOf(listToTheEnd(cinder, reach));
        } catch (EmberkeepException e) {
            if (e.kind() == ErrorKind.CANCELLED) {
                throw e;
            }
            LOG.log(Level.FINE, "How volumes are attached stays empty.", e);
            return List.of();
        }
    }

    /** Cinder cuts this list at its limit as any other, but writes no link to what follows. */
    private static Collection<Told> listToTheEnd(ServiceClient cinder, Map<String, String> reach) {
        Map<String, Told> found = new LinkedHashMap<>();
        Map<String, String> query = new HashMap<>(reach);
        List<Told> page;
        int before;
        do {
            before = found.size();
            page = cinder.all("/attachments/detail", query, "attachments", Attachments::told, "list the attachments");
            page.forEach(told -> found.put(told.id(), told));
            page.stream().reduce((earlier, later) -> later).ifPresent(last -> query.put("marker", last.id()));
        } while (page.size() >= LOWEST_LIMIT && found.size() > before);
        return found.values();
    }

    private static Told told(Fields json) {
        return new Told(
                json.required("id"),
                json.text("volume_id"),
                json.words("instance"),
                json.words("status"),
                json.words("attach_mode").filter(MODES::contains),
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
