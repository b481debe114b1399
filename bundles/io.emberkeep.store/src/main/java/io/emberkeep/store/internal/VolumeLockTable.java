package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.util.Collection;
import java.util.List;

/** Which run has which volume to itself. */
final class VolumeLockTable {
    private record Lock(String volume, String run) {}

    void take(Session session, long scope, Collection<String> volumes, String run) {
        List<Lock> taken = volumes.stream()
                .sorted()
                .flatMap(volume -> held(session, scope, volume).stream())
                .toList();
        if (!taken.isEmpty()) {
            Lock first = taken.getFirst();
            throw new EmberkeepException(
                    ErrorKind.CONFLICT, Messages.volumeLocked(first.volume(), first.run(), taken.size() - 1));
        }
        session.updateEach("INSERT INTO volume_lock (scope_id, volume_id, run_id) VALUES (?, ?, ?)", volumes, volume ->
                new Object[] {scope, volume, run});
    }

    void free(Session session, String run) {
        session.update("DELETE FROM volume_lock WHERE run_id = ?", run);
    }

    private static List<Lock> held(Session session, long scope, String volume) {
        return session.list(
                "SELECT volume_id, run_id FROM volume_lock WHERE scope_id = ? AND volume_id = ?",
                row -> new Lock(row.text(), row.text()),
                scope,
                volume);
    }
}
