package io.emberkeep.ui.common.session;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Protection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the console shows of one project: its catalogue with all that follows from it, made once and off the UI thread.
 *
 * @param forests the chains, by the id of the volume whose data they hold
 * @param protections how safe each volume is, by its id
 * @param volumes those that are there, and gone ones of which a backup is left, also such as were gone before the first look
 * @param counts how many of the volumes that are there are in each state
 * @param judgedAt when the protection was judged
 * @param maximumAge how old the newest backup of a protected volume may be
 */
public record Project(
        Catalogue catalogue,
        Map<String, ChainForest> forests,
        Map<String, Protection> protections,
        List<KnownVolume> volumes,
        Map<Protection.State, Long> counts,
        Instant judgedAt,
        Duration maximumAge) {
    /** Copies the collections, so that a record never changes. */
    public Project {
        forests = Map.copyOf(forests);
        protections = Map.copyOf(protections);
        volumes = List.copyOf(volumes);
        counts = Map.copyOf(counts);
    }

    /** Draws all conclusions from a catalogue. */
    public static Project of(Catalogue catalogue, Instant now, Duration maximumAge) {
        return of(catalogue, catalogue.forests(), now, maximumAge);
    }

    private static Project of(Catalogue catalogue, Map<String, ChainForest> forests, Instant now, Duration maximumAge) {
        Map<String, KnownVolume> sources = catalogue.sources();
        Map<String, Protection> protections = new HashMap<>();
        sources.forEach((id, volume) -> protections.put(
                id, Protection.of(volume, forestOf(forests, id), catalogue.refreshedAt(), now, maximumAge)));
        return new Project(
                catalogue,
                forests,
                protections,
                volumes(sources, forests),
                counts(catalogue, protections),
                now,
                maximumAge);
    }

    /** The project as another catalogue of it tells, judged as this one was. */
    public Project with(Catalogue other) {
        return of(other, judgedAt, maximumAge);
    }

    /** The same project, judged anew because time has passed or the demand has changed. */
    public Project judgedAgain(Instant now, Duration age) {
        return of(catalogue, forests, now, age);
    }

    /** The chains of a volume; no roots where it has none. */
    public ChainForest forest(String volumeId) {
        return forestOf(forests, volumeId);
    }

    /** How safe a volume is. */
    public Protection protection(String volumeId) {
        return protections.get(volumeId);
    }

    private static List<KnownVolume> volumes(Map<String, KnownVolume> sources, Map<String, ChainForest> forests) {
        return sources.values().stream()
                .filter(KnownVolume::isLasting)
                .filter(known -> known.isPresent() || forests.containsKey(known.id()))
                .toList();
    }

    /** How many of the volumes that are there are in one of the states. */
    public long count(Protection.State state) {
        return counts.getOrDefault(state, 0L);
    }

    private static Map<Protection.State, Long> counts(Catalogue catalogue, Map<String, Protection> protections) {
        return catalogue.volumes().values().stream()
                .filter(known -> known.isPresent() && known.isLasting())
                .map(known -> protections.get(known.volume().id()).state())
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
    }

    private static ChainForest forestOf(Map<String, ChainForest> forests, String volumeId) {
        return forests.getOrDefault(volumeId, new ChainForest(volumeId, List.of(), List.of()));
    }
}
