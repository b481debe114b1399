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
    private final Deque<KnownBackup> byMaking = new ArrayDeque<>();

    void add(KnownBackup backup) {
        lastMadeFirst
                .computeIfAbsent(backup.backup().dataTimestamp(), at -> new ArrayDeque<>())
                .push(backup);
        byMaking.push(backup);
    }

    /**
     * What Cinder picks for a backup: the newest data there then, for a backup of a snapshot older than that; where none
     * is, the last that was made.
     */
    Optional<KnownBackup> newestFor(KnownBackup child) {
        boolean ofSnapshot = child.backup().snapshotId().isPresent();
        return ofSnapshot
                ? newestOf(lastMadeFirst.headMap(child.backup().dataTimestamp(), false), child)
                        .or(() -> lastMadeFor(child))
                : newestOf(lastMadeFirst, child);
    }

    private static Optional<KnownBackup> newestOf(
            NavigableMap<Instant, Deque<KnownBackup>> fitting, KnownBackup child) {
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

    private Optional<KnownBackup> lastMadeFor(KnownBackup child) {
        dropGone(byMaking, child.backup().createdAt());
        return Optional.ofNullable(byMaking.peek());
    }

    /** What was gone once is gone for all that were made later too. */
    private static void dropGone(Deque<KnownBackup> candidates, Instant at) {
        while (!candidates.isEmpty()
                && candidates.peek().goneAt().filter(gone -> gone.isBefore(at)).isPresent()) {
            candidates.pop();
        }
    }
}
