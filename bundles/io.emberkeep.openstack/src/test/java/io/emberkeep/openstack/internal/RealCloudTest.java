package io.emberkeep.openstack.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.Capability.Answer;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Credential.Token;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.SnapshotRequest;
import io.emberkeep.api.cloud.SnapshotStatus;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeRequest;
import io.emberkeep.api.cloud.VolumeStatus;
import io.emberkeep.openstack.internal.profiles.CloudsYamlProfiles;
import io.emberkeep.openstack.internal.profiles.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Works on a real Keystone and Cinder. {@code EMBERKEEP_LAB} names a clouds.yaml with the clouds {@code demo} (a
 * member), {@code auditor} (a reader), {@code admin} and {@code appcred} (an application credential of the first).
 */
@Tag("lab")
@EnabledIfEnvironmentVariable(named = "EMBERKEEP_LAB", matches = ".+")
class RealCloudTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ABSENT = "11111111-1111-1111-1111-111111111111";

    private final CloudGateway cloud = connect("demo");
    private final Deque<Runnable> cleanUp = new ArrayDeque<>();

    @AfterEach
    void cleanUp() {
        cleanUp.forEach(Runnable::run);
    }

    @Test
    void volumeIsBackedUpRestoredAndDeleted() {
        String volume = volume("it's a \"lab\" \u05d0\u05d1 volume");
        cloud.setVolumeMetadata(volume, Map.of("site", "Łódź", "note", "a \"b\""));
        assertEquals(
                Map.of("site", "Łódź", "note", "a \"b\""),
                cloud.volume(volume).orElseThrow().metadata());

        String full = backup(volume, "full", false);
        String incremental = backup(volume, "inc", true);
        Backup parent = cloud.backup(full).orElseThrow();
        Backup child = cloud.backup(incremental).orElseThrow();
        assertTrue(parent.hasDependents());
        assertTrue(child.incremental());
        assertEquals(Map.of("emberkeep:run", "r1/1"), child.metadata());
        assertEquals(2, cloud.backupsOf(volume).size());
        assertTrue(cloud.backups().stream().anyMatch(backup -> backup.id().equals(full)));
        assertFailure(ErrorKind.REFUSED, "Incremental backups exist", () -> cloud.deleteBackup(full));

        String target = volume("target");
        assertEquals(target, cloud.restoreBackup(incremental, target).id());
        await(() -> status(target) == VolumeStatus.AVAILABLE);
        assertTrue(cloud.limits().backups().used() >= 2);
    }

    @Test
    void volumeIsMadeFromASnapshot() {
        String volume = volume("source");
        String snapshot = snapshot(volume);

        assertTrue(cloud.snapshots().stream().anyMatch(found -> found.id().equals(snapshot)));
        assertEquals(volume, cloud.snapshot(snapshot).orElseThrow().volumeId());
        String clone = cloud.createVolume(new VolumeRequest(
                        "clone", 1, Optional.empty(), Optional.empty(), Optional.of(snapshot), Map.of("k", "v")))
                .id();
        deleteLater(clone);
        await(() -> status(clone) == VolumeStatus.AVAILABLE);
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
        assertFailure(ErrorKind.NOT_FOUND, ABSENT, () -> cloud.deleteVolume(ABSENT));
        assertFailure(ErrorKind.NOT_FOUND, ABSENT, () -> cloud.deleteSnapshot(ABSENT));
        assertFailure(ErrorKind.NOT_FOUND, ABSENT, () -> cloud.deleteBackup(ABSENT));
        assertFailure(ErrorKind.NOT_FOUND, ABSENT, () -> cloud.restoreBackup(ABSENT, ABSENT));
        assertFailure(ErrorKind.NOT_FOUND, ABSENT, () -> cloud.setVolumeMetadata(ABSENT, Map.of("k", "v")));
    }

    @Test
    void refusalsCarryTheCloudsOwnWords() {
        String volume = volume("refusals");
        assertFailure(
                ErrorKind.REFUSED, "No backups available", () -> cloud.createBackup(request(volume, "inc", true)));
        assertFailure(ErrorKind.QUOTA, "quota", () -> cloud.createVolume(new VolumeRequest(
                "huge", 1_000_000, Optional.empty(), Optional.empty(), Optional.empty(), Map.of())));
        assertFailure(ErrorKind.REFUSED, "256 characters", () -> cloud.createVolume(new VolumeRequest(
                "x".repeat(256), 1, Optional.empty(), Optional.empty(), Optional.empty(), Map.of())));

        String full = cloud.createBackup(request(volume, "full", false)).id();
        deleteBackupLater(full);
        assertFailure(ErrorKind.CONFLICT, "must be available", () -> cloud.deleteBackup(full));
        assertFailure(
                ErrorKind.CONFLICT, "must be available", () -> cloud.createBackup(request(volume, "again", false)));
        await(() -> backupStatus(full) == BackupStatus.AVAILABLE);
    }

    @Test
    void volumeInUseWantsForceForABackupAndNoneForASnapshot() throws Exception {
        String volume = volume("in use");
        RawCinder raw = RawCinder.of("demo", cloud.scope());
        raw.act(volume, "{\"os-reserve\": {}}");
        raw.act(volume, "{\"os-attach\": {\"host_name\": \"lab\", \"mountpoint\": \"/dev/vdb\", \"mode\": \"rw\"}}");
        cleanUp.push(() -> raw.act(volume, "{\"os-detach\": {}}"));
        await(() -> status(volume) == VolumeStatus.IN_USE);

        Volume found = cloud.volume(volume).orElseThrow();
        assertEquals(Optional.of("/dev/vdb"), found.attachments().get(0).device());
        assertEquals(Optional.empty(), found.attachments().get(0).serverId());
        assertFailure(ErrorKind.REFUSED, "force flag", () -> cloud.createBackup(new BackupRequest(
                volume, Optional.empty(), "n", false, false, Map.of())));
        assertFailure(ErrorKind.CONFLICT, "must be available", () -> cloud.deleteVolume(volume));
        snapshot(volume);
        String backup = cloud.createBackup(request(volume, "forced", false)).id();
        deleteBackupLater(backup);
        await(() -> backupStatus(backup) == BackupStatus.AVAILABLE && status(volume) == VolumeStatus.IN_USE);
    }

    @Test
    void tokenThatIsRevokedMeanwhileEndsTheConnectionAndAPasswordRenewsIt() throws Exception {
        RawCinder raw = RawCinder.of("demo", cloud.scope());
        CloudProfile demo = profile("demo");
        CloudGateway byToken = connect(with(demo, new Token(new Secret(raw.token())), Optional.empty(), "Piekna"));
        assertEquals(cloud.scope(), byToken.scope());

        raw.revokeToken();

        assertFailure(ErrorKind.UNAUTHORISED, "credential", byToken::volumes);
        cloud.volumes();
    }

    @Test
    void credentialsOfEveryKindLeadToTheSameProject() {
        assertEquals(cloud.scope(), connect("appcred").scope());
        assertEquals(
                cloud.scope().projectId(), connect("auditor").scope().projectId());
        assertEquals(new Microversion(3, 70), cloud.microversion());
    }

    @Test
    void wrongCredentialAndWrongRegionAreToldInWords() {
        CloudProfile demo = profile("demo");
        Password wrong = new Password(
                ((Password) demo.credential()).user(), new Secret(UUID.randomUUID().toString()), Domain.DEFAULT);
        assertFailure(ErrorKind.UNAUTHORISED, "requires authentication", () -> connect(with(demo, wrong, demo.project(), "Piekna")));
        assertFailure(ErrorKind.NOT_FOUND, "Piekna", () -> connect(with(demo, demo.credential(), demo.project(), "Nowhere")));
    }

    @Test
    void capabilitiesDependOnTheCredential() {
        assertEquals(Answer.YES, capability(cloud, "backup service").answer());
        assertEquals(Answer.NO, capability(cloud, "administrator").answer());
        assertEquals(Answer.UNKNOWN, capability(cloud, "backup hosts").answer());
        CloudGateway admin = connect("admin");
        assertEquals(Answer.YES, capability(admin, "administrator").answer());
        assertEquals(Answer.YES, capability(admin, "backup hosts").answer());
    }

    private static CloudProfile with(
            CloudProfile profile, Credential credential, Optional<Named> project, String region) {
        return new CloudProfile(
                profile.name(),
                profile.authUrl(),
                credential,
                project,
                profile.projectDomain(),
                Optional.of(region),
                profile.endpointInterface(),
                profile.tls(),
                profile.endpoints(),
                profile.source());
    }

    private static Capability capability(CloudGateway gateway, String subject) {
        return gateway.capabilities().stream()
                .filter(capability -> capability.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private String volume(String name) {
        VolumeRequest request = new VolumeRequest(
                name, 1, Optional.of("ssd"), Optional.of("main"), Optional.empty(), Map.of());
        String id = cloud.createVolume(request).id();
        deleteLater(id);
        await(() -> status(id) == VolumeStatus.AVAILABLE);
        assertEquals(name, cloud.volume(id).orElseThrow().name());
        return id;
    }

    private String snapshot(String volume) {
        String id = cloud.createSnapshot(new SnapshotRequest(volume, "snap", Map.of("k", "v")))
                .id();
        cleanUp.push(() -> {
            cloud.deleteSnapshot(id);
            await(() -> cloud.snapshot(id).isEmpty());
        });
        await(() -> cloud.snapshot(id).map(Snapshot::status).orElseThrow() == SnapshotStatus.AVAILABLE);
        return id;
    }

    private String backup(String volume, String name, boolean incremental) {
        String id = cloud.createBackup(request(volume, name, incremental)).id();
        deleteBackupLater(id);
        await(() -> backupStatus(id) == BackupStatus.AVAILABLE && status(volume) == VolumeStatus.AVAILABLE);
        return id;
    }

    private static BackupRequest request(String volume, String name, boolean incremental) {
        return new BackupRequest(
                volume, Optional.empty(), name, incremental, true, Map.of("emberkeep:run", "r1/1"));
    }

    private void deleteLater(String volume) {
        cleanUp.push(() -> {
            await(() -> status(volume) == VolumeStatus.AVAILABLE || cloud.volume(volume).orElseThrow().status().isError());
            cloud.deleteVolume(volume);
            await(() -> cloud.volume(volume).isEmpty());
            assertFailure(ErrorKind.NOT_FOUND, volume, () -> cloud.deleteVolume(volume));
        });
    }

    private void deleteBackupLater(String backup) {
        cleanUp.push(() -> {
            await(() -> backupStatus(backup).isDeletable());
            assertFalse(cloud.deleteBackup(backup).requestId().isEmpty());
            await(() -> cloud.backup(backup).isEmpty());
        });
    }

    private VolumeStatus status(String volume) {
        return cloud.volume(volume).orElseThrow().status();
    }

    private BackupStatus backupStatus(String backup) {
        return cloud.backup(backup).orElseThrow().status();
    }

    // Each look at the cloud takes its time, so that no pause is needed between them.
    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "the cloud did not get there in time");
        }
    }

    private static void assertFailure(ErrorKind kind, String words, org.junit.jupiter.api.function.Executable call) {
        EmberkeepException failure = assertThrows(EmberkeepException.class, call);
        assertEquals(kind, failure.kind(), failure.getMessage());
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
        assertFalse(failure.outcomeUnknown());
    }

    private static CloudGateway connect(String name) {
        return connect(profile(name));
    }

    private static CloudGateway connect(CloudProfile profile) {
        return new OpenStackConnector().connect(profile);
    }

    private static CloudProfile profile(String name) {
        Map<String, String> environment = Map.of("OS_CLIENT_CONFIG_FILE", System.getenv("EMBERKEEP_LAB"));
        Path here = Path.of("").toAbsolutePath();
        return new CloudsYamlProfiles(new Surroundings(environment, here, here, here))
                .list().stream()
                        .filter(profile -> profile.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
