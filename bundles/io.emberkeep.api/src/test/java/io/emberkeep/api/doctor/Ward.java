package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Details;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A project in which a test makes something wrong. */
final class Ward {
    static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Scope SCOPE = new Scope("https://keystone/v3", "Piekna", "p-1", "shop");

    private final Map<String, KnownVolume> volumes = new LinkedHashMap<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final Map<String, KnownBackup> backups = new LinkedHashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private final Set<String> abandoned = new HashSet<>();
    private Optional<Limits> limits = Optional.empty();

    static Instant ago(Duration age) {
        return NOW.minus(age);
    }

    static Instant daysAgo(int days) {
        return ago(Duration.ofDays(days));
    }

    Ward volume(String id, String status, Duration inStateFor, Map<String, String> metadata) {
        return volume(id, id, status, inStateFor, metadata, true);
    }

    Ward volume(String id) {
        return volume(id, "available", Duration.ofDays(9), Map.of());
    }

    Ward cinderVolume(String name, boolean consumesQuota) {
        return volume(name, name, "available", Duration.ofDays(9), Map.of(), consumesQuota);
    }

    private Ward volume(
            String id,
            String name,
            String status,
            Duration inStateFor,
            Map<String, String> metadata,
            boolean consumesQuota) {
        Volume volume = new Volume(
                id,
                name,
                status,
                10,
                "ssd",
                "main",
                false,
                false,
                Optional.of(daysAgo(9)),
                Optional.empty(),
                Optional.empty(),
                List.<Attachment>of(),
                metadata,
                consumesQuota,
                Details.NONE);
        volumes.put(id, new KnownVolume(volume, Optional.empty(), Optional.of(ago(inStateFor)), Optional.empty()));
        return this;
    }

    /** A volume that is free and carries a run's tag, but for what a test changes of it. */
    Ward tagged(String id, String tag, UnaryOperator<Volume> changes) {
        volume(id, "available", Duration.ofDays(1), Map.of(Origin.TAG_KEY, tag));
        volumes.computeIfPresent(id, (same, known) -> new KnownVolume(changes.apply(known.volume()), known.goneAt()));
        return this;
    }

    Ward snapshot(String id, String name, String status, Map<String, String> metadata) {
        snapshots.add(new Snapshot(id, name, status, "db", 10, Optional.of(daysAgo(3)), metadata));
        return this;
    }

    /** What is to be said of a backup, of volume {@code db} by another tool unless something else is said. */
    final class Kept {
        private final String id;
        private String name;
        private String volume = "db";
        private String status = "available";
        private boolean incremental;
        private Optional<String> snapshot = Optional.empty();
        private int objects;
        private Instant made = daysAgo(1);
        private Optional<Instant> gone = Optional.empty();
        private Optional<Origin> origin = Optional.empty();
        private Optional<Instant> statusSince = Optional.empty();
        private boolean dependents;
        private Optional<Hold> hold = Optional.empty();

        private Kept(String id) {
            this.id = id;
            this.name = id;
        }

        Kept named(String text) {
            name = text;
            return this;
        }

        Kept of(String volumeId) {
            volume = volumeId;
            return this;
        }

        Kept status(String word, Duration since) {
            status = word;
            statusSince = Optional.of(ago(since));
            return this;
        }

        Kept incremental() {
            incremental = true;
            return this;
        }

        Kept withDependents() {
            dependents = true;
            return this;
        }

        Kept ofSnapshot() {
            snapshot = Optional.of("snap-of-" + id);
            return this;
        }

        Kept objects(int count) {
            objects = count;
            return this;
        }

        Kept made(Instant at) {
            made = at;
            return this;
        }

        Kept gone(Instant at) {
            gone = Optional.of(at);
            return this;
        }

        Kept known(Instant since) {
            statusSince = Optional.of(since);
            return this;
        }

        Kept held(String reason) {
            hold = Optional.of(new Hold(reason, NOW));
            return this;
        }

        Kept by(String tag) {
            origin = Optional.of(
                    new Origin(tag, CaptureMode.DIRECT, "db", Optional.empty(), Optional.empty(), Optional.empty()));
            return this;
        }

        Ward and() {
            Backup backup = new Backup(
                    id,
                    name,
                    status,
                    volume,
                    snapshot,
                    incremental,
                    dependents,
                    10,
                    objects,
                    Optional.empty(),
                    Optional.empty(),
                    made,
                    made,
                    status.equals("error") ? Optional.of("Driver broke.") : Optional.empty(),
                    Optional.empty(),
                    Map.of());
            backups.put(id, new KnownBackup(backup, origin, gone, hold, statusSince));
            return Ward.this;
        }
    }

    Kept backup(String id) {
        return new Kept(id);
    }

    /** A run with one step, which has made or deleted something. */
    Ward run(String id, RunState state, Action action, String resource, Instant intended, Instant accepted) {
        Task task = new Task("It", "db", List.of(Step.inTurn(action)), List.of());
        Plan plan = new Plan(RunKind.BACKUP, "lab", SCOPE, intended, List.of(task), Set.of("db"), false);
        StepRecord step = new StepRecord(
                0,
                0,
                StepState.DONE,
                1,
                Optional.of(resource),
                Optional.of("req-1"),
                Optional.of(intended),
                Optional.of(accepted),
                Optional.empty(),
                Optional.empty());
        runs.add(new Run(id, plan, state, intended, Optional.empty(), Optional.empty(), false, List.of(step)));
        return this;
    }

    /** A run that is over, and whose one step has made nothing as far as it knows. */
    Ward failedRun(String id, RunKind kind, Action action) {
        Task task = new Task("It", "db", List.of(Step.inTurn(action)), List.of());
        Plan plan = new Plan(kind, "lab", SCOPE, daysAgo(1), List.of(task), Set.of("db"), false);
        StepRecord step = StepRecord.planned(0, 0)
                .intended(daysAgo(1))
                .intended(daysAgo(1))
                .ended(StepState.FAILED, daysAgo(1), Optional.of("The answer was lost too often."));
        runs.add(new Run(
                id,
                plan,
                RunState.FAILED,
                daysAgo(1),
                Optional.of(daysAgo(1)),
                Optional.empty(),
                false,
                List.of(step)));
        return this;
    }

    Ward abandoned(String runId) {
        abandoned.add(runId);
        return this;
    }

    Ward backupQuota(long used, long max) {
        Limits.Use plenty = new Limits.Use(0, -1);
        limits = Optional.of(new Limits(new Limits.Use(used, max), plenty, plenty, plenty, plenty));
        return this;
    }

    Catalogue catalogue() {
        return new Catalogue("lab", SCOPE, new Microversion(3, 70), NOW, volumes, snapshots, backups);
    }

    List<Diagnosis> diagnoses() {
        return new Doctor().diagnose(new Examination(catalogue(), runs, abandoned, limits, Duration.ofHours(48), NOW));
    }

    /** The only one of its kind. */
    Diagnosis only(Diagnosis.Kind kind) {
        List<Diagnosis> found = diagnoses().stream()
                .filter(diagnosis -> diagnosis.kind() == kind)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(kind + " was found " + found.size() + " times among " + diagnoses());
        }
        return found.getFirst();
    }

    boolean has(Diagnosis.Kind kind) {
        return diagnoses().stream().anyMatch(diagnosis -> diagnosis.kind() == kind);
    }
}
