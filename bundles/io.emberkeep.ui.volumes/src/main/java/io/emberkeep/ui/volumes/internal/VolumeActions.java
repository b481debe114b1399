package io.emberkeep.ui.volumes.internal;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.text.SafeguardText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What can be done with what is chosen, and if not, why not; answered from what is known, without asking anybody. */
@Component(service = VolumeActions.class)
public final class VolumeActions {
    private final ConsoleSession session;
    private final VolumesSelection selection;

    /** Judges by the session and the choice in the views. */
    @Activate
    public VolumeActions(@Reference ConsoleSession session, @Reference VolumesSelection selection) {
        this.session = session;
        this.selection = selection;
    }

    /** The volumes that a backup would be made of. */
    public List<KnownVolume> volumes() {
        return chosen(selection.volumeIds(), project -> project.catalogue()::volume);
    }

    /** The backups that would be restored or deleted. */
    public List<KnownBackup> backups() {
        return chosen(selection.backupIds(), project -> project.catalogue()::backup);
    }

    /** Why no backup can be made now. */
    public Optional<String> obstacleToBackUp() {
        if (volumes().isEmpty()) {
            return Optional.of(Messages.CHOOSE_VOLUMES);
        }
        return closed().or(() -> volumes().stream()
                .flatMap(known -> obstacleToBackUp(known).stream())
                .findFirst());
    }

    private static Optional<String> obstacleToBackUp(KnownVolume known) {
        if (known.goneAt().isPresent()) {
            return Optional.of(Messages.VOLUME_GONE.formatted(known.volume().label()));
        }
        return known.volume().status().canBeBackedUp()
                ? Optional.empty()
                : Optional.of(Messages.VOLUME_BUSY.formatted(
                        known.volume().label(), known.volume().rawStatus()));
    }

    /** Why nothing can be restored now. */
    public Optional<String> obstacleToRestore() {
        Optional<String> volume = selection.singleVolume();
        if (volume.isEmpty() || session.project().isEmpty()) {
            return Optional.of(Messages.CHOOSE_ONE_VOLUME);
        }
        Project project = session.project().get();
        if (project.forest(volume.get()).newestRestorable().isEmpty()) {
            return Optional.of(Messages.NOTHING_TO_RESTORE);
        }
        return closed();
    }

    /** Why no backup can be deleted now. */
    public Optional<String> obstacleToDelete() {
        if (backups().isEmpty()) {
            return Optional.of(Messages.CHOOSE_BACKUPS);
        }
        if (backups().stream().noneMatch(KnownBackup::isPresent)) {
            return Optional.of(Messages.ALREADY_GONE);
        }
        return closed();
    }

    /** The chosen backups that a person could hold. */
    public List<KnownBackup> holdable() {
        return backups().stream()
                .filter(known -> known.isPresent() && known.hold().isEmpty())
                .toList();
    }

    /** The chosen backups that are held. */
    public List<KnownBackup> held() {
        return backups().stream().filter(known -> known.hold().isPresent()).toList();
    }

    /** Why no backup can be held now; the cloud is not asked for it. */
    public Optional<String> obstacleToHold() {
        return holdable().isEmpty() ? Optional.of(Messages.CHOOSE_TO_HOLD) : Optional.empty();
    }

    /** Why no backup can be released now; the cloud is not asked for it. */
    public Optional<String> obstacleToRelease() {
        return held().isEmpty() ? Optional.of(Messages.CHOOSE_TO_RELEASE) : Optional.empty();
    }

    private Optional<String> closed() {
        return session.cloud()
                .flatMap(cloud -> SafeguardText.obstacle(session.safeguard(), cloud))
                .or(this::offline);
    }

    private Optional<String> offline() {
        return session.trouble().map(why -> Messages.OFFLINE.formatted(why.getMessage()));
    }

    private <T> List<T> chosen(List<String> ids, Function<Project, Function<String, Optional<T>>> lookup) {
        return session.project().stream()
                .flatMap(project -> ids.stream().map(lookup.apply(project)).flatMap(Optional::stream))
                .toList();
    }
}
