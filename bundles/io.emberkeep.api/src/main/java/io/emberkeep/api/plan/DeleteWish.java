package io.emberkeep.api.plan;

import java.util.List;

/**
 * What a person asks for when deleting backups.
 *
 * @param withDescendants also all that builds on them; without it such a backup is refused
 */
public record DeleteWish(String cloud, List<String> backupIds, boolean withDescendants) {
    /** Copies the ids, so that a record never changes. */
    public DeleteWish {
        backupIds = List.copyOf(backupIds);
    }
}
