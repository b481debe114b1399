package io.emberkeep.ui.volumes.internal.restore;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeStatus;
import io.emberkeep.api.plan.RestoreWish;
import io.emberkeep.api.plan.RestoreWish.Target;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.volumes.internal.Messages;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a person decides on the way through the restore wizard. */
final class RestoreForm {
    private final Catalogue catalogue;
    private final String volumeId;
    private final List<RestorePoint> points;
    private Optional<RestorePoint> point = Optional.empty();
    private boolean ontoExisting;
    private String name;
    private Optional<String> type = Optional.empty();
    private Optional<String> zone = Optional.empty();
    private Optional<Volume> existing = Optional.empty();
    private String confirmation = "";

    /**
     * Begins with the point that was chosen, or else the newest good one.
     *
     * @param today for the name that is proposed
     */
    RestoreForm(Project project, String volumeId, Optional<String> chosenBackup, LocalDate today) {
        this.catalogue = project.catalogue();
        this.volumeId = volumeId;
        points = RestorePoint.of(project.forest(volumeId));
        point = chosenBackup
                .flatMap(id -> points.stream().filter(p -> p.id().equals(id)).findFirst())
                .or(() -> points.stream().filter(RestorePoint::restorable).findFirst());
        name = sourceLabel() + "-restored-" + today;
    }

    List<RestorePoint> points() {
        return points;
    }

    Optional<RestorePoint> point() {
        return point;
    }

    void setPoint(RestorePoint chosen) {
        point = Optional.of(chosen);
    }

    String name() {
        return name;
    }

    void setName(String typed) {
        name = typed.strip();
    }

    void setType(Optional<String> wanted) {
        type = wanted;
    }

    void setZone(Optional<String> wanted) {
        zone = wanted;
    }

    void setOntoExisting(boolean wanted) {
        ontoExisting = wanted;
    }

    boolean isOntoExisting() {
        return ontoExisting;
    }

    void setExisting(Volume chosen) {
        existing = Optional.of(chosen);
    }

    void setConfirmation(String typed) {
        confirmation = typed.strip();
    }

    /** Volumes that could take the data: detached and big enough; the source first. */
    List<Volume> candidates() {
        int size = point.map(chosen -> chosen.backup().backup().sizeGiB()).orElse(0);
        return catalogue.volumes().values().stream()
                .filter(known -> known.isPresent() && known.isLasting())
                .map(KnownVolume::volume)
                .filter(volume -> volume.status() == VolumeStatus.AVAILABLE && volume.sizeGiB() >= size)
                .sorted(Comparator.comparing((Volume volume) -> !volume.id().equals(volumeId))
                        .thenComparing(Volume::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    String cloud() {
        return catalogue.cloud();
    }

    String sourceLabel() {
        return catalogue.volume(volumeId).map(known -> known.volume().label()).orElse(volumeId);
    }

    /** What the source volume has, for choices that were left open. */
    Optional<Volume> source() {
        return catalogue.volume(volumeId).map(KnownVolume::volume);
    }

    /** Why the chosen point can't be restored. */
    Optional<String> obstacleOfPoint() {
        if (point.isEmpty()) {
            return Optional.of(Messages.CHOOSE_POINT);
        }
        return point.filter(RestorePoint::restorable).isPresent()
                ? Optional.empty()
                : Optional.of(Messages.POINT_NOT_RESTORABLE);
    }

    /** What is still missing on the target. */
    Optional<String> obstacleOfTarget() {
        return ontoExisting ? obstacleOfExisting() : obstacleOfNew();
    }

    private Optional<String> obstacleOfNew() {
        return name.isEmpty() ? Optional.of(Messages.NAME_MISSING) : Optional.empty();
    }

    private Optional<String> obstacleOfExisting() {
        if (existing.isEmpty()) {
            return Optional.of(candidates().isEmpty() ? Messages.NO_CANDIDATES : Messages.CHOOSE_EXISTING);
        }
        return existing.get().label().equals(confirmation)
                ? Optional.empty()
                : Optional.of(Messages.CONFIRM_EXISTING.formatted(existing.get().label()));
    }

    RestoreWish wish() {
        Target target = ontoExisting
                ? new Target.ExistingVolume(existing.orElseThrow().id())
                : new Target.NewVolume(name, type, zone);
        return new RestoreWish(catalogue.cloud(), point.orElseThrow().id(), target);
    }
}
