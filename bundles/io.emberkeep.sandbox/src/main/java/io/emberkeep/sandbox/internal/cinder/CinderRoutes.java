package io.emberkeep.sandbox.internal.cinder;

import static io.emberkeep.sandbox.internal.http.Route.of;

import io.emberkeep.sandbox.internal.http.Endpoints;
import io.emberkeep.sandbox.internal.http.Route;
import io.emberkeep.sandbox.internal.http.Version;
import io.emberkeep.sandbox.internal.storage.Cinder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The table of everything that Cinder answers. */
public final class CinderRoutes {
    public static final Version.Range VERSIONS = new Version.Range("volume", new Version(3, 0), new Version(3, 70));

    private final BackupResource backups;
    private final VolumeResource volumes;
    private final SnapshotResource snapshots;
    private final AttachmentResource attachments;
    private final OfferResource offers;
    private final QuotaResource quotas;
    private final OperatorResource operator;
    private final MessageResource messages;
    private final VersionResource versions;

    public CinderRoutes(Cinder cinder, Endpoints endpoints) {
        Policy policy = new Policy(cinder.world());
        Views views = new Views(endpoints);
        backups = new BackupResource(cinder, policy, views);
        volumes = new VolumeResource(cinder, policy, views);
        snapshots = new SnapshotResource(cinder, policy, views);
        attachments = new AttachmentResource(cinder, policy, views);
        offers = new OfferResource(cinder.world());
        quotas = new QuotaResource(cinder.world(), policy);
        operator = new OperatorResource(cinder, policy);
        messages = new MessageResource(cinder.world(), views);
        versions = new VersionResource(endpoints);
    }

    /** Every resource stands below the project, and, as newer clients ask, without it. */
    public List<Route> table() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.open("GET", "/", versions::choices));
        routes.add(of("GET", "/v3", versions::current));
        for (String base : List.of("/v3", "/v3/{project}")) {
            Stream.of(backups(base), volumes(base), snapshots(base), attachments(base), others(base))
                    .forEach(routes::addAll);
        }
        return routes;
    }

    private List<Route> backups(String base) {
        return List.of(
                of("GET", base + "/backups", backups::list),
                of("POST", base + "/backups", backups::create),
                of("GET", base + "/backups/detail", backups::detail),
                of("POST", base + "/backups/import_record", backups::importRecord),
                of("GET", base + "/backups/{id}", backups::show),
                of("PUT", base + "/backups/{id}", backups::update).since(9),
                of("DELETE", base + "/backups/{id}", backups::delete),
                of("POST", base + "/backups/{id}/restore", backups::restore),
                of("POST", base + "/backups/{id}/action", backups::act),
                of("GET", base + "/backups/{id}/export_record", backups::exportRecord));
    }

    private List<Route> volumes(String base) {
        return List.of(
                of("GET", base + "/volumes", volumes::list),
                of("POST", base + "/volumes", volumes::create),
                of("GET", base + "/volumes/detail", volumes::detail),
                of("GET", base + "/volumes/{id}", volumes::show),
                of("PUT", base + "/volumes/{id}", volumes::update),
                of("DELETE", base + "/volumes/{id}", volumes::delete),
                of("POST", base + "/volumes/{id}/action", volumes::act),
                of("GET", base + "/volumes/{id}/metadata", volumes::metadata),
                of("POST", base + "/volumes/{id}/metadata", volumes::addMetadata),
                of("PUT", base + "/volumes/{id}/metadata", volumes::replaceMetadata),
                of("DELETE", base + "/volumes/{id}/metadata/{key}", volumes::deleteMetadata));
    }

    private List<Route> snapshots(String base) {
        return List.of(
                of("GET", base + "/snapshots", snapshots::list),
                of("POST", base + "/snapshots", snapshots::create),
                of("GET", base + "/snapshots/detail", snapshots::detail),
                of("GET", base + "/snapshots/{id}", snapshots::show),
                of("PUT", base + "/snapshots/{id}", snapshots::update),
                of("DELETE", base + "/snapshots/{id}", snapshots::delete));
    }

    private List<Route> attachments(String base) {
        return List.of(
                of("GET", base + "/attachments", attachments::list).since(27),
                of("POST", base + "/attachments", attachments::create).since(27),
                of("GET", base + "/attachments/detail", attachments::detail).since(27),
                of("GET", base + "/attachments/{id}", attachments::show).since(27),
                of("PUT", base + "/attachments/{id}", attachments::update).since(27),
                of("DELETE", base + "/attachments/{id}", attachments::delete).since(27),
                of("POST", base + "/attachments/{id}/action", attachments::complete)
                        .since(44));
    }

    private List<Route> others(String base) {
        return List.of(
                of("GET", base + "/types", offers::types),
                of("GET", base + "/types/{id}", offers::type),
                of("GET", base + "/os-availability-zone", offers::zones),
                of("GET", base + "/limits", quotas::limits),
                of("GET", base + "/os-quota-sets/{of}", quotas::show),
                of("GET", base + "/os-quota-sets/{of}/defaults", quotas::defaults),
                of("PUT", base + "/os-quota-sets/{of}", quotas::update),
                of("GET", base + "/os-services", operator::services),
                of("GET", base + "/scheduler-stats/get_pools", operator::pools),
                of("GET", base + "/messages", messages::list).since(3),
                of("GET", base + "/messages/{id}", messages::show).since(3),
                of("DELETE", base + "/messages/{id}", messages::delete).since(3));
    }
}
