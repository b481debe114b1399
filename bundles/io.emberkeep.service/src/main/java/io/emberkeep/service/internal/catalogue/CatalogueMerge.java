package io.emberkeep.service.internal.catalogue;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges what a cloud lists now into what was known of it; nothing is forgotten, a pure function. */
final class CatalogueMerge {
    private final Optional<Catalogue> before;
    private final Map<String, Origin> origins;
    private final Instant now;

    CatalogueMerge(Optional<Catalogue> before, Map<String, Origin> origins, Instant now) {
        this.before = before;
        this.origins = origins;
        this.now = now;
    }

    Map<String, KnownVolume> volumes(List<Volume> listed) {
        Map<String, KnownVolume> merged = new HashMap<>();
        before.ifPresent(catalogue -> catalogue.volumes().forEach((id, known) -> {
            if (!isTemporary(known.volume())) {
                merged.put(id, new KnownVolume(known.volume(), known.goneAt().or(() -> Optional.of(now))));
            }
        }));
        listed.forEach(volume -> merged.put(volume.id(), new KnownVolume(volume, Optional.empty())));
        return sorted(
                merged, Comparator.comparing(known -> known.volume().createdAt().orElse(Instant.EPOCH)));
    }

    /** What a run makes only for a while is not worth remembering once it is gone. */
    private static boolean isTemporary(Volume volume) {
        return volume.metadata().containsKey(Origin.TEMPORARY_KEY);
    }

    Map<String, KnownBackup> backups(List<Backup> listed) {
        Map<String, KnownBackup> merged = new HashMap<>();
        before.ifPresent(catalogue -> catalogue
                .backups()
                .forEach((id, known) -> merged.put(
                        id,
                        new KnownBackup(
                                known.backup(), known.origin(), known.goneAt().or(() -> Optional.of(now))))));
        listed.forEach(backup -> merged.put(backup.id(), new KnownBackup(backup, origin(backup), Optional.empty())));
        return sorted(merged, Comparator.comparing(known -> known.backup().createdAt()));
    }

    /** Metadata may be replaced by any tool, so what was read from them once is kept. */
    private Optional<Origin> origin(Backup backup) {
        return Optional.ofNullable(origins.get(backup.id()))
                .or(() -> Origin.ofMetadata(backup.metadata()))
                .or(() -> before.flatMap(catalogue -> catalogue.backup(backup.id()))
                        .flatMap(KnownBackup::origin));
    }

    private static <T> Map<String, T> sorted(Map<String, T> items, Comparator<T> order) {
        Map<String, T> sorted = new LinkedHashMap<>();
        items.entrySet().stream()
                .sorted(Map.Entry.<String, T>comparingByValue(order).thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
