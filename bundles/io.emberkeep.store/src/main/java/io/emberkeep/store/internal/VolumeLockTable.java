package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which run has which volume to itself. */
final class VolumeLockTable {
    private record Lock(String volume, String run) {}

    /** In one order, so that two runs that want the same volumes never wait for each other. */
    void take(Session session, long scope, Collection<String> volumes, String run) {
        List<Lock> others = volumes.stream()
                .sorted()
                .flatMap(volume -> takeOrTell(session, scope, volume, run).stream())
                .toList();
        if (!others.isEmpty()) {
            Lock first = others.getFirst();
            throw new EmberkeepException(
                    ErrorKind.CONFLICT, Messages.volumeLocked(first.volume(), first.run(), others.size() - 1));
        }
    }

    /** Empty where it was taken. Whoever holds it may free it between the two looks; then it is free to take. */
    private static Optional<Lock> takeOrTell(Session session, long scope, String volume, String run) {
        Optional<Lock> other = Optional.empty();
        while (other.isEmpty() && !inserts(session, scope, volume, run)) {
            other = holder(session, scope, volume);
        }
        return other;
    }

    private static boolean inserts(Session session, long scope, String volume, String run) {
        return session.update(
                        "INSERT INTO volume_lock (scope_id, volume_id, run_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        scope,
                        volume,
                        run)
                == 1;
    }

    void free(Session session, String run) {
        session.update("DELETE FROM volume_lock WHERE run_id = ?", run);
    }

    private static Optional<Lock> holder(Session session, long scope, String volume) {
        return session.first(
                "SELECT volume_id, run_id FROM volume_lock WHERE scope_id = ? AND volume_id = ?",
                row -> new Lock(row.text(), row.text()),
                scope,
                volume);
    }
}
