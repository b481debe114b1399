package io.emberkeep.api.catalogue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What an incremental may build on, by the moment of its data; to be filled in the order of their making. */
final class Candidates {
    private final NavigableMap<Instant, Deque<KnownBackup>> lastMadeFirst = new TreeMap<>();

    void add(KnownBackup backup) {
        lastMadeFirst
                .computeIfAbsent(backup.backup().dataTimestamp(), at -> new ArrayDeque<>())
                .push(backup);
    }

    /** What Cinder picks for a backup: the newest data there then, for a backup of a snapshot older than that. */
    Optional<KnownBackup> newestFor(KnownBackup child) {
        boolean ofSnapshot = child.backup().snapshotId().isPresent();
        NavigableMap<Instant, Deque<KnownBackup>> fitting =
                ofSnapshot ? lastMadeFirst.headMap(child.backup().dataTimestamp(), false) : lastMadeFirst;
        Iterator<Deque<KnownBackup>> newestFirst =
                fitting.descendingMap().values().iterator();
        while (newestFirst.hasNext()) {
            Deque<KnownBackup> sameData = newestFirst.next();
            dropGone(sameData, child.backup().createdAt());
            if (!sameData.isEmpty()) {
                return Optional.of(sameData.peek());
            }
            newestFirst.remove();
        }
        return Optional.empty();
    }

    /** What was gone once is gone for all that were made later too. */
    private static void dropGone(Deque<KnownBackup> candidates, Instant at) {
        while (!candidates.isEmpty()
                && candidates.peek().goneAt().filter(gone -> gone.isBefore(at)).isPresent()) {
            candidates.pop();
        }
    }
}
