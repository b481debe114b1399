package io.emberkeep.openstack.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.SnapshotRequest;
import io.emberkeep.api.cloud.SnapshotStatus;
import io.emberkeep.api.cloud.VolumeRequest;
import io.emberkeep.api.cloud.VolumeStatus;
import io.emberkeep.openstack.internal.profiles.CloudsYamlProfiles;
import io.emberkeep.openstack.internal.profiles.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The real cloud that the environment names, seen as its member, with what a test made there put away at the end. */
final class LabCloud implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final CloudGateway cloud = connect("lab");
    private final Deque<Runnable> cleanUp = new ArrayDeque<>();

    CloudGateway cloud() {
        return cloud;
    }

    void atEnd(Runnable work) {
        cleanUp.push(work);
    }

    String volume(String name) {
        VolumeRequest request =
                new VolumeRequest(name, 1, Optional.of("ssd"), Optional.of("main"), Optional.empty(), Map.of());
        String id = cloud.createVolume(request).id();
        deleteLater(id);
        await(() -> status(id) == VolumeStatus.AVAILABLE);
        assertEquals(name, cloud.volume(id).orElseThrow().name());
        return id;
    }

    String snapshot(String volume) {
        String id = cloud.createSnapshot(new SnapshotRequest(volume, "snap", Map.of("k", "v")))
                .id();
        cleanUp.push(() -> {
            cloud.deleteSnapshot(id);
            await(() -> cloud.snapshot(id).isEmpty());
        });
        await(() -> cloud.snapshot(id).map(Snapshot::status).orElseThrow() == SnapshotStatus.AVAILABLE);
        return id;
    }

    String backup(String volume, String name, boolean incremental) {
        String id = cloud.createBackup(request(volume, name, incremental)).id();
        deleteBackupLater(id);
        await(() -> backupStatus(id) == BackupStatus.AVAILABLE && status(volume) == VolumeStatus.AVAILABLE);
        return id;
    }

    static BackupRequest request(String volume, String name, boolean incremental) {
        return new BackupRequest(volume, Optional.empty(), name, incremental, true, Map.of("emberkeep:run", "r1/1"));
    }

    void deleteLater(String volume) {
        cleanUp.push(() -> {
            await(() -> status(volume) == VolumeStatus.AVAILABLE
                    || cloud.volume(volume).orElseThrow().status().isError());
            cloud.deleteVolume(volume);
            await(() -> cloud.volume(volume).isEmpty());
            assertFailure(ErrorKind.NOT_FOUND, volume, () -> cloud.deleteVolume(volume));
        });
    }

    void deleteBackupLater(String backup) {
        cleanUp.push(() -> {
            await(() -> backupStatus(backup).isDeletable());
            assertFalse(cloud.deleteBackup(backup).requestId().isEmpty());
            await(() -> cloud.backup(backup).isEmpty());
        });
    }

    VolumeStatus status(String volume) {
        return cloud.volume(volume).orElseThrow().status();
    }

    BackupStatus backupStatus(String backup) {
        return cloud.backup(backup).orElseThrow().status();
    }

    // Each look at the cloud takes its time, so that no pause is needed between them.
    static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "the cloud did not get there in time");
        }
    }

    static void assertFailure(ErrorKind kind, String words, org.junit.jupiter.api.function.Executable call) {
        EmberkeepException failure = assertThrows(EmberkeepException.class, call);
        assertEquals(kind, failure.kind(), failure.getMessage());
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
        assertFalse(failure.outcomeUnknown());
    }

    static CloudGateway connect(String name) {
        return connect(profile(name));
    }

    static CloudGateway connect(CloudProfile profile) {
        return new OpenStackConnector().connect(profile);
    }

    static CloudProfile profile(String name) {
        String clouds =
                Path.of(System.getenv("EMBERKEEP_LAB_STATE"), "clouds.yaml").toString();
        Map<String, String> environment = Map.of("OS_CLIENT_CONFIG_FILE", clouds);
        Path here = Path.of("").toAbsolutePath();
        return new CloudsYamlProfiles(new Surroundings(environment, here, here, here))
                .list().stream()
                        .filter(profile -> profile.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    public void close() {
        cleanUp.forEach(Runnable::run);
    }
}
