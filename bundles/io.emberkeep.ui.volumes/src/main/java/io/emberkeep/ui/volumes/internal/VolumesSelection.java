package io.emberkeep.ui.volumes.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;

/** What a person has chosen to act on: volumes on the left and backups on the right, whichever view has the focus. */
@Component(service = VolumesSelection.class)
public final class VolumesSelection {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<String> volumeIds = List.of();
    private List<String> backupIds = List.of();

    /** Chooses volumes; backups of others are no longer chosen then. */
    public void chooseVolumes(List<String> ids) {
        if (!ids.equals(volumeIds)) {
            volumeIds = List.copyOf(ids);
            backupIds = List.of();
            listeners.forEach(Runnable::run);
        }
    }

    /** Chooses backups of the one chosen volume. */
    public void chooseBackups(List<String> ids) {
        if (!ids.equals(backupIds)) {
            backupIds = List.copyOf(ids);
            listeners.forEach(Runnable::run);
        }
    }

    /** The chosen volumes. */
    public List<String> volumeIds() {
        return volumeIds;
    }

    /** The chosen volume, where it is one alone. */
    public Optional<String> singleVolume() {
        return volumeIds.size() == 1 ? Optional.of(volumeIds.getFirst()) : Optional.empty();
    }

    /** The chosen backups. */
    public List<String> backupIds() {
        return backupIds;
    }

    /** Tells a listener after each change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Stops telling a listener. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
