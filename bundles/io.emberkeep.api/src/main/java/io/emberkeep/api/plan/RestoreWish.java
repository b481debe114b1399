package io.emberkeep.api.plan;

import java.util.Optional;

/** What a person asks for when restoring. */
public record RestoreWish(String cloud, String backupId, Target target) {
    /** Where the data go. */
    public sealed interface Target {
        /**
         * A volume that is made for it.
         *
         * @param type absent for the source volume's
         * @param zone absent for the source volume's
         */
        record NewVolume(String name, Optional<String> type, Optional<String> zone) implements Target {}

        /** A volume that exists; its content is lost. */
        record ExistingVolume(String volumeId) implements Target {}
    }
}
