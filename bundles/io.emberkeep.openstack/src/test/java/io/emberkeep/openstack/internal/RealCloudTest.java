package io.emberkeep.openstack.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeRequest;
import io.emberkeep.api.cloud.VolumeStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Works on a real Keystone and Cinder. {@code EMBERKEEP_LAB_STATE} names the state folder of the lab, whose clouds.yaml
 * has the clouds {@code lab} (a member), {@code lab-auditor} (a reader), {@code lab-admin} and {@code lab-appcred}.
 */
@Tag("lab")
@EnabledIfEnvironmentVariable(named = "EMBERKEEP_LAB_STATE", matches = ".+")
class RealCloudTest {
    private static final String ABSENT = "11111111-1111-1111-1111-111111111111";

    private final LabCloud lab = new LabCloud();
    private final CloudGateway cloud = lab.cloud();

    @AfterEach
    void cleanUp() {
        lab.close();
    }

    @Test
    void volumeIsBackedUpRestoredAndDeleted() {
        String volume = lab.volume("it's a \"lab\" \u05d0\u05d1 volume");
        cloud.setVolumeMetadata(volume, Map.of("site", "Łódź", "note", "a \"b\""));
        assertEquals(
                Map.of("site", "Łódź", "note", "a \"b\""),
                cloud.volume(volume).orElseThrow().metadata());

        String full = lab.backup(volume, "full", false);
        String incremental = lab.backup(volume, "inc", true);
        // Cinder counts the child on its parent only after it has called the child available.
        LabCloud.await(() -> cloud.backup(full).orElseThrow().hasDependents());
        Backup child = cloud.backup(incremental).orElseThrow();
        assertTrue(child.incremental());
        assertEquals(Map.of("emberkeep:run", "r1/1"), child.metadata());
        assertEquals(2, cloud.backupsOf(volume).size());
        assertTrue(cloud.backups().stream().anyMatch(backup -> backup.id().equals(full)));
        LabCloud.assertFailure(ErrorKind.REFUSED, "Incremental backups exist", () -> cloud.deleteBackup(full));

        String target = lab.volume("target");
        assertEquals(target, cloud.restoreBackup(incremental, target).id());
        LabCloud.await(() -> lab.status(target) == VolumeStatus.AVAILABLE);
        assertTrue(cloud.limits().backups().used() >= 2);
    }

    @Test
    void volumeIsMadeFromASnapshot() {
        String volume = lab.volume("source");
        String snapshot = lab.snapshot(volume);

        assertTrue(cloud.snapshots().stream().anyMatch(found -> found.id().equals(snapshot)));
        assertEquals(volume, cloud.snapshot(snapshot).orElseThrow().volumeId());
        String clone = cloud.createVolume(new VolumeRequest(
                        "clone", 1, Optional.empty(), Optional.empty(), Optional.of(snapshot), Map.of("k", "v")))
                .id();
        lab.deleteLater(clone);
        LabCloud.await(() -> lab.status(clone) == VolumeStatus.AVAILABLE);
        Volume made = cloud.volumes().stream()
                .filter(found -> found.id().equals(clone))
                .findFirst()
                .orElseThrow();
        assertEquals("clone", made.name());
        assertEquals("v", made.metadata().get("k"));
    }

    @Test
    void whatDoesNotExistIsToldApart() {
        assertEquals(Optional.empty(), cloud.volume(ABSENT));
        assertEquals(Optional.empty(), cloud.snapshot(ABSENT));
        assertEquals(Optional.empty(), cloud.backup(ABSENT));
        assertEquals(List.of(), cloud.backupsOf(ABSENT));
        assertEquals(List.of(), cloud.messagesAbout(ABSENT));
        LabCloud.assertFailure(ErrorKind.NOT_FOUND, ABSENT, () -> cloud.deleteVolume(ABSENT));
        LabCloud.assertFailure(ErrorKind.NOT_FOUND, ABSENT, () -> cloud.deleteSnapshot(ABSENT));
        LabCloud.assertFailure(ErrorKind.NOT_FOUND, ABSENT, () -> cloud.deleteBackup(ABSENT));
        LabCloud.assertFailure(ErrorKind.NOT_FOUND, ABSENT, () -> cloud.restoreBackup(ABSENT, ABSENT));
        LabCloud.assertFailure(ErrorKind.NOT_FOUND, ABSENT, () -> cloud.setVolumeMetadata(ABSENT, Map.of("k", "v")));
    }

    @Test
    void refusalsCarryTheCloudsOwnWords() {
        String volume = lab.volume("refusals");
        LabCloud.assertFailure(
                ErrorKind.REFUSED,
                "No backups available",
                () -> cloud.createBackup(LabCloud.request(volume, "inc", true)));
        LabCloud.assertFailure(
                ErrorKind.QUOTA,
                "quota",
                () -> cloud.createVolume(new VolumeRequest(
                        "huge", 1_000_000, Optional.empty(), Optional.empty(), Optional.empty(), Map.of())));
        LabCloud.assertFailure(
                ErrorKind.REFUSED,
                "256 characters",
                () -> cloud.createVolume(new VolumeRequest(
                        "x".repeat(256), 1, Optional.empty(), Optional.empty(), Optional.empty(), Map.of())));

        String full =
                cloud.createBackup(LabCloud.request(volume, "full", false)).id();
        lab.deleteBackupLater(full);
        LabCloud.assertFailure(ErrorKind.CONFLICT, "must be available", () -> cloud.deleteBackup(full));
        LabCloud.assertFailure(
                ErrorKind.CONFLICT,
                "must be available",
                () -> cloud.createBackup(LabCloud.request(volume, "again", false)));
        LabCloud.await(() -> lab.backupStatus(full) == BackupStatus.AVAILABLE);
    }

    @Test
    void volumeInUseWantsForceForABackupAndNoneForASnapshot() throws Exception {
        String volume = lab.volume("in use");
        RawCinder raw = RawCinder.of("demo", cloud.scope());
        raw.act(volume, "{\"os-reserve\": {}}");
        raw.act(volume, "{\"os-attach\": {\"host_name\": \"lab\", \"mountpoint\": \"/dev/vdb\", \"mode\": \"rw\"}}");
        lab.atEnd(() -> raw.act(volume, "{\"os-detach\": {}}"));
        LabCloud.await(() -> lab.status(volume) == VolumeStatus.IN_USE);

        Volume found = cloud.volume(volume).orElseThrow();
        assertEquals(Optional.of("/dev/vdb"), found.attachments().get(0).device());
        assertEquals(Optional.empty(), found.attachments().get(0).serverId());
        LabCloud.assertFailure(
                ErrorKind.REFUSED,
                "force flag",
                () -> cloud.createBackup(new BackupRequest(volume, Optional.empty(), "n", false, false, Map.of())));
        LabCloud.assertFailure(ErrorKind.CONFLICT, "must be available", () -> cloud.deleteVolume(volume));
        lab.snapshot(volume);
        String backup =
                cloud.createBackup(LabCloud.request(volume, "forced", false)).id();
        lab.deleteBackupLater(backup);
        LabCloud.await(
                () -> lab.backupStatus(backup) == BackupStatus.AVAILABLE && lab.status(volume) == VolumeStatus.IN_USE);
    }
}
