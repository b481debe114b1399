package io.emberkeep.store.internal;

import io.emberkeep.api.catalogue.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What our own runs wrote down of the backups that they made. */
final class OriginTable {
    private final Table table = new Table("origin", List.of("scope_id", "backup_id"), OriginColumns.NAMES);

    void save(Session session, long scope, String backupId, Origin origin) {
        session.update(
                table.upsert(),
                Stream.concat(Stream.of(scope, backupId), OriginColumns.values(Optional.of(origin)))
                        .toArray());
    }

    Map<String, Origin> load(Session session, long scope) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        session.list(
                        "SELECT backup_id, %s FROM origin WHERE scope_id = ? ORDER BY backup_id"
                                .formatted(String.join(", ", OriginColumns.NAMES)),
                        row -> Map.entry(row.text(), OriginColumns.read(row).orElseThrow()),
                        scope)
                .forEach(entry -> origins.put(entry.getKey(), entry.getValue()));
        return origins;
    }
}
