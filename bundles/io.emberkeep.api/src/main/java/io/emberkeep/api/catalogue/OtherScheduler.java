package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Backup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Another tool that backs a volume up by a schedule of its own, such as the provider's: known by backups that Emberkeep
 * did not make, which come at regular times.
 *
 * @param every the usual time between two of its backups
 * @param names what its backups' names have in common, with {@code *} for what changes; empty where they have no names
 * @param last its newest backup
 * @param deletes whether it is known to delete old backups again, as rotations do
 */
public record OtherScheduler(Duration every, String names, Backup last, boolean deletes) {
    private static final int TELLING = 4;
    private static final int LOOKS_BACK = 12;
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final double TOLERANCE = 0.15;
    private static final double MOST = 0.7;

    /**
     * Looks for a schedule among the backups of a volume.
     *
     * @param backups present and gone ones, of this volume alone
     * @param now one that has missed two of its times is taken as ended
     */
    public static Optional<OtherScheduler> among(Collection<KnownBackup> backups, Instant now) {
        Map<String, List<KnownBackup>> byName = new HashMap<>();
        for (KnownBackup known : backups) {
            if (known.origin().isEmpty()) {
                byName.computeIfAbsent(stem(known.backup().name()), stem -> new ArrayList<>())
                        .add(known);
            }
        }
        return byName.entrySet().stream()
                .flatMap(entry -> of(entry.getKey(), entry.getValue(), now).stream())
                .max(Comparator.comparing(scheduler -> scheduler.last().createdAt()));
    }

    private static Optional<OtherScheduler> of(String names, List<KnownBackup> backups, Instant now) {
        List<KnownBackup> newestFirst = backups.stream()
                .sorted(Comparator.comparing(
                                (KnownBackup known) -> known.backup().createdAt())
                        .reversed())
                .limit(LOOKS_BACK)
                .toList();
        if (newestFirst.size() < TELLING) {
            return Optional.empty();
        }
        List<Duration> gaps = gaps(newestFirst);
        Duration usual = gaps.stream().sorted().toList().get(gaps.size() / 2);
        Backup last = newestFirst.getFirst().backup();
        boolean regular = gaps.stream().filter(gap -> isAbout(gap, usual)).count() >= MOST * gaps.size();
        boolean alive = last.createdAt().plus(usual.multipliedBy(3)).isAfter(now);
        boolean deletes = backups.stream().anyMatch(known -> !known.isPresent());
        return regular && alive && usual.compareTo(SHORTEST) >= 0
                ? Optional.of(new OtherScheduler(usual, names, last, deletes))
                : Optional.empty();
    }

    private static List<Duration> gaps(List<KnownBackup> newestFirst) {
        return IntStream.range(1, newestFirst.size())
                .mapToObj(at -> Duration.between(
                        newestFirst.get(at).backup().createdAt(),
                        newestFirst.get(at - 1).backup().createdAt()))
                .toList();
    }

    private static boolean isAbout(Duration gap, Duration usual) {
        return Math.abs(gap.toSeconds() - usual.toSeconds()) <= TOLERANCE * usual.toSeconds();
    }

    /** Numbers, dates and ids are what changes from backup to backup. */
    private static String stem(String name) {
        return name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("\\d[\\d:._TZ -]*", "*")
                .replaceAll("\\*+", "*");
    }
}
