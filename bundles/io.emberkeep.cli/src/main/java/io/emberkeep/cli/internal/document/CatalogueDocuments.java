package io.emberkeep.cli.internal.document;

import static io.emberkeep.cli.internal.document.Json.array;
import static io.emberkeep.cli.internal.document.Json.object;
import static io.emberkeep.cli.internal.document.Json.orNull;
import static io.emberkeep.cli.internal.document.Json.texts;
import static io.emberkeep.cli.internal.document.Json.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.Changes;
import io.emberkeep.api.catalogue.Changes.Change;
import io.emberkeep.api.catalogue.Consistency;
import io.emberkeep.api.catalogue.Edge;
import io.emberkeep.api.catalogue.Finding;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.Protection;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.Details;
import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The documents of volumes, backups and chains. */
public final class CatalogueDocuments {
    private CatalogueDocuments() {}

    /** An array of volumes, in the order of the map. */
    public static JsonNode volumes(Map<Volume, Protection> volumes) {
        return array(volumes.entrySet(), entry -> volume(entry.getKey(), entry.getValue()));
    }

    /** An array of backups. */
    public static JsonNode backups(List<BackupNode> backups) {
        return array(backups, CatalogueDocuments::backup);
    }

    /** A volume's chains, parents before children. */
    public static JsonNode chain(Volume volume, ChainForest forest) {
        ObjectNode document = object();
        document.putObject("volume").put("id", volume.id()).put("name", volume.name());
        document.set("backups", backups(forest.nodes().toList()));
        document.set("findings", array(forest.findings(), CatalogueDocuments::finding));
        return document;
    }

    /** What has come and gone until the look of this time. */
    public static JsonNode changes(Changes changes, Instant until) {
        ObjectNode document = object().put("since", time(changes.since())).put("until", time(until));
        document.set("changes", array(changes.list(), CatalogueDocuments::change));
        return document;
    }

    private static JsonNode change(Change change) {
        return object().put("what", change.what().word())
                .put("kind", change.kind().word())
                .put("id", change.id())
                .put("name", change.label())
                .put("at", time(change.at()));
    }

    private static JsonNode volume(Volume volume, Protection protection) {
        ObjectNode document = object().put("id", volume.id())
                .put("name", volume.name())
                .put("status", volume.rawStatus())
                .put("sizeGiB", volume.sizeGiB())
                .put("type", volume.type())
                .put("zone", volume.zone())
                .put("projectId", orNull(volume.projectId()));
        document.set("attachments", array(volume.attachments(), CatalogueDocuments::attachment));
        document.putObject("protection")
                .put("state", protection.state().word())
                .put("lastSuccess", time(protection.lastSuccess()));
        document.put("bootable", volume.bootable())
                .put("encrypted", volume.encrypted())
                .put("host", orNull(volume.host()))
                .put("createdAt", time(volume.createdAt()));
        document.set("metadata", texts(volume.metadata()));
        return with(volume.details(), document);
    }

    private static JsonNode attachment(Attachment attachment) {
        return object().put("serverId", orNull(attachment.serverId()))
                .put("serverName", orNull(attachment.serverName()))
                .put("device", orNull(attachment.device()))
                .put("serverStatus", orNull(attachment.serverStatus()))
                .put("status", orNull(attachment.status()))
                .put("mode", orNull(attachment.mode()))
                .put("attachedAt", time(attachment.attachedAt()));
    }

    private static JsonNode backup(BackupNode node) {
        KnownBackup known = node.backup();
        ObjectNode document = object().put("id", known.id())
                .put("name", known.backup().name())
                .put("volumeId", known.sourceVolumeId())
                .put("status", known.isPresent() ? known.backup().rawStatus() : BackupStatus.DELETED.text())
                .put("incremental", known.backup().incremental());
        document.set("parent", orNull(node.parent(), CatalogueDocuments::parent));
        document.put("createdAt", time(known.backup().createdAt()))
                .put("dataTimestamp", time(known.pointInTime()))
                .put("sizeGiB", known.backup().sizeGiB())
                .put("mode", known.mode().word());
        document.set("consistency", orNull(known.consistency(), CatalogueDocuments::consistency));
        document.put("run", orNull(known.runId()));
        document.set("metadata", texts(known.backup().metadata()));
        document.set("hold", orNull(known.hold(), CatalogueDocuments::hold));
        document.put("projectId", orNull(known.backup().projectId()))
                .put("snapshotId", orNull(known.backup().snapshotId()))
                .put("zone", orNull(known.backup().zone()))
                .put("container", orNull(known.backup().container()))
                .put("objectCount", known.backup().objectCount())
                .put("failReason", orNull(known.backup().failReason()));
        return with(known.backup().details(), document);
    }

    private static JsonNode with(Details details, ObjectNode document) {
        document.put("description", orNull(details.description()))
                .put("updatedAt", time(details.updatedAt()))
                .put("userId", orNull(details.userId()))
                .put("encryptionKeyId", orNull(details.encryptionKeyId()))
                .set("others", texts(details.others()));
        return document;
    }

    private static JsonNode hold(Hold hold) {
        return object().put("reason", hold.reason()).put("since", time(hold.since()));
    }

    private static JsonNode parent(Edge edge) {
        return object().put("id", edge.parentId())
                .put("provenance", edge.provenance().word());
    }

    private static JsonNode consistency(Consistency consistency) {
        return object().put("level", consistency.level().word())
                .put("certainty", consistency.certainty().word());
    }

    private static JsonNode finding(Finding finding) {
        return object().put("kind", finding.kind().word())
                .put("backupId", finding.backupId())
                .put("message", finding.message());
    }
}
