package io.emberkeep.store.internal;

import io.emberkeep.api.catalogue.Hold;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person forbade to delete. */
final class HoldTable {
    private final Table table = new Table("hold", List.of("scope_id", "backup_id"), List.of("reason", "since"));

    void save(Session session, long scope, String backupId, Hold hold) {
        session.update(table.upsert(), scope, backupId, hold.reason(), hold.since());
    }

    void delete(Session session, long scope, String backupId) {
        session.update("DELETE FROM hold WHERE scope_id = ? AND backup_id = ?", scope, backupId);
    }

    Map<String, Hold> load(Session session, long scope) {
        return session
                .list(
                        "SELECT backup_id, reason, since FROM hold WHERE scope_id = ? ORDER BY backup_id",
                        row -> Map.entry(row.text(), new Hold(row.text(), row.instant())),
                        scope)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
