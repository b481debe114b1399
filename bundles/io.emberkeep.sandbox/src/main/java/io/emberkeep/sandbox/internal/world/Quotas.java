package io.emberkeep.sandbox.internal.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a project may have, and has; of each volume type beside all of them. A quota goes by its name in Cinder. */
public final class Quotas {
    /** What is counted for each volume type, whose name comes behind. */
    private static final List<String> OF_TYPE = List.of("volumes_", "gigabytes_", "snapshots_");

    private static final int UNLIMITED = -1;

    private final World world;
    private final Map<String, Map<String, Integer>> limits = new HashMap<>();

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

        static Optional<Resource> named(String text) {
            return Arrays.stream(values())
                    .filter(resource -> resource.text.equals(text))
                    .findFirst();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    Quotas(World world) {
        this.world = world;
    }

    /** The names of all quotas, in Cinder's order. */
    public Stream<String> names() {
        Stream<String> ofTypes =
                world.types().stream().flatMap(type -> OF_TYPE.stream().map(kind -> kind + type.name()));
        Stream<String> ofAll = Arrays.stream(Resource.values())
                .filter(resource -> resource != Resource.GROUPS)
                .map(Resource::toString);
        return Stream.of(ofAll, ofTypes, Stream.of(Resource.GROUPS.toString())).flatMap(names -> names);
    }

    public int limit(String projectId, Resource resource) {
        return limit(projectId, resource.toString());
    }

    public int limit(String projectId, String quota) {
        return of(projectId).getOrDefault(quota, standard(quota));
    }

    /** What a project may have of which nobody has said anything. */
    public int standard(String quota) {
        return Resource.named(quota).map(resource -> resource.standard).orElse(UNLIMITED);
    }

    /** The operator's change; Cinder checks it against the use only where a limit was set before. */
    public void change(String projectId, String quota, int newLimit) {
        int used = used(projectId, quota);
        if (of(projectId).containsKey(quota) && newLimit >= 0 && newLimit < used) {
            throw Refusal.badRequest(
                    "Quota %s limit must be equal or greater than existing resources. Current usage is %d and the requested limit is %d."
                            .formatted(quota, used, newLimit));
        }
        limit(projectId, quota, newLimit);
    }

    public void limit(String projectId, String quota, int newLimit) {
        of(projectId).put(quota, newLimit);
    }

    /** The limits that were changed, by project. */
    public Map<String, Map<String, Integer>> changed() {
        return limits;
    }

    public int used(String projectId, String quota) {
        return Resource.named(quota)
                .map(resource -> used(projectId, resource))
                .orElseGet(() -> usedOfType(projectId, quota));
    }

    private int usedOfType(String projectId, String quota) {
        String kind = OF_TYPE.stream().filter(quota::startsWith).findFirst().orElseThrow();
        String type = quota.substring(kind.length());
        return switch (kind) {
            case "volumes_" -> (int) volumes(projectId, type).count();
            case "snapshots_" -> (int) snapshots(projectId, type).count();
            default ->
                volumes(projectId, type).mapToInt(Volume::size).sum()
                        + snapshots(projectId, type).mapToInt(Snapshot::size).sum();
        };
    }

    private Stream<Volume> volumes(String projectId, String type) {
        return world.volumes().of(projectId).filter(volume -> volume.type().equals(type));
    }

    private Stream<Snapshot> snapshots(String projectId, String type) {
        return world.snapshots()
                .of(projectId)
                .filter(snapshot -> world.volumes()
                        .find(snapshot.volumeId())
                        .filter(volume -> volume.type().equals(type))
                        .isPresent());
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

    public void checkVolume(String projectId, int size, String type) {
        for (String kind : List.of("", "_" + type)) {
            if (exceeded(projectId, Resource.GIGABYTES + kind, size)) {
                throw tooLarge(projectId, size, Resource.GIGABYTES + kind);
            }
            if (exceeded(projectId, Resource.VOLUMES + kind, 1)) {
                throw Refusal.overLimit(
                        "VolumeLimitExceeded: Maximum number of volumes allowed (%d) exceeded for quota '%s'."
                                .formatted(limit(projectId, Resource.VOLUMES + kind), Resource.VOLUMES + kind));
            }
        }
    }

    /** How much a volume may grow. */
    public void checkGrowth(String projectId, int by) {
        if (exceeded(projectId, Resource.GIGABYTES.toString(), by)) {
            throw tooLarge(projectId, by, Resource.GIGABYTES.toString());
        }
    }

    public void checkSnapshot(String projectId, int size, String type) {
        for (String kind : List.of("", "_" + type)) {
            if (exceeded(projectId, Resource.GIGABYTES + kind, size)) {
                throw tooLarge(projectId, size, Resource.GIGABYTES + kind);
            }
            if (exceeded(projectId, Resource.SNAPSHOTS + kind, 1)) {
                throw Refusal.overLimit("SnapshotLimitExceeded: Maximum number of snapshots allowed (%d) exceeded"
                        .formatted(limit(projectId, Resource.SNAPSHOTS + kind)));
            }
        }
    }

    public void checkBackup(String projectId, int size) {
        if (exceeded(projectId, Resource.BACKUP_GIGABYTES.toString(), size)) {
            throw Refusal.overLimit(
                    ("VolumeBackupSizeExceedsAvailableQuota: Requested backup exceeds allowed Backup gigabytes quota."
                                    + " Requested %dG, quota is %dG and %dG has been consumed.")
                            .formatted(
                                    size,
                                    limit(projectId, Resource.BACKUP_GIGABYTES),
                                    used(projectId, Resource.BACKUP_GIGABYTES)));
        }
        if (exceeded(projectId, Resource.BACKUPS.toString(), 1)) {
            throw Refusal.overLimit("BackupLimitExceeded: Maximum number of backups allowed (%d) exceeded"
                    .formatted(limit(projectId, Resource.BACKUPS)));
        }
    }

    private Refusal tooLarge(String projectId, int size, String quota) {
        return Refusal.overLimit(("VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed"
                        + " %s quota. Requested %dG, quota is %dG and %dG has been consumed.")
                .formatted(quota, size, limit(projectId, quota), used(projectId, quota)));
    }

    private boolean exceeded(String projectId, String quota, int more) {
        int limit = limit(projectId, quota);
        return limit >= 0 && used(projectId, quota) + more > limit;
    }

    /** Snapshots count with the volumes, as Cinder has it unless told otherwise. */
    private int gigabytes(String projectId) {
        return world.volumes().of(projectId).mapToInt(Volume::size).sum()
                + world.snapshots().of(projectId).mapToInt(Snapshot::size).sum();
    }

    private Map<String, Integer> of(String projectId) {
        return limits.computeIfAbsent(projectId, id -> new HashMap<>());
    }
}
