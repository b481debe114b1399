package io.emberkeep.sandbox.internal.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.BackupStatus;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Backup records: a backup's row of the database, taken out and put back. */
public final class Records {
    private static final Duration IMPORT = Duration.ofMillis(800);

    private final World world;
    private final Hosts hosts;
    private final ObjectMapper json;
    private final Map<String, Backup> lost = new HashMap<>();

    /** A record as it leaves the cloud. */
    public record Export(String service, String url) {}

    public Records(World world, Hosts hosts, ObjectMapper json) {
        this.world = world;
        this.hosts = hosts;
        this.json = json;
    }

    public Export export(Backup backup) {
        if (backup.status() != BackupStatus.AVAILABLE) {
            throw Refusal.invalidBackup("Backup status must be available and not " + backup.status() + ".");
        }
        String service = hosts.serving(backup).driver().service();
        byte[] row = row(backup, service).toString().getBytes(StandardCharsets.UTF_8);
        return new Export(service, Base64.getEncoder().encodeToString(row));
    }

    /** Loses the row of a backup; its bytes stay in the store. */
    public void lose(Backup backup) {
        world.backups().remove(backup);
        lost.put(backup.id(), backup);
    }

    public Backup take(Token token, Export record) {
        JsonNode row = decoded(record.url());
        String id = Optional.ofNullable(row.get("id"))
                .map(JsonNode::asText)
                .orElseThrow(() -> Refusal.invalidInput("Provided backup record is missing an id"));
        if (world.backups().find(id).isPresent()) {
            throw Refusal.invalidBackup("Backup already exists in database.");
        }
        Backup backup = Optional.ofNullable(lost.get(id)).orElseThrow(() -> Refusal.notFound("Backup", id));
        world.quotas().checkBackup(token.project(), backup.facts().size());
        lost.remove(id);
        backup.adopt(token.project(), token.userId(), hosts.serving(backup).zone());
        backup.become(BackupStatus.CREATING, world.now());
        world.backups().add(backup);
        world.after(IMPORT, () -> backup.become(BackupStatus.AVAILABLE, world.now()));
        return backup;
    }

    private JsonNode decoded(String url) {
        try {
            return json.readTree(Base64.getDecoder().decode(url));
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.invalidInput("Can't parse backup record.");
        }
    }

    private ObjectNode row(Backup backup, String service) {
        ObjectNode row = json.createObjectNode();
        row.putObject("driver_info");
        row.put("id", backup.id()).put("user_id", backup.userId()).put("project_id", backup.projectId());
        row.put("volume_id", backup.facts().volumeId())
                .put("host", backup.host().orElse(null));
        row.put("availability_zone", backup.zone().orElse(null))
                .put("container", backup.container().orElse(null));
        row.put("parent_id", backup.facts().parentId().orElse(null)).put("status", "available");
        row.put("fail_reason", backup.failReason().orElse(null))
                .put("size", backup.facts().size());
        row.put("display_name", backup.label().name().orElse(null));
        row.put("display_description", backup.label().description().orElse(null));
        row.put("service_metadata", "{\"base\": \"" + backup.image().orElse("") + "\"}");
        row.put("service", service).put("object_count", backup.objectCount());
        row.putNull("temp_volume_id").putNull("temp_snapshot_id");
        row.put("num_dependent_backups", backup.children());
        row.put("snapshot_id", backup.facts().snapshotId().orElse(null));
        row.put("data_timestamp", zulu(backup.facts().dataTimestamp()));
        row.put("restore_volume_id", backup.restoreVolumeId().orElse(null));
        row.set("metadata", json.valueToTree(backup.label().metadata()));
        row.putNull("encryption_key_id").put("created_at", zulu(backup.createdAt()));
        row.put("updated_at", backup.updatedAt().map(Records::zulu).orElse(null));
        row.putNull("deleted_at").put("deleted", false);
        return row;
    }

    private static String zulu(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond()).toString();
    }
}
