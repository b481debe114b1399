package io.emberkeep.cli.internal.document;

import static io.emberkeep.cli.internal.document.Json.object;
import static io.emberkeep.cli.internal.document.Json.orNull;
import static io.emberkeep.cli.internal.document.Json.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.catalogue.BackupNode;
import java.util.List;
import java.util.Optional;

/** The documents of what a command has done. */
public final class OutcomeDocuments {
    private OutcomeDocuments() {}

    /** The backups that a run has made. */
    public static JsonNode made(String run, List<BackupNode> backups) {
        ObjectNode document = object().put("run", run);
        document.set("backups", CatalogueDocuments.backups(backups));
        return document;
    }

    /** The backups that a run has deleted. */
    public static JsonNode deleted(String run, List<String> backupIds) {
        ObjectNode document = object().put("run", run);
        document.set("deleted", texts(backupIds));
        return document;
    }

    /** The answer where there was nothing to delete, so that no run was begun. */
    public static JsonNode nothingDeleted() {
        ObjectNode document = object().putNull("run");
        document.set("deleted", texts(List.of()));
        return document;
    }

    /** The volume that a run has restored to. */
    public static JsonNode restored(String run, Optional<String> volumeId) {
        return object().put("run", run).put("volumeId", orNull(volumeId));
    }
}
