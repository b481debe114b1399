package io.emberkeep.engine.tests;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.BackupStatus;
import io.emberkeep.sandbox.internal.world.Birth;
import io.emberkeep.sandbox.internal.world.Label;
import io.emberkeep.sandbox.internal.world.ParentRule;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The random life of one volume's backups under the sandbox's own rule: tools that know nothing of each other make, fail,
 * restore and delete them, while a catalogue looks only now and then.
 */
final class History {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
    private static final String VOLUME = "vol";

    private final ParentRule rule;
    private final RandomGenerator random;
    private final List<Backup> backups = new ArrayList<>();
    private final Map<String, KnownBackup> catalogue = new LinkedHashMap<>();
    private final Map<String, String> truth = new HashMap<>();
    private final Set<String> untraceable = new HashSet<>();
    private long second;

    History(ParentRule rule, RandomGenerator random) {
        this.rule = rule;
        this.random = random;
    }

    void live(int events) {
        for (int event = 0; event < events; event++) {
            second += random.nextInt(6);
            switch (random.nextInt(12)) {
                case 0, 1 -> ask(false, Optional.empty());
                case 2, 3, 4 -> ask(true, Optional.empty());
                case 5 -> ask(random.nextBoolean(), Optional.of(Math.max(0, second - random.nextInt(30))));
                case 6 -> delete();
                case 7 -> look();
                case 8 -> restore();
                default -> finish();
            }
        }
        backups.forEach(this::settle);
        look();
    }

    private Instant now() {
        return START.plusSeconds(second);
    }

    private void ask(boolean incremental, Optional<Long> snapshotTaken) {
        boolean busy = backups.stream()
                .anyMatch(backup -> backup.status() == BackupStatus.CREATING
                        && backup.facts().snapshotId().isEmpty());
        if (busy && snapshotTaken.isEmpty()) {
            return;
        }
        Optional<Snapshot> snapshot = snapshotTaken.map(this::snapshot);
        try {
            Optional<Backup> parent = incremental ? Optional.of(rule.choose(listed(), snapshot)) : Optional.empty();
            add(parent, snapshot);
        } catch (Refusal refused) {
            // As a tool would, it tries again some other time.
            return;
        }
    }

    /** Cinder lists the last made first. */
    private List<Backup> listed() {
        return backups.stream()
                .sorted(Comparator.comparing(Backup::createdAt)
                        .thenComparing(Backup::id)
                        .reversed())
                .toList();
    }

    private Snapshot snapshot(long taken) {
        Birth birth = new Birth(id(), "p", "u", START.plusSeconds(taken));
        return new Snapshot(birth, label(), VOLUME, 1, null);
    }

    private void add(Optional<Backup> parent, Optional<Snapshot> snapshot) {
        Backup backup = new Backup(
                new Birth(id(), "p", "u", now()),
                label(),
                new Backup.Facts(
                        VOLUME,
                        snapshot.map(Snapshot::id),
                        parent.map(Backup::id),
                        1,
                        snapshot.map(Snapshot::createdAt).orElse(now())),
                null);
        parent.ifPresent(chosen -> truth.put(backup.id(), chosen.id()));
        noteWhatLeavesNoTrace(backup, parent, snapshot);
        backups.add(backup);
    }

    /** Cinder shows neither the order within a second nor that something was passed over in a passing state. */
    private void noteWhatLeavesNoTrace(Backup made, Optional<Backup> parent, Optional<Snapshot> snapshot) {
        for (Backup other : backups) {
            if (other.createdAt().equals(made.createdAt())) {
                untraceable.add(other.id());
                untraceable.add(made.id());
            }
            boolean passing = other.status() == BackupStatus.CREATING || other.status() == BackupStatus.RESTORING;
            if (passing
                    && parent.filter(chosen -> wasPassedOver(other, chosen, snapshot))
                            .isPresent()) {
                untraceable.add(made.id());
            }
        }
    }

    private static boolean wasPassedOver(Backup other, Backup parent, Optional<Snapshot> snapshot) {
        Instant before = snapshot.map(Snapshot::createdAt).orElse(Instant.MAX);
        Instant data = other.facts().dataTimestamp();
        boolean lastMadeWasTaken = !parent.facts().dataTimestamp().isBefore(before);
        return lastMadeWasTaken
                ? data.isBefore(before) || !other.createdAt().isBefore(parent.createdAt())
                : data.isBefore(before) && !data.isBefore(parent.facts().dataTimestamp());
    }

    private void finish() {
        backups.stream()
                .filter(backup -> backup.status() == BackupStatus.CREATING || backup.status() == BackupStatus.RESTORING)
                .findFirst()
                .ifPresent(this::settle);
    }

    private void settle(Backup backup) {
        switch (backup.status()) {
            case RESTORING -> backup.become(BackupStatus.AVAILABLE, now());
            case CREATING -> {
                boolean fails = random.nextInt(8) == 0;
                backup.become(fails ? BackupStatus.ERROR : BackupStatus.AVAILABLE, now());
                parentOf(backup).filter(parent -> !fails).ifPresent(parent -> parent.gainChild(now()));
            }
            default -> {}
        }
    }

    private Optional<Backup> parentOf(Backup child) {
        return backups.stream()
                .filter(backup -> child.facts().parentId().equals(Optional.of(backup.id())))
                .findFirst();
    }

    private void restore() {
        List<Backup> good = in(BackupStatus.AVAILABLE);
        if (!good.isEmpty()) {
            good.get(random.nextInt(good.size())).become(BackupStatus.RESTORING, now());
        }
    }

    private List<Backup> in(BackupStatus... states) {
        return backups.stream()
                .filter(backup -> Set.of(states).contains(backup.status()))
                .toList();
    }

    /** Also a failed child lowers the counter of its parent, though it had never raised it. */
    private void delete() {
        List<Backup> deletable = in(BackupStatus.AVAILABLE, BackupStatus.ERROR).stream()
                .filter(backup -> backups.stream()
                        .noneMatch(other -> other.facts().parentId().equals(Optional.of(backup.id()))))
                .toList();
        if (!deletable.isEmpty()) {
            Backup gone = deletable.get(random.nextInt(deletable.size()));
            parentOf(gone).filter(parent -> parent.children() > 0).ifPresent(parent -> parent.loseChild(now()));
            backups.remove(gone);
        }
    }

    private void look() {
        catalogue.replaceAll((id, known) ->
                new KnownBackup(known.backup(), known.origin(), known.goneAt().or(() -> Optional.of(now()))));
        shown().forEach(backup ->
                catalogue.put(backup.id(), new KnownBackup(backup, Optional.empty(), Optional.empty())));
    }

    /** What a client is shown. */
    List<io.emberkeep.api.cloud.Backup> shown() {
        return backups.stream().map(History::shown).toList();
    }

    private static io.emberkeep.api.cloud.Backup shown(Backup backup) {
        return new io.emberkeep.api.cloud.Backup(
                backup.id(),
                "",
                backup.status().toString(),
                VOLUME,
                backup.facts().snapshotId(),
                backup.facts().parentId().isPresent(),
                backup.children() > 0,
                1,
                0,
                Optional.empty(),
                Optional.empty(),
                backup.createdAt(),
                backup.facts().dataTimestamp(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** What the sandbox would take now. */
    Optional<String> wouldTake(Optional<Instant> snapshotTaken) {
        try {
            return Optional.of(rule.choose(
                            listed(),
                            snapshotTaken.map(
                                    at -> new Snapshot(new Birth("s", "p", "u", at), label(), VOLUME, 1, null)))
                    .id());
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    Map<String, KnownBackup> catalogue() {
        return catalogue;
    }

    /** The true parents of what is left. */
    Map<String, String> truth() {
        Map<String, String> left = new HashMap<>(truth);
        left.keySet().retainAll(backups.stream().map(Backup::id).toList());
        return left;
    }

    boolean leavesTrace(String backupId) {
        return !untraceable.contains(backupId);
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static Label label() {
        return new Label(Optional.empty(), Optional.empty(), Map.of());
    }
}
