package io.emberkeep.api.plan;

import java.util.List;

/**
 * What a run does for one volume; its steps follow each other, while the tasks of a run do not depend on each other.
 *
 * @param title for people, such as {@code Incremental backup of db-data}
 * @param volumeId the volume that this is about
 * @param reasons why it is planned so, one sentence each
 */
public record Task(String title, String volumeId, List<Step> steps, List<String> reasons) {
    /** Copies the lists, so that a record never changes. */
    public Task {
        steps = List.copyOf(steps);
        reasons = List.copyOf(reasons);
    }
}
