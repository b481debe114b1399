package io.emberkeep.api.plan;

import io.emberkeep.api.catalogue.CaptureMode;
import java.util.Optional;

/**
 * How a backup's data are to be captured.
 *
 * @param sourceVolumeId the volume whose data it will hold
 * @param parentId the parent that Cinder is predicted to pick; absent for a full
 */
public record Capture(CaptureMode mode, String sourceVolumeId, Optional<String> parentId) {
    /** Whether only changes since the parent are stored. */
    public boolean incremental() {
        return parentId.isPresent();
    }
}
