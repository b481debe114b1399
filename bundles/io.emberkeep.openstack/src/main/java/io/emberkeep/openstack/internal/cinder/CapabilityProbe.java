package io.emberkeep.openstack.internal.cinder;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.Capability.Answer;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Limits.Use;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.openstack.internal.keystone.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what a cloud and a credential can do, by requests that change nothing. */
final class CapabilityProbe {
    private static final String ACTION = "find out what the cloud can do";
    private static final String SERVICES = "/os-services";
    private static final String BACKUPS = "/backups/detail";

    private final ServiceClient cinder;
    private final Optional<ServiceClient> compute;
    private final Negotiation negotiation;
    private final Supplier<Token> token;

    CapabilityProbe(
            ServiceClient cinder, Optional<ServiceClient> compute, Negotiation negotiation, Supplier<Token> token) {
        this.cinder = cinder;
        this.compute = compute;
        this.negotiation = negotiation;
        this.token = token;
    }

    List<Capability> all() {
        return Stream.of(Stream.of(project(), roles(), version(), backupMetadata()), asked())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Capability> asked() {
        return Stream.of(
                        backupService(),
                        services(),
                        listed("zones", "/os-availability-zone", "availabilityZoneInfo", "zoneName"),
                        listed("volume types", "/types", "volume_types", "name"),
                        quota(),
                        messages(),
                        computeService())
                .flatMap(List::stream);
    }

    private Capability project() {
        String value =
                "%s (%s)".formatted(token.get().projectName(), token.get().projectId());
        return new Capability("project", Answer.YES, value, "login");
    }

    private Capability roles() {
        return new Capability("roles", Answer.YES, String.join(", ", token.get().roles()), "login");
    }

    private Capability version() {
        String value = "%s of %s".formatted(negotiation.used(), negotiation.offered());
        return new Capability("block storage version", Answer.YES, value, negotiation.evidence());
    }

    private Capability backupMetadata() {
        boolean present = negotiation.used().atLeast(Microversion.BACKUP_METADATA);
        return new Capability(
                "backup metadata",
                present ? Answer.YES : Answer.NO,
                "since " + Microversion.BACKUP_METADATA,
                negotiation.evidence());
    }

    private List<Capability> backupService() {
        return probe(
                "backup service",
                BACKUPS,
                Map.of("limit", "1"),
                reply -> reply.body("backups").map(any -> "present").orElse("absent"));
    }

    private List<Capability> messages() {
        return probe(
                "user messages",
                "/messages",
                Map.of("limit", "1"),
                reply -> reply.body("messages").map(any -> "present").orElse("absent"));
    }

    private List<Capability> listed(String subject, String path, String key, String name) {
        return probe(
                subject,
                path,
                Map.of(),
                reply -> reply.body(key).stream()
                        .flatMap(List::stream)
                        .map(fields -> fields.text(name))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    // Only an administrator may see these, so the answer tells of the credential and of the backup hosts at once.
    private List<Capability> services() {
        Probe found = ask(cinder, SERVICES, Map.of("binary", "cinder-backup"));
        Capability administrator = found.as("administrator", found.isForbidden() ? Answer.NO : found.answer(), "");
        List<Fields> hosts = found.body("services").orElse(List.of());
        boolean up = hosts.stream().anyMatch(CapabilityProbe::isUp);
        Answer running = found.answer() == Answer.YES ? (up ? Answer.YES : Answer.NO) : Answer.UNKNOWN;
        String states = hosts.stream().map(CapabilityProbe::host).collect(Collectors.joining(", "));
        return List.of(administrator, found.as("backup hosts", running, states));
    }

    private static boolean isUp(Fields host) {
        return host.text("state").equals("up") && host.text("status").equals("enabled");
    }

    private static String host(Fields host) {
        return "%s in %s: %s, %s"
                .formatted(host.text("host"), host.text("zone"), host.text("state"), host.text("status"));
    }

    private List<Capability> quota() {
        return probe(
                "quota",
                "/limits",
                Map.of(),
                reply -> reply.object("limits")
                        .map(json -> Records.limits(new Fields(json.node().path("absolute"))))
                        .map(CapabilityProbe::quota)
                        .orElse(""));
    }

    private static String quota(Limits limits) {
        return "%s backups, %s GiB of backups, %s volumes, %s GiB of volumes, %s snapshots"
                .formatted(
                        use(limits.backups()),
                        use(limits.backupGiB()),
                        use(limits.volumes()),
                        use(limits.volumeGiB()),
                        use(limits.snapshots()));
    }

    private static String use(Use use) {
        return use.max() < 0 ? use.used() + " (no limit)" : use.used() + " of " + use.max();
    }

    private List<Capability> computeService() {
        String subject = "compute service";
        return compute.map(nova -> {
                    Probe found = ask(nova, "/servers", Map.of("limit", "1"));
                    return List.of(found.as(subject, found.answer(), ""));
                })
                .orElse(List.of(new Capability(subject, Answer.NO, "", "not in the catalogue")));
    }

    private List<Capability> probe(
            String subject, String path, Map<String, String> query, Function<Probe, String> value) {
        Probe found = ask(cinder, path, query);
        String text = found.answer() == Answer.YES ? value.apply(found) : "";
        return List.of(found.as(subject, found.answer(), text));
    }

    private static Probe ask(ServiceClient service, String path, Map<String, String> query) {
        try {
            return Probe.of(path, service.probe(path, query, ACTION));
        } catch (EmberkeepException e) {
            return Probe.failed(path, e.getMessage());
        }
    }
}
