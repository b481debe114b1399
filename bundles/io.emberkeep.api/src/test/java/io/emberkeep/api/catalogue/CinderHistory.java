package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Backup;
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
 * The life of one volume's backups as Cinder would lead it, with the truth about parents that Cinder keeps to itself,
 * and with a catalogue that looks only now and then. Written from cinder/backup/api.py, not from our own rule.
 */
final class CinderHistory {
    /** One backup as Cinder's database holds it; the clock has whole seconds. */
    private static final class Row {
        private final String id;
        private final boolean incremental;
        private final Optional<Instant> snapshotTaken;
        private final Instant createdAt;
        private String status = "creating";
        private int dependents;
        private Optional<Row> parent = Optional.empty();

        private Row(String id, boolean incremental, Optional<Instant> snapshotTaken, Instant createdAt) {
            this.id = id;
            this.incremental = incremental;
            this.snapshotTaken = snapshotTaken;
            this.createdAt = createdAt;
        }

        private Instant data() {
            return snapshotTaken.orElse(createdAt);
        }
    }

    private final ParentRule kind;
    private final RandomGenerator random;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, KnownBackup> catalogue = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> unknowable = new HashSet<>();
    private long second;

    CinderHistory(ParentRule kind, RandomGenerator random) {
        this.kind = kind;
        this.random = random;
    }

    /** Lives through so many random events and ends with a look at what is there. */
    void live(int events) {
        for (int event = 0; event < events; event++) {
            second += random.nextInt(6);
            switch (random.nextInt(10)) {
                case 0, 1 -> post(false, Optional.empty());
                case 2, 3, 4 -> post(true, Optional.empty());
                case 5 ->
                    post(random.nextBoolean(), Optional.of(BackupBuilder.at(Math.max(0, second - random.nextInt(30)))));
                case 6 -> delete();
                case 7 -> refresh();
                default -> finish();
            }
        }
        rows.stream().filter(row -> row.status.equals("creating")).forEach(this::finish);
        refresh();
    }

    private void post(boolean incremental, Optional<Instant> snapshotTaken) {
        boolean volumeBusy =
                rows.stream().anyMatch(row -> row.status.equals("creating") && row.snapshotTaken.isEmpty());
        if (volumeBusy && snapshotTaken.isEmpty()) {
            return;
        }
        Instant now = BackupBuilder.at(second);
        Row row = new Row(new UUID(random.nextLong(), random.nextLong()).toString(), incremental, snapshotTaken, now);
        if (incremental) {
            Optional<Row> parent = latest(snapshotTaken);
            if (parent.filter(found -> found.status.equals("available")).isEmpty()) {
                return;
            }
            row.parent = parent;
            parents.put(row.id, parent.get().id);
        }
        noteWhatNobodyCanKnow(row);
        rows.add(row);
    }

    /** As Cinder does it: listed the last made first, and the first of the greatest wins. */
    Optional<Row> latest(Optional<Instant> snapshotTaken) {
        List<Row> listed = new ArrayList<>(rows);
        listed.sort(Comparator.comparing((Row row) -> row.createdAt)
                .thenComparing(row -> row.id)
                .reversed());
        Row latest = null;
        for (Row row : listed) {
            boolean counts = kind == ParentRule.NEWEST_OF_ALL || row.status.equals("available");
            boolean older = snapshotTaken.isEmpty() || row.data().isBefore(snapshotTaken.get());
            if (counts && older && (latest == null || row.data().isAfter(latest.data()))) {
                latest = row;
            }
        }
        // Cinder's max over equal keys gives the first of the list.
        return Optional.ofNullable(latest)
                .or(() -> listed.stream()
                        .filter(row -> kind == ParentRule.NEWEST_OF_ALL || row.status.equals("available"))
                        .findFirst());
    }

    Optional<String> latestAvailableId(Optional<Instant> snapshotTaken) {
        return latest(snapshotTaken)
                .filter(row -> row.status.equals("available"))
                .map(row -> row.id);
    }

    /** What came in the same second, or was under way then and finished later, leaves no trace in what Cinder shows. */
    private void noteWhatNobodyCanKnow(Row made) {
        for (Row row : rows) {
            if (row.createdAt.equals(made.createdAt)) {
                unknowable.add(row.id);
                unknowable.add(made.id);
            }
            boolean passedOver = made.parent
                    .filter(parent -> !row.data().isBefore(parent.data()))
                    .isPresent();
            if (passedOver && row.status.equals("creating")) {
                unknowable.add(made.id);
            }
        }
    }

    private void finish() {
        rows.stream().filter(row -> row.status.equals("creating")).findFirst().ifPresent(this::finish);
    }

    private void finish(Row row) {
        row.status = random.nextInt(8) == 0 ? "error" : "available";
        if (row.status.equals("available")) {
            row.parent.ifPresent(parent -> parent.dependents++);
        }
    }

    private void delete() {
        List<Row> deletable = rows.stream()
                .filter(row -> !row.status.equals("creating"))
                .filter(row -> rows.stream()
                        .noneMatch(other -> other.parent.filter(row::equals).isPresent()))
                .toList();
        if (!deletable.isEmpty()) {
            Row gone = deletable.get(random.nextInt(deletable.size()));
            rows.remove(gone);
            gone.parent.ifPresent(parent -> parent.dependents = Math.max(0, parent.dependents - 1));
        }
    }

    private void refresh() {
        Instant now = BackupBuilder.at(second);
        catalogue.replaceAll((id, known) ->
                new KnownBackup(known.backup(), known.origin(), known.goneAt().or(() -> Optional.of(now))));
        rows.forEach(row -> catalogue.put(row.id, new KnownBackup(shown(row), Optional.empty(), Optional.empty())));
    }

    private static Backup shown(Row row) {
        BackupBuilder builder = row.incremental ? BackupBuilder.incremental(row.id) : BackupBuilder.full(row.id);
        builder.made(row.createdAt.getEpochSecond() - BackupBuilder.START.getEpochSecond())
                .status(row.status);
        row.snapshotTaken.ifPresent(
                taken -> builder.ofSnapshotTaken(taken.getEpochSecond() - BackupBuilder.START.getEpochSecond()));
        return row.dependents > 0 ? builder.withDependents().backup() : builder.backup();
    }

    List<Backup> listed() {
        return rows.stream().map(CinderHistory::shown).toList();
    }

    Map<String, KnownBackup> catalogue() {
        return catalogue;
    }

    /** The true parents of the incrementals that are left. */
    Map<String, String> truth() {
        Map<String, String> truth = new HashMap<>(parents);
        truth.keySet().retainAll(rows.stream().map(row -> row.id).toList());
        return truth;
    }

    boolean isKnowable(String childId) {
        return !unknowable.contains(childId);
    }
}
