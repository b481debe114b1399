package io.emberkeep.sandbox.internal.world;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What a project may have, and has. */
public final class Quotas {
    private final World world;
    private final Map<String, Map<Resource, Integer>> limits = new HashMap<>();

    /** What is counted. */
    public enum Resource {
        VOLUMES("volumes", 200),
        PER_VOLUME_GIGABYTES("per_volume_gigabytes", -1),
        SNAPSHOTS("snapshots", 200),
        GIGABYTES("gigabytes", 5000),
        BACKUPS("backups", 200),
        BACKUP_GIGABYTES("backup_gigabytes", 5000),
        GROUPS("groups", 10);

        private final String text;
        private final int standard;

        Resource(String text, int standard) {
            this.text = text;
            this.standard = standard;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    Quotas(World world) {
        this.world = world;
    }

    public int limit(String projectId, Resource resource) {
        return of(projectId).getOrDefault(resource, resource.standard);
    }

    /** The operator's change; Cinder checks it against the use only where a limit was set before. */
    public void change(String projectId, Resource resource, int newLimit) {
        int used = used(projectId, resource);
        if (of(projectId).containsKey(resource) && newLimit >= 0 && newLimit < used) {
            throw Refusal.badRequest(
                    "Quota %s limit must be equal or greater than existing resources. Current usage is %d and the requested limit is %d."
                            .formatted(resource, used, newLimit));
        }
        limit(projectId, resource, newLimit);
    }

    public void limit(String projectId, Resource resource, int newLimit) {
        of(projectId).put(resource, newLimit);
    }

    /** The limits that were changed, by project. */
    public Map<String, Map<Resource, Integer>> changed() {
        return limits;
    }

    public int used(String projectId, Resource resource) {
        return switch (resource) {
            case VOLUMES -> (int) world.volumes().of(projectId).count();
            case SNAPSHOTS -> (int) world.snapshots().of(projectId).count();
            case GIGABYTES -> gigabytes(projectId);
            case BACKUPS -> (int) world.backups().of(projectId).count();
            case BACKUP_GIGABYTES ->
                world.backups()
                        .of(projectId)
                        .mapToInt(backup -> backup.facts().size())
                        .sum();
            case PER_VOLUME_GIGABYTES, GROUPS -> 0;
        };
    }

    public void checkVolume(String projectId, int size) {
        if (exceeded(projectId, Resource.GIGABYTES, size)) {
            throw tooLarge(projectId, size);
        }
        if (exceeded(projectId, Resource.VOLUMES, 1)) {
            throw Refusal.overLimit(
                    "VolumeLimitExceeded: Maximum number of volumes allowed (%d) exceeded for quota 'volumes'."
                            .formatted(limit(projectId, Resource.VOLUMES)));
        }
    }

    /** How much a volume may grow. */
    public void checkGrowth(String projectId, int by) {
        if (exceeded(projectId, Resource.GIGABYTES, by)) {
            throw tooLarge(projectId, by);
        }
    }

    public void checkSnapshot(String projectId, int size) {
        if (exceeded(projectId, Resource.GIGABYTES, size)) {
            throw tooLarge(projectId, size);
        }
        if (exceeded(projectId, Resource.SNAPSHOTS, 1)) {
            throw Refusal.overLimit("SnapshotLimitExceeded: Maximum number of snapshots allowed (%d) exceeded"
                    .formatted(limit(projectId, Resource.SNAPSHOTS)));
        }
    }

    public void checkBackup(String projectId, int size) {
        if (exceeded(projectId, Resource.BACKUP_GIGABYTES, size)) {
            throw Refusal.overLimit(
                    ("VolumeBackupSizeExceedsAvailableQuota: Requested backup exceeds allowed Backup gigabytes quota."
                                    + " Requested %dG, quota is %dG and %dG has been consumed.")
                            .formatted(
                                    size,
                                    limit(projectId, Resource.BACKUP_GIGABYTES),
                                    used(projectId, Resource.BACKUP_GIGABYTES)));
        }
        if (exceeded(projectId, Resource.BACKUPS, 1)) {
            throw Refusal.overLimit("BackupLimitExceeded: Maximum number of backups allowed (%d) exceeded"
                    .formatted(limit(projectId, Resource.BACKUPS)));
        }
    }

    private Refusal tooLarge(String projectId, int size) {
        return Refusal.overLimit(("VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed"
                        + " gigabytes quota. Requested %dG, quota is %dG and %dG has been consumed.")
                .formatted(size, limit(projectId, Resource.GIGABYTES), used(projectId, Resource.GIGABYTES)));
    }

    private boolean exceeded(String projectId, Resource resource, int more) {
        int limit = limit(projectId, resource);
        return limit >= 0 && used(projectId, resource) + more > limit;
    }

    /** Snapshots count with the volumes, as Cinder has it unless told otherwise. */
    private int gigabytes(String projectId) {
        return world.volumes().of(projectId).mapToInt(Volume::size).sum()
                + world.snapshots().of(projectId).mapToInt(Snapshot::size).sum();
    }

    private Map<Resource, Integer> of(String projectId) {
        return limits.computeIfAbsent(projectId, id -> new EnumMap<>(Resource.class));
    }
}
