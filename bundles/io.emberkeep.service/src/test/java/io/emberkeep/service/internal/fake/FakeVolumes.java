package io.emberkeep.service.internal.fake;

import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Accepted;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.SnapshotRequest;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The volumes and snapshots of a cloud in memory. */
public final class FakeVolumes {
    private static final Duration WORK = Duration.ofSeconds(1);
    private static final Set<String> DELETABLE =
            Set.of("available", "error", "error_restoring", "error_extending", "error_managing");

    private final Map<String, FakeVolume> volumes = new LinkedHashMap<>();
    private final Map<String, FakeSnapshot> snapshots = new LinkedHashMap<>();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private final Set<String> failing = new HashSet<>();
    private final Set<String> hopeless = new HashSet<>();
    private final Agenda agenda;
    private final Clock clock;
    private int count;

    FakeVolumes(Agenda agenda, Clock clock) {
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Lets the next request of this name be taken and end badly. */
    public void failNext(String request) {
        failing.add(request);
    }

    /** Lets every request of this name be taken and end badly. */
    public void failAlways(String request) {
        hopeless.add(request);
    }

    boolean fails(String request) {
        return failing.remove(request) || hopeless.contains(request);
    }

    /** A volume that was there before. */
    public FakeVolume add(String name, String data) {
        FakeVolume volume = made(name);
        volume.data = data;
        return volume;
    }

    private FakeVolume made(String name) {
        String id = "volume-" + ++count;
        FakeVolume volume = new FakeVolume(id, name, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        volumes.put(id, volume);
        return volume;
    }

    public void vanish(String id) {
        volumes.remove(id);
        snapshots.remove(id);
    }

    /** As a volume does that was given to another project and back. */
    public void comeBack(FakeVolume volume) {
        volumes.put(volume.id(), volume);
    }

    public Optional<FakeVolume> named(String name) {
        return volumes.values().stream()
                .filter(volume -> volume.name.equals(name))
                .findFirst();
    }

    public FakeVolume get(String id) {
        return Optional.ofNullable(volumes.get(id))
                .orElseThrow(() -> FakeCloud.refusal(ErrorKind.NOT_FOUND, "Volume " + id + " could not be found."));
    }

    FakeSnapshot snapshot(String id) {
        return Optional.ofNullable(snapshots.get(id))
                .orElseThrow(() -> FakeCloud.refusal(ErrorKind.NOT_FOUND, "Snapshot " + id + " could not be found."));
    }

    List<Volume> shown() {
        return volumes.values().stream().map(FakeVolume::shown).toList();
    }

    List<Snapshot> shownSnapshots() {
        return snapshots.values().stream().map(FakeSnapshot::shown).toList();
    }

    List<String> messagesAbout(String id) {
        return Optional.ofNullable(messages.get(id)).stream().toList();
    }

    void tell(String id, String message) {
        messages.put(id, message);
    }

    Accepted create(VolumeRequest request) {
        Optional<FakeSnapshot> origin = request.snapshotId().map(this::snapshot);
        FakeVolume volume = made(request.name());
        volume.sizeGiB = request.sizeGiB();
        volume.type = request.type().orElse("ssd");
        volume.zone = request.zone().orElse("main");
        volume.fromSnapshot = request.snapshotId();
        volume.metadata.putAll(request.metadata());
        volume.status = "creating";
        boolean fails = fails("createVolume");
        agenda.in(WORK, () -> {
            volume.data = origin.map(snapshot -> snapshot.data).orElse("");
            volume.status = fails ? "error" : "available";
            if (fails) {
                tell(volume.id, "No valid backend was found");
            }
        });
        return accepted(volume.id);
    }

    Accepted delete(String id) {
        FakeVolume volume = get(id);
        if (!DELETABLE.contains(volume.status)) {
            throw FakeCloud.refusal(ErrorKind.CONFLICT, "Invalid volume: Volume status must be available or error.");
        }
        volume.status = "deleting";
        boolean fails = fails("deleteVolume");
        agenda.in(WORK, () -> {
            if (fails) {
                volume.status = "error_deleting";
            } else {
                volumes.remove(id);
            }
        });
        return accepted(id);
    }

    Accepted setMetadata(String id, Map<String, String> metadata) {
        FakeVolume volume = get(id);
        volume.metadata.clear();
        volume.metadata.putAll(metadata);
        return accepted(id);
    }

    Accepted createSnapshot(SnapshotRequest request) {
        FakeVolume volume = get(request.volumeId());
        if (!volume.status.equals("available") && !volume.status.equals("in-use")) {
            throw FakeCloud.refusal(ErrorKind.CONFLICT, "Invalid volume: Volume status must be available or in-use.");
        }
        String id = "snapshot-" + ++count;
        FakeSnapshot snapshot = new FakeSnapshot(
                id, request.name(), volume, clock.instant().truncatedTo(ChronoUnit.SECONDS), request.metadata());
        snapshots.put(id, snapshot);
        boolean fails = fails("createSnapshot");
        agenda.in(WORK, () -> snapshot.status = fails ? "error" : "available");
        if (fails) {
            tell(id, "The back end is full");
        }
        return accepted(id);
    }

    /** As seen on Ceph: taken, but of no effect as long as a volume hangs on the snapshot. */
    Accepted deleteSnapshot(String id) {
        FakeSnapshot snapshot = snapshot(id);
        if (!snapshot.status.equals("available") && !snapshot.status.equals("error")) {
            throw FakeCloud.refusal(
                    ErrorKind.CONFLICT, "Invalid snapshot: Snapshot status must be available or error.");
        }
        snapshot.status = "deleting";
        boolean fails = fails("deleteSnapshot");
        agenda.in(WORK, () -> {
            boolean hasClone = volumes.values().stream()
                    .anyMatch(volume -> volume.fromSnapshot.filter(id::equals).isPresent());
            if (hasClone || fails) {
                snapshot.status = fails ? "error_deleting" : "available";
            } else {
                snapshots.remove(id);
            }
        });
        return accepted(id);
    }

    static Accepted accepted(String id) {
        return new Accepted(id, Optional.of("req-" + id));
    }
}
