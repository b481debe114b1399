package io.emberkeep.service.internal.plan;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Limits.Use;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.service.internal.Messages;
import java.util.List;

/** Refuses a plan that would stop half-way at a quota. Cinder counts each backup with its volume's whole size. */
final class QuotaCheck {
    private final Limits limits;

    QuotaCheck(Limits limits) {
        this.limits = limits;
    }

    void requireRoomForBackups(List<Volume> volumes, CaptureMode mode) {
        long sum = volumes.stream().mapToLong(Volume::sizeGiB).sum();
        require("backups", limits.backups(), volumes.size());
        require("backup GiB", limits.backupGiB(), sum);
        if (mode == CaptureMode.CLONE) {
            require("volumes", limits.volumes(), volumes.size());
            require("snapshots", limits.snapshots(), volumes.size());
            require("volume GiB", limits.volumeGiB(), 2 * sum);
        }
        if (mode == CaptureMode.SNAPSHOT) {
            require("snapshots", limits.snapshots(), volumes.size());
            require("volume GiB", limits.volumeGiB(), sum);
        }
    }

    void requireRoomForVolume(int sizeGiB) {
        require("volumes", limits.volumes(), 1);
        require("volume GiB", limits.volumeGiB(), sizeGiB);
    }

    private static void require(String what, Use use, long more) {
        if (!use.fits(more)) {
            throw new EmberkeepException(ErrorKind.QUOTA, Messages.quotaReached(what, use, more));
        }
    }
}
