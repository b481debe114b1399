package io.emberkeep.service.internal.plan;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Limits.OfType;
import io.emberkeep.api.cloud.Limits.Use;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.service.internal.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Refuses a plan that would stop half-way at a quota. Cinder counts each backup with its volume's whole size. */
final class QuotaCheck {
    private final Limits limits;

    QuotaCheck(Limits limits) {
        this.limits = limits;
    }

    void requireRoomForBackups(List<Volume> volumes, CaptureMode mode) {
        require("backups", limits.backups(), volumes.size());
        require("backup GiB", limits.backupGiB(), sum(volumes));
        requireRoomToCapture(volumes, mode, limits.ofAllTypes(), "");
        volumes.stream()
                .collect(Collectors.groupingBy(Volume::type))
                .forEach((type, those) -> limits.ofType(type)
                        .ifPresent(quotas -> requireRoomToCapture(those, mode, quotas, Messages.ofType(type))));
    }

    private static void requireRoomToCapture(List<Volume> volumes, CaptureMode mode, OfType quotas, String ofType) {
        if (mode == CaptureMode.CLONE) {
            require("volumes" + ofType, quotas.volumes(), volumes.size());
            require("snapshots" + ofType, quotas.snapshots(), volumes.size());
            require("volume GiB" + ofType, quotas.volumeGiB(), 2 * sum(volumes));
        }
        if (mode == CaptureMode.SNAPSHOT) {
            require("snapshots" + ofType, quotas.snapshots(), volumes.size());
            require("volume GiB" + ofType, quotas.volumeGiB(), sum(volumes));
        }
    }

    /** Of a type that Cinder chooses only the project's quotas can be looked at. */
    void requireRoomForVolume(int sizeGiB, Optional<String> type) {
        requireRoomForVolume(sizeGiB, limits.ofAllTypes(), "");
        type.ifPresent(name ->
                limits.ofType(name).ifPresent(quotas -> requireRoomForVolume(sizeGiB, quotas, Messages.ofType(name))));
    }

    private static void requireRoomForVolume(int sizeGiB, OfType quotas, String ofType) {
        require("volumes" + ofType, quotas.volumes(), 1);
        require("volume GiB" + ofType, quotas.volumeGiB(), sizeGiB);
    }

    private static long sum(List<Volume> volumes) {
        return volumes.stream().mapToLong(Volume::sizeGiB).sum();
    }

    private static void require(String what, Use use, long more) {
        if (!use.fits(more)) {
            throw new EmberkeepException(ErrorKind.QUOTA, Messages.quotaReached(what, use, more));
        }
    }
}
