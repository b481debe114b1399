package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.Optional;

/**
 * A volume as the catalogue remembers it.
 *
 * @param goneAt when a refresh first missed it; its backups stay restorable
 * @param statusSince when a refresh first saw it in the state that it is in
 * @param movedAt when a refresh last saw it on another back end, of another type, or back from another project; what a
 *     driver keeps beside a volume for its next incremental does not move with it
 */
public record KnownVolume(
        Volume volume, Optional<Instant> goneAt, Optional<Instant> statusSince, Optional<Instant> movedAt) {
    /** A volume of which nothing more is remembered. */
    public KnownVolume(Volume volume, Optional<Instant> goneAt) {
        this(volume, goneAt, Optional.empty(), Optional.empty());
    }

    /** Cinder's id. */
    public String id() {
        return volume.id();
    }

    /** Whether it is somebody's to keep, and not made for a while by a run or by Cinder. */
    public boolean isLasting() {
        return !Origin.isTemporary(volume) && !volume.isCinders();
    }

    /** Whether the cloud still had it at the last refresh. */
    public boolean isPresent() {
        return goneAt.isEmpty();
    }
}
