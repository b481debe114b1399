package io.emberkeep.api.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
     * @param at when it was made, by the cloud's clock, or when a look first missed it, by ours
     */
    public record Change(What what, Kind kind, String id, String label, Instant at) {}

    /** Compares what was known with what is known now, leaving out what runs make only for a while. */
    public static Changes between(Optional<Catalogue> before, Catalogue now) {
        return before.map(last -> new Changes(
                        Optional.of(last.refreshedAt()),
                        found(
                                now,
                                known -> last.volume(known.id())
                                        .filter(KnownVolume::isPresent)
                                        .isPresent(),
                                known -> last.backup(known.id())
                                        .filter(KnownBackup::isPresent)
                                        .isPresent())))
                .orElse(new Changes(Optional.empty(), List.of()));
    }

    /** What has come since a moment and is there still, and what has gone since, however often anybody looked meanwhile. */
    public static Changes since(Instant moment, Catalogue now) {
        return new Changes(
                Optional.of(moment),
                found(
                        now,
                        known -> wasThere(moment, known.goneAt(), known.volume().createdAt()),
                        known -> wasThere(
                                moment,
                                known.goneAt(),
                                Optional.of(known.backup().createdAt()))));
    }

    private static boolean wasThere(Instant moment, Optional<Instant> goneAt, Optional<Instant> madeAt) {
        return goneAt.map(moment::isBefore)
                .orElseGet(() -> madeAt.filter(moment::isBefore).isEmpty());
    }

    private static List<Change> found(
            Catalogue now, Predicate<KnownVolume> volumeWasThere, Predicate<KnownBackup> backupWasThere) {
        Stream<Change> volumes = now.volumes().values().stream()
                .filter(known -> !Origin.isTemporary(known.volume()))
                .flatMap(known -> change(
                        volumeWasThere.test(known),
                        known.goneAt(),
                        known.volume().metadata().containsKey(Origin.TAG_KEY),
                        (what, goneAt) -> new Change(
                                what,
                                Kind.VOLUME,
                                known.id(),
                                known.volume().label(),
                                goneAt.orElse(madeAt(known, now)))));
        Stream<Change> backups = now.backups().values().stream()
                .flatMap(known -> change(
                        backupWasThere.test(known),
                        known.goneAt(),
                        known.origin().isPresent(),
                        (what, goneAt) -> new Change(
                                what,
                                Kind.BACKUP,
                                known.id(),
                                known.backup().label(),
                                goneAt.orElse(known.backup().createdAt()))));
        return Stream.concat(volumes, backups).toList();
    }

    private static Instant madeAt(KnownVolume known, Catalogue now) {
        return known.volume().createdAt().orElse(now.refreshedAt());
    }

    private static Stream<Change> change(
            boolean wasThere,
            Optional<Instant> goneAt,
            boolean ours,
            BiFunction<What, Optional<Instant>, Change> change) {
        if (wasThere == goneAt.isEmpty()) {
            return Stream.empty();
        }
        What made = ours ? What.MADE_HERE : What.MADE_ELSEWHERE;
        return Stream.of(change.apply(wasThere ? What.GONE : made, goneAt));
    }

    /** How many of them became this. */
    public long count(What what) {
        return list.stream().filter(change -> change.what() == what).count();
    }
}
