package io.emberkeep.service.internal.catalogue;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Hold;
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
    private final Map<String, Hold> holds;
    private final Instant now;

    CatalogueMerge(Optional<Catalogue> before, Map<String, Origin> origins, Map<String, Hold> holds, Instant now) {
        this.before = before;
        this.origins = origins;
        this.holds = holds;
        this.now = now;
    }

    /** What a run makes only for a while is not worth remembering once it is gone. */
    Map<String, KnownVolume> volumes(List<Volume> listed) {
        Map<String, KnownVolume> merged = new HashMap<>();
        before.ifPresent(catalogue -> catalogue.volumes().forEach((id, known) -> {
            // What a run makes only for a while is told to be gone once, so that the store knows it, and then
            // forgotten.
            if (known.isPresent() || !Origin.isTemporary(known.volume())) {
                merged.put(id, gone(known));
            }
        }));
        listed.forEach(volume -> merged.put(volume.id(), seen(volume)));
        return sorted(
                merged, Comparator.comparing(known -> known.volume().createdAt().orElse(Instant.EPOCH)));
    }

    private KnownVolume gone(KnownVolume known) {
        return new KnownVolume(
                known.volume(), known.goneAt().or(() -> Optional.of(now)), known.statusSince(), known.movedAt());
    }

    private KnownVolume seen(Volume volume) {
        Optional<KnownVolume> last = before.flatMap(catalogue -> catalogue.volume(volume.id()));
        Optional<Instant> statusSince = last.filter(
                        known -> known.volume().rawStatus().equals(volume.rawStatus()))
                .flatMap(KnownVolume::statusSince)
                .or(() -> Optional.of(now));
        boolean moved = last.filter(known -> hasMoved(known, volume)).isPresent();
        return new KnownVolume(
                volume, Optional.empty(), statusSince, moved ? Optional.of(now) : last.flatMap(KnownVolume::movedAt));
    }

    /** One that was away for a while was with another project, which may have backed it up. */
    private static boolean hasMoved(KnownVolume last, Volume volume) {
        boolean otherHost = last.volume().host().isPresent()
                && volume.host().isPresent()
                && !last.volume().host().equals(volume.host());
        return !last.isPresent()
                || otherHost
                || !last.volume().type().equals(volume.type())
                || !last.volume().zone().equals(volume.zone());
    }

    Map<String, KnownBackup> backups(List<Backup> listed) {
        Map<String, KnownBackup> merged = new HashMap<>();
        before.ifPresent(
                catalogue -> catalogue.backups().values().forEach(known -> merged.put(known.id(), gone(known))));
        listed.forEach(backup -> merged.put(backup.id(), seen(backup)));
        return sorted(merged, Comparator.comparing(known -> known.backup().createdAt()));
    }

    private KnownBackup gone(KnownBackup known) {
        return new KnownBackup(
                known.backup(),
                known.origin(),
                known.goneAt().or(() -> Optional.of(now)),
                Optional.ofNullable(holds.get(known.id())),
                known.statusSince());
    }

    private KnownBackup seen(Backup backup) {
        Optional<Instant> statusSince = before.flatMap(catalogue -> catalogue.backup(backup.id()))
                .filter(known -> known.backup().rawStatus().equals(backup.rawStatus()))
                .flatMap(KnownBackup::statusSince)
                .or(() -> Optional.of(now));
        return new KnownBackup(
                backup, origin(backup), Optional.empty(), Optional.ofNullable(holds.get(backup.id())), statusSince);
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
