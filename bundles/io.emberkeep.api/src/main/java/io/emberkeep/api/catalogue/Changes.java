package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What differs between two looks at a project, one by one.
 *
 * @param since when the project was looked at before; absent at the first look, after which nothing counts as changed
 * @param list volumes first, each kind in the catalogue's order
 */
public record Changes(Optional<Instant> since, List<Change> list) {
    /** Copies the list, so that a record never changes. */
    public Changes {
        list = List.copyOf(list);
    }

    /** What became of a thing. */
    public enum What {
        /** A run of Emberkeep's made it, here or on another computer. */
        MADE_HERE,
        /** Another tool made it. */
        MADE_ELSEWHERE,
        /** The cloud has it no more, whoever deleted it. */
        GONE;

        /** The word that files use, such as {@code made-here}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Of what kind a thing is. */
    public enum Kind {
        VOLUME,
        BACKUP;

        /** The word that people and files use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing that came or went.
     *
     * @param label its name, or its id where it has none
     */
    public record Change(What what, Kind kind, String id, String label) {}

    /** Compares what was known with what is known now, leaving out what runs make only for a while. */
    public static Changes between(Optional<Catalogue> before, Catalogue now) {
        return before.map(last -> new Changes(Optional.of(last.refreshedAt()), differences(last, now)))
                .orElse(new Changes(Optional.empty(), List.of()));
    }

    private static List<Change> differences(Catalogue last, Catalogue now) {
        List<Change> found = new ArrayList<>();
        now.volumes().values().stream()
                .filter(known -> !Origin.isTemporary(known.volume()))
                .forEach(known -> what(
                                last.volume(known.id())
                                        .filter(KnownVolume::isPresent)
                                        .isPresent(),
                                known.isPresent(),
                                known.volume().metadata().containsKey(Origin.TAG_KEY))
                        .ifPresent(what -> found.add(change(what, known.volume()))));
        now.backups()
                .values()
                .forEach(known -> what(
                                last.backup(known.id())
                                        .filter(KnownBackup::isPresent)
                                        .isPresent(),
                                known.isPresent(),
                                known.origin().isPresent())
                        .ifPresent(what -> found.add(new Change(
                                what, Kind.BACKUP, known.id(), known.backup().label()))));
        return found;
    }

    private static Change change(What what, Volume volume) {
        return new Change(what, Kind.VOLUME, volume.id(), volume.label());
    }

    private static Optional<What> what(boolean wasThere, boolean isThere, boolean ours) {
        if (wasThere == isThere) {
            return Optional.empty();
        }
        if (wasThere) {
            return Optional.of(What.GONE);
        }
        return Optional.of(ours ? What.MADE_HERE : What.MADE_ELSEWHERE);
    }

    /** How many of them became this. */
    public long count(What what) {
        return list.stream().filter(change -> change.what() == what).count();
    }
}
