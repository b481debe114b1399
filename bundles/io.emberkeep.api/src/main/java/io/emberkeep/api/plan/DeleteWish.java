package io.emberkeep.api.plan;

import java.time.Duration;
import java.util.List;

/**
 * What a person asks for when deleting backups.
 *
 * @param withDescendants also all that builds on them; without it such a backup is refused
 * @param undoWindow how long the run waits before it deletes anything, so that it can still be stopped; zero for at once
 */
public record DeleteWish(String cloud, List<String> backupIds, boolean withDescendants, Duration undoWindow) {
    /** Copies the ids, so that a record never changes. */
    public DeleteWish {
        backupIds = List.copyOf(backupIds);
    }

    /** Deletes at once. */
    public DeleteWish(String cloud, List<String> backupIds, boolean withDescendants) {
        this(cloud, backupIds, withDescendants, Duration.ZERO);
    }
}
