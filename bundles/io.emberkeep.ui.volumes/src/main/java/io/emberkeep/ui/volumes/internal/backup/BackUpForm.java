package io.emberkeep.ui.volumes.internal.backup;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.List;
import java.util.Optional;

/** What a person fills in to back volumes up. */
final class BackUpForm {
    private final String cloud;
    private final List<KnownVolume> volumes;
    private BackupWish.Kind kind = BackupWish.Kind.AUTOMATIC;
    private CaptureMode mode = CaptureMode.DIRECT;
    private String name = "";

    BackUpForm(String cloud, List<KnownVolume> volumes) {
        this.cloud = cloud;
        this.volumes = List.copyOf(volumes);
    }

    void setKind(BackupWish.Kind wanted) {
        kind = wanted;
    }

    void setMode(CaptureMode wanted) {
        mode = wanted;
    }

    void setName(String typed) {
        name = typed.strip();
    }

    /** A clone is always full, so an incremental can't be asked of it. */
    boolean mayBeIncremental() {
        return mode != CaptureMode.CLONE;
    }

    BackupWish wish() {
        return new BackupWish(
                cloud,
                volumes.stream().map(known -> known.volume().id()).toList(),
                mayBeIncremental() || kind != BackupWish.Kind.INCREMENTAL ? kind : BackupWish.Kind.FULL,
                mode,
                Optional.of(name).filter(typed -> !typed.isEmpty()));
    }

    String title() {
        return volumes.size() == 1
                ? Messages.BACK_UP_ONE.formatted(volumes.getFirst().volume().label())
                : Messages.BACK_UP_SEVERAL.formatted(volumes.size());
    }

    static String label(BackupWish.Kind kind) {
        return switch (kind) {
            case AUTOMATIC -> Messages.KIND_AUTOMATIC;
            case INCREMENTAL -> Messages.KIND_INCREMENTAL;
            case FULL -> Messages.KIND_FULL;
        };
    }

    static String label(CaptureMode mode) {
        return switch (mode) {
            case DIRECT -> Messages.MODE_DIRECT;
            case FROZEN_DIRECT -> Messages.MODE_FROZEN_DIRECT;
            case CLONE -> Messages.MODE_CLONE;
            case SNAPSHOT -> Messages.MODE_SNAPSHOT;
            case INSTANCE -> Messages.MODE_INSTANCE;
        };
    }
}
