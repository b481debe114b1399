package io.emberkeep.store.internal;

import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Backup;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The backups of catalogues, present and gone. */
final class BackupTable {
    private static final List<String> COLUMNS = List.of(
            "name",
            "status",
            "volume_id",
            "snapshot_id",
            "incremental",
            "has_dependents",
            "size_gib",
            "object_count",
            "container",
            "zone",
            "created_at",
            "data_timestamp",
            "fail_reason",
            "project_id",
            "metadata",
            "description",
            "updated_at",
            "user_id",
            "encryption_key_id",
            "others",
            "gone_at",
            "status_since");

    private final Table table = new Table(
            "backup",
            List.of("scope_id", "id"),
            Stream.concat(COLUMNS.stream(), OriginColumns.NAMES.stream()).toList());
    private final Json json;

    BackupTable(Json json) {
        this.json = json;
    }

    void save(Session session, long scope, Collection<KnownBackup> backups) {
        session.updateEach(table.upsert(), backups, known -> values(scope, known));
    }

    /** Oldest first; what our own run wrote down of a backup outranks what a refresh saw. */
    Map<String, KnownBackup> load(Session session, long scope, Map<String, Origin> recorded, Map<String, Hold> holds) {
        Map<String, KnownBackup> backups = new LinkedHashMap<>();
        session.list(
                        "SELECT id, %s FROM backup WHERE scope_id = ? ORDER BY created_at, id"
                                .formatted(String.join(", ", table.columns())),
                        row -> read(row, recorded, holds),
                        scope)
                .forEach(known -> backups.put(known.id(), known));
        return backups;
    }

    private Object[] values(long scope, KnownBackup known) {
        Backup backup = known.backup();
        Stream<Object> columns = Stream.of(
                scope,
                backup.id(),
                backup.name(),
                backup.rawStatus(),
                backup.volumeId(),
                backup.snapshotId(),
                backup.incremental(),
                backup.hasDependents(),
                backup.sizeGiB(),
                backup.objectCount(),
                backup.container(),
                backup.zone(),
                backup.createdAt(),
                backup.dataTimestamp(),
                backup.failReason(),
                backup.projectId(),
                json.write(backup.metadata()),
                backup.details().description(),
                backup.details().updatedAt(),
                backup.details().userId(),
                backup.details().encryptionKeyId(),
                json.others(backup.details()),
                known.goneAt(),
                known.statusSince());
        return Stream.concat(columns, OriginColumns.values(known.origin())).toArray();
    }

    private KnownBackup read(Row row, Map<String, Origin> recorded, Map<String, Hold> holds) {
        Backup backup = new Backup(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.optionalText(),
                row.flag(),
                row.flag(),
                row.number(),
                row.number(),
                row.optionalText(),
                row.optionalText(),
                row.instant(),
                row.instant(),
                row.optionalText(),
                row.optionalText(),
                json.texts(row.text()),
                row.details(json));
        Optional<Instant> goneAt = row.optionalInstant();
        Optional<Instant> statusSince = row.optionalInstant();
        Optional<Origin> seen = OriginColumns.read(row);
        return new KnownBackup(
                backup,
                Optional.ofNullable(recorded.get(backup.id())).or(() -> seen),
                goneAt,
                Optional.ofNullable(holds.get(backup.id())),
                statusSince);
    }
}
