package io.emberkeep.engine.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.emberkeep.api.cloud.Accepted;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeRequest;
import io.emberkeep.api.cloud.VolumeStatus;
import io.emberkeep.openstack.internal.OpenStackConnector;
import io.emberkeep.openstack.internal.OpenStackConnector.TimeLimits;
import io.emberkeep.openstack.internal.profiles.CloudsYamlProfiles;
import io.emberkeep.openstack.internal.profiles.Surroundings;
import io.emberkeep.sandbox.Options;
import io.emberkeep.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A sandbox cloud of its own that takes no time, and what other tools do there. */
final class Site implements AutoCloseable {
    static final String CLOUD = "envvars";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private final Sandbox sandbox;
    private final JsonNode addresses;
    private final Control control;
    private final CloudGateway cloud;

    Site() {
        this(0);
    }

    /** One whose work takes this much of the time that a real cloud's takes. */
    Site(double pace) {
        try {
            sandbox = Sandbox.start(new Options(0, pace, Optional.empty()));
            addresses = new ObjectMapper().readTree(sandbox.addresses());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        control = new Control(sandbox.controlUrl());
        cloud = connect(environment());
    }

    /** The real adapter's connection to the sandbox. */
    CloudGateway cloud() {
        return cloud;
    }

    Control control() {
        return control;
    }

    /** Where Cinder listens. */
    String volumeUrl() {
        return text("volume");
    }

    /** A further connection of the real adapter, which reaches Cinder by way of another address. */
    CloudGateway connectThrough(String volumeUrl) {
        return connect(environmentThrough(volumeUrl));
    }

    /** What a client has to know to reach Cinder by way of another address. */
    Map<String, String> environmentThrough(String volumeUrl) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put(
                "OS_VOLUME_ENDPOINT_OVERRIDE",
                volumeUrl + "/v3/" + cloud.scope().projectId());
        return environment;
    }

    /** What a client has to know to log in, as every OpenStack client reads it. */
    Map<String, String> environment() {
        return Map.of(
                "OS_AUTH_TYPE", "v3applicationcredential",
                "OS_AUTH_URL", sandbox.authUrl(),
                "OS_APPLICATION_CREDENTIAL_ID", text("application_credential_id"),
                "OS_APPLICATION_CREDENTIAL_SECRET", text("application_credential_secret"));
    }

    /** The same for a user whose password is their name, as everybody's is here. */
    Map<String, String> environmentOf(String user, String project) {
        return Map.of(
                "OS_AUTH_URL",
                sandbox.authUrl(),
                "OS_USERNAME",
                user,
                "OS_PASSWORD",
                user,
                "OS_PROJECT_NAME",
                project,
                "OS_USER_DOMAIN_ID",
                "default",
                "OS_PROJECT_DOMAIN_ID",
                "default");
    }

    /** The real adapter's connection to where such variables lead. */
    static CloudGateway connect(Map<String, String> environment) {
        Path nowhere = Path.of("/nowhere");
        Surroundings surroundings = new Surroundings(environment, nowhere, nowhere, nowhere);
        CloudProfile profile = new CloudsYamlProfiles(surroundings).list().getFirst();
        TimeLimits limits = new TimeLimits(Duration.ofSeconds(30), Duration.ofSeconds(60));
        return new OpenStackConnector(Clock.systemUTC(), Site::pauseShortly, limits).connect(profile);
    }

    /** A hundredth of what the adapter would wait before it asks again. */
    private static void pauseShortly(Duration usual) {
        LockSupport.parkNanos(usual.toNanos() / 100);
    }

    private String text(String field) {
        return addresses.get(field).asText();
    }

    /** A volume in a zone whose backup driver is Ceph. */
    String volume(String name) {
        return volume(name, "ssd", "main");
    }

    /** A volume in a zone whose backup driver stores chunks. */
    String chunkedVolume(String name) {
        return volume(name, "hdd-remote", "remote-dc");
    }

    private String volume(String name, String type, String zone) {
        Accepted made = cloud.createVolume(new VolumeRequest(
                name, 1, Optional.of(type), Optional.of(zone), Optional.empty(), Map.of("owner", "team of " + name)));
        awaitFree(made.id());
        control.write(made.id(), name.hashCode());
        return made.id();
    }

    /** A finished full backup by another tool. */
    String full(String volumeId) {
        return backup(volumeId, "full", false);
    }

    /** A finished incremental backup by another tool. */
    String incremental(String volumeId) {
        control.write(volumeId, 1);
        return backup(volumeId, "incremental", true);
    }

    private String backup(String volumeId, String name, boolean incremental) {
        Accepted made =
                cloud.createBackup(new BackupRequest(volumeId, Optional.empty(), name, incremental, true, Map.of()));
        await(() -> cloud.backup(made.id())
                .map(Backup::status)
                .filter(BackupStatus.AVAILABLE::equals)
                .isPresent());
        awaitFree(volumeId);
        return made.id();
    }

    /** Another tool deletes a backup. */
    void delete(String backupId) {
        cloud.deleteBackup(backupId);
        await(() -> cloud.backup(backupId).isEmpty());
    }

    private void awaitFree(String volumeId) {
        await(() -> cloud.volume(volumeId)
                .map(Volume::status)
                .filter(VolumeStatus.AVAILABLE::equals)
                .isPresent());
    }

    /** Waits until the cloud works on nothing any more. */
    void awaitQuiet() {
        await(() -> cloud.volumes().stream().allMatch(volume -> volume.status() == VolumeStatus.AVAILABLE)
                && cloud.backups().stream().noneMatch(backup -> backup.status().isPassing()));
    }

    static void await(BooleanSupplier condition) {
        if (!await(PATIENCE, condition)) {
            throw new AssertionError("It did not become so in time.");
        }
    }

    /** Waits until a condition holds, and tells whether it does. */
    static boolean await(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        boolean holds = condition.getAsBoolean();
        while (!holds && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            holds = condition.getAsBoolean();
        }
        return holds;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
