package io.emberkeep.service.internal.fake;

import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Accepted;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.SnapshotRequest;
import io.emberkeep.api.cloud.Volume;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The backups of a cloud in memory, by the rules of Zed: the newest of all has to be available. */
public final class FakeBackups {
    private static final Duration WORK = Duration.ofSeconds(2);
    private static final Duration RELEASE = Duration.ofSeconds(3);

    private final Map<String, FakeBackup> backups = new LinkedHashMap<>();
    private final List<String> harm = new ArrayList<>();
    private final Agenda agenda;
    private final Clock clock;
    private final FakeVolumes volumes;
    private boolean chunked;
    private boolean fullInstead;
    private int count;

    FakeBackups(Agenda agenda, Clock clock, FakeVolumes volumes) {
        this.agenda = agenda;
        this.clock = clock;
        this.volumes = volumes;
    }

    /** Counts objects from now on, as every driver but Ceph's does. */
    public void becomeChunked() {
        chunked = true;
    }

    /** Makes a full backup of the next incremental without a word. */
    public void makeNextFull() {
        fullInstead = true;
    }

    /** What was done that destroys data on a real Ceph. */
    public List<String> harm() {
        return harm;
    }

    /** A finished backup that was there before, made by another tool. */
    public FakeBackup add(FakeVolume volume, boolean incremental) {
        String name = (incremental ? "incremental-" : "full-") + (count + 1);
        return finished(new BackupRequest(volume.id(), Optional.empty(), name, incremental, true, Map.of()), volume);
    }

    /** The same of a snapshot, which is gone by now. */
    public FakeBackup addOfSnapshot(FakeVolume volume) {
        String snapshotId = volumes.createSnapshot(new SnapshotRequest(volume.id(), "theirs", Map.of()))
                .id();
        String name = "of-snapshot-" + (count + 1);
        FakeBackup backup =
                finished(new BackupRequest(volume.id(), Optional.of(snapshotId), name, false, true, Map.of()), volume);
        volumes.vanish(snapshotId);
        return backup;
    }

    private FakeBackup finished(BackupRequest request, FakeVolume volume) {
        FakeBackup backup = made(request);
        finish(backup, volume.data);
        return backup;
    }

    private FakeBackup made(BackupRequest request) {
        Optional<FakeSnapshot> snapshot = request.snapshotId().map(volumes::snapshot);
        Optional<FakeBackup> parent = request.incremental() ? Optional.of(parent(request, snapshot)) : Optional.empty();
        FakeBackup backup = new FakeBackup(
                "backup-" + ++count, request, snapshot, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        backup.parent = fullInstead ? Optional.empty() : parent;
        backup.sizeGiB = volumes.get(request.volumeId()).sizeGiB;
        backup.volumeMetadata = Map.copyOf(volumes.get(request.volumeId()).metadata);
        fullInstead = false;
        backups.put(backup.id, backup);
        return backup;
    }

    private FakeBackup parent(BackupRequest request, Optional<FakeSnapshot> snapshot) {
        List<FakeBackup> siblings = backups.values().stream()
                .filter(backup -> backup.request.volumeId().equals(request.volumeId()))
                .toList();
        FakeBackup newest = siblings.stream()
                .filter(backup -> snapshot.isEmpty() || backup.dataTimestamp().isBefore(snapshot.get().createdAt))
                .max(Comparator.comparing(FakeBackup::dataTimestamp)
                        .thenComparing(backup -> backup.createdAt)
                        .thenComparing(FakeBackup::id))
                .or(() -> siblings.stream()
                        .max(Comparator.comparing((FakeBackup backup) -> backup.createdAt)
                                .thenComparing(FakeBackup::id)))
                .orElseThrow(() -> FakeCloud.refusal(
                        ErrorKind.REFUSED, "Invalid backup: No backups available to do an incremental backup."));
        if (!newest.status.equals("available")) {
            throw FakeCloud.refusal(
                    ErrorKind.CONFLICT, "Invalid backup: The parent backup must be available for incremental backup.");
        }
        return newest;
    }

    private void finish(FakeBackup backup, String data) {
        backup.status = "available";
        backup.data = data;
        backup.objects = chunked ? (backup.parent.isPresent() ? 1 : 21) : 0;
        backup.parent.ifPresent(parent -> parent.dependents++);
    }

    public FakeBackup get(String id) {
        return Optional.ofNullable(backups.get(id))
                .orElseThrow(() -> FakeCloud.refusal(ErrorKind.NOT_FOUND, "Backup " + id + " could not be found."));
    }

    /** Removes a row, as only an operator's hand in the database can. */
    public void vanish(String id) {
        backups.remove(id);
    }

    public List<FakeBackup> all() {
        return List.copyOf(backups.values());
    }

    List<Backup> shown() {
        return backups.values().stream().map(FakeBackup::shown).toList();
    }

    Accepted create(BackupRequest request, boolean carriesMetadata) {
        FakeVolume volume = volumes.get(request.volumeId());
        requireReadable(request, volume);
        FakeBackup backup = made(request);
        if (carriesMetadata) {
            backup.metadata.putAll(request.metadata());
        }
        if (backup.snapshot.isPresent() && !chunked) {
            harm.add("snapshot backup " + backup.id);
        }
        boolean fails = volumes.fails("createBackup");
        backup.snapshot.ifPresentOrElse(snapshot -> snapshot.status = "backing-up", () -> volume.become("backing-up"));
        agenda.in(WORK, () -> {
            if (fails) {
                backup.status = "error";
                backup.failReason = Optional.of("Backup driver failed");
            } else {
                finish(backup, backup.snapshot.map(taken -> taken.data).orElse(volume.data));
            }
        });
        agenda.in(
                RELEASE,
                () -> backup.snapshot.ifPresentOrElse(
                        snapshot -> snapshot.status = "available", () -> volume.status = volume.statusBefore));
        return FakeVolumes.accepted(backup.id);
    }

    private void requireReadable(BackupRequest request, FakeVolume volume) {
        boolean ready = request.snapshotId()
                .map(id -> volumes.snapshot(id).status.equals("available"))
                .orElse(volume.status.equals("available") || volume.status.equals("in-use"));
        if (!ready) {
            throw FakeCloud.refusal(ErrorKind.CONFLICT, "Invalid volume: Volume to be backed up must be available.");
        }
        if (volume.status.equals("in-use") && !request.force()) {
            throw FakeCloud.refusal(ErrorKind.REFUSED, "Invalid volume: Backing up an in-use volume must use force.");
        }
    }

    /**
     * As Cinder does, it gives the volume the metadata of the one that was backed up, where that had any, marks any other one,
     * and leaves the backup available whatever happens.
     */
    Accepted restore(String backupId, String volumeId) {
        FakeBackup backup = get(backupId);
        FakeVolume volume = volumes.get(volumeId);
        if (!backup.status.equals("available") || !volume.status.equals("available")) {
            throw FakeCloud.refusal(ErrorKind.CONFLICT, "Invalid volume: Volume to be restored to must be available");
        }
        backup.status = "restoring";
        volume.become("restoring-backup");
        boolean fails = volumes.fails("restoreBackup");
        agenda.in(WORK, () -> {
            backup.status = "available";
            volume.data = fails ? "torn" : backup.data;
            volume.status = fails ? "error_restoring" : "available";
            if (fails) {
                volumes.tell(volumeId, "restore backup:Backup driver failed to restore backup.");
            } else {
                relabel(volume, backup);
            }
        });
        return FakeVolumes.accepted(volumeId);
    }

    private static void relabel(FakeVolume volume, FakeBackup backup) {
        if (!backup.volumeMetadata.isEmpty()) {
            volume.metadata.clear();
            volume.metadata.putAll(backup.volumeMetadata);
        }
        String earlier = volume.metadata.getOrDefault(Volume.RESTORED_FROM_KEY, backup.id());
        if (!backup.request.volumeId().equals(volume.id()) || !earlier.equals(backup.id())) {
            volume.metadata.put(Volume.RESTORED_FROM_KEY, backup.id());
        }
    }

    Accepted delete(String id) {
        FakeBackup backup = get(id);
        if (!backup.status.equals("available") && !backup.status.equals("error")) {
            throw FakeCloud.refusal(ErrorKind.CONFLICT, "Invalid backup: Backup status must be available or error");
        }
        if (backups.values().stream()
                .anyMatch(other -> other.parent.filter(backup::equals).isPresent())) {
            throw FakeCloud.refusal(ErrorKind.REFUSED, "Invalid backup: Incremental backups exist for this backup.");
        }
        backup.status = "deleting";
        boolean fails = volumes.fails("deleteBackup");
        agenda.in(WORK, () -> {
            if (fails) {
                backup.status = "error";
                backup.failReason = Optional.of("The backup store does not answer");
            } else {
                backups.remove(id);
                backup.parent.ifPresent(parent -> parent.dependents--);
            }
        });
        return FakeVolumes.accepted(id);
    }
}
