package io.emberkeep.api.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port: one project of one cloud, as far as backups need it. Safe to use from many threads.
 *
 * <p>Every method may throw {@link io.emberkeep.api.EmberkeepException}. Reads are repeated by the adapter where that
 * helps; a request that changes something is sent once, and where its answer is lost the exception says
 * {@link io.emberkeep.api.EmberkeepException#outcomeUnknown()}.
 */
public interface CloudGateway {
    /** The project that this connection leads to. */
    Scope scope();

    /** The greatest microversion that both the cloud and Emberkeep know. */
    Microversion microversion();

    /**
     * The same cloud, whose lists are those of all projects.
     *
     * @throws io.emberkeep.api.EmberkeepException UNAUTHORISED where the credential sees its own project alone
     */
    CloudGateway ofAllProjects();

    /** What this cloud and credential can do; found by requests that change nothing. */
    List<Capability> capabilities();

    /** All volumes of the project. */
    List<Volume> volumes();

    /** All snapshots of the project. */
    List<Snapshot> snapshots();

    /** All backups of the project. */
    List<Backup> backups();

    /** The backups that Cinder files under one volume. */
    List<Backup> backupsOf(String volumeId);

    /**
     * The volumes in one state, such as those being made; a cloud lists these by themselves, so that the list is short.
     *
     * @param status Cinder's own word
     * @throws io.emberkeep.api.EmberkeepException REFUSED where the cloud does not list by state
     */
    default List<Volume> volumesIn(String status) {
        return volumes().stream()
                .filter(volume -> volume.rawStatus().equals(status))
                .toList();
    }

    /** The snapshots in one state, as {@link #volumesIn}. */
    default List<Snapshot> snapshotsIn(String status) {
        return snapshots().stream()
                .filter(snapshot -> snapshot.rawStatus().equals(status))
                .toList();
    }

    /** The backups in one state, as {@link #volumesIn}. */
    default List<Backup> backupsIn(String status) {
        return backups().stream()
                .filter(backup -> backup.rawStatus().equals(status))
                .toList();
    }

    /** One volume, or empty where it does not exist (any more). */
    Optional<Volume> volume(String id);

    /** One snapshot, or empty where it does not exist (any more). */
    Optional<Snapshot> snapshot(String id);

    /** One backup, or empty where it does not exist (any more). */
    Optional<Backup> backup(String id);

    /** What Cinder told the user about a resource, newest first; Cinder keeps it for some weeks. */
    List<String> messagesAbout(String resourceId);

    /** Zones of the block storage service. */
    List<Zone> zones();

    /** Volume types that the project may use. */
    List<VolumeType> volumeTypes();

    /** Quotas and what is used of them. */
    Limits limits();

    /** Asks for a backup. */
    Accepted createBackup(BackupRequest request);

    /** Asks for a snapshot, also of a volume in use. */
    Accepted createSnapshot(SnapshotRequest request);

    /** Asks for a volume. */
    Accepted createVolume(VolumeRequest request);

    /** Asks to write a backup onto a volume, whose content is lost. */
    Accepted restoreBackup(String backupId, String volumeId);

    /** Asks to delete a backup. NOT_FOUND where it is gone already. */
    Accepted deleteBackup(String id);

    /** Asks to delete a snapshot. NOT_FOUND where it is gone already. */
    Accepted deleteSnapshot(String id);

    /** Asks to delete a volume. NOT_FOUND where it is gone already. */
    Accepted deleteVolume(String id);

    /** Replaces all metadata of a volume. */
    Accepted setVolumeMetadata(String volumeId, Map<String, String> metadata);
}
