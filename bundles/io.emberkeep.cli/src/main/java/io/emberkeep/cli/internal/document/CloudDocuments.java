package io.emberkeep.cli.internal.document;

import static io.emberkeep.cli.internal.document.Json.array;
import static io.emberkeep.cli.internal.document.Json.object;
import static io.emberkeep.cli.internal.document.Json.orNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.engine.CloudReport;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The documents of clouds; secrets never appear in them. */
public final class CloudDocuments {
    private CloudDocuments() {}

    /** An array of clouds. */
    public static JsonNode clouds(List<CloudProfile> clouds, Function<String, Safeguard> safeguards) {
        List<ObjectNode> documents = clouds.stream()
                .map(cloud -> cloud(cloud).<ObjectNode>setAll(safeguard(safeguards.apply(cloud.name()))))
                .toList();
        return array(documents, document -> document);
    }

    /** How a cloud is kept from being harmed by mistake. */
    public static ObjectNode safeguard(Safeguard safeguard) {
        ObjectNode document = object().put("readOnly", safeguard.readOnly());
        safeguard
                .band()
                .ifPresentOrElse(
                        band -> document.putObject("band")
                                .put("colour", band.colour().name().toLowerCase(Locale.ROOT))
                                .put("word", band.word()),
                        () -> document.putNull("band"));
        return document;
    }

    /** What a cloud and a credential can do. */
    public static JsonNode report(CloudReport report) {
        ObjectNode document = object().put("cloud", report.cloud());
        document.set("scope", scope(report.scope()));
        document.set("capabilities", array(report.capabilities(), CloudDocuments::capability));
        document.set("limits", limits(report.limits()));
        return document;
    }

    static JsonNode scope(Scope scope) {
        return object().put("authUrl", scope.authUrl())
                .put("region", scope.region())
                .put("projectId", scope.projectId())
                .put("projectName", scope.projectName());
    }

    private static ObjectNode cloud(CloudProfile cloud) {
        return object().put("name", cloud.name())
                .put("authUrl", cloud.authUrl())
                .put("project", orNull(cloud.project().map(Credential.Named::label)))
                .put("region", orNull(cloud.region()))
                .put("source", cloud.source());
    }

    private static JsonNode capability(Capability capability) {
        return object().put("subject", capability.subject())
                .put("answer", capability.answer().name().toLowerCase(Locale.ROOT))
                .put("value", capability.value())
                .put("evidence", capability.evidence());
    }

    private static JsonNode limits(Limits limits) {
        ObjectNode document = object();
        document.set("backups", use(limits.backups()));
        document.set("backupGiB", use(limits.backupGiB()));
        document.set("volumes", use(limits.volumes()));
        document.set("volumeGiB", use(limits.volumeGiB()));
        document.set("snapshots", use(limits.snapshots()));
        return document;
    }

    private static JsonNode use(Limits.Use use) {
        ObjectNode document = object().put("used", use.used());
        return use.max() < 0 ? document.putNull("max") : document.put("max", use.max());
    }
}
