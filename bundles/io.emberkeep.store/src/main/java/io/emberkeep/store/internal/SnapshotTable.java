package io.emberkeep.store.internal;

import io.emberkeep.api.cloud.Snapshot;
import java.util.List;
import java.util.stream.IntStream;

/** The snapshots of catalogues; only those present, since nothing builds on a snapshot that is gone. */
final class SnapshotTable {
    private final Table table = new Table(
            "snapshot",
            List.of("scope_id", "id"),
            List.of(
                    "name",
                    "status",
                    "volume_id",
                    "size_gib",
                    "created_at",
                    "metadata",
                    "project_id",
                    "description",
                    "updated_at",
                    "user_id",
                    "encryption_key_id",
                    "others",
                    "position"));
    private final Json json;

    SnapshotTable(Json json) {
        this.json = json;
    }

    /** Where anything differs all are written anew, because each one that comes or goes moves the others. */
    void save(Session session, long scope, List<Snapshot> snapshots) {
        if (snapshots.equals(load(session, scope))) {
            return;
        }
        session.update("DELETE FROM snapshot WHERE scope_id = ?", scope);
        session.updateEach(
                table.upsert(),
                IntStream.range(0, snapshots.size()).boxed().toList(),
                position -> values(scope, snapshots.get(position), position));
    }

    /** In the order in which they were listed. */
    List<Snapshot> load(Session session, long scope) {
        return session.list(
                "SELECT id, %s FROM snapshot WHERE scope_id = ? ORDER BY position"
                        .formatted(String.join(", ", table.columns())),
                this::read,
                scope);
    }

    private Object[] values(long scope, Snapshot snapshot, int position) {
        return new Object[] {
            scope,
            snapshot.id(),
            snapshot.name(),
            snapshot.rawStatus(),
            snapshot.volumeId(),
            snapshot.sizeGiB(),
            snapshot.createdAt(),
            json.write(snapshot.metadata()),
            snapshot.projectId(),
            snapshot.details().description(),
            snapshot.details().updatedAt(),
            snapshot.details().userId(),
            snapshot.details().encryptionKeyId(),
            json.others(snapshot.details()),
            position
        };
    }

    private Snapshot read(Row row) {
        return new Snapshot(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.number(),
                row.optionalInstant(),
                json.texts(row.text()),
                row.optionalText(),
                row.details(json));
    }
}
