package io.emberkeep.api.engine;

import io.emberkeep.api.doctor.Diagnosis;
import java.time.Duration;
import java.util.List;

/** Finds what is wrong with a project's backups, or will be. */
@FunctionalInterface
public interface Checkups {
    /**
     * Judges a cloud as it was last seen; only its quotas are asked for, and done without where it does not answer.
     *
     * @param cloud seen before, or nothing is found
     * @param maximumAge how old the newest backup of a protected volume may be
     * @return the worst first
     */
    List<Diagnosis> examine(String cloud, Duration maximumAge);
}
