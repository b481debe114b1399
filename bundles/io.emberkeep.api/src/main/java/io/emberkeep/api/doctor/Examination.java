package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that diagnoses are made from; the cloud itself is not asked.
 *
 * @param runs of this project and of others, newest first
 * @param abandoned ids of open runs that no living process works on
 * @param limits the project's quotas, where the cloud told them
 * @param maximumAge how old the newest backup of a protected volume may be
 */
public record Examination(
        Catalogue catalogue,
        List<Run> runs,
        Set<String> abandoned,
        Optional<Limits> limits,
        Duration maximumAge,
        Instant now) {
    /** Copies the collections, so that a record never changes. */
    public Examination {
        runs = List.copyOf(runs);
        abandoned = Set.copyOf(abandoned);
    }
}
