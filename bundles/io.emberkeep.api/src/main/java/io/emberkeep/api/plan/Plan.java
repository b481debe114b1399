package io.emberkeep.api.plan;

import io.emberkeep.api.cloud.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is going to be done to the cloud, as shown to a person before it is approved, and as run after.
 *
 * @param cloud name of the profile to reach the cloud by
 * @param tasks each for one volume, and independent of each other
 * @param lockedVolumes volumes that no other run may touch meanwhile: those written, and the sources of what is read
 * @param destructive whether data or backups are lost by it
 */
public record Plan(
        RunKind kind,
        String cloud,
        Scope scope,
        Instant madeAt,
        List<Task> tasks,
        Set<String> lockedVolumes,
        boolean destructive) {
    /** Copies the collections, so that a record never changes. */
    public Plan {
        tasks = List.copyOf(tasks);
        lockedVolumes = Set.copyOf(lockedVolumes);
    }
}
