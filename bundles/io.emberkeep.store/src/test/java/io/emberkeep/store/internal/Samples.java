package io.emberkeep.store.internal;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Consistency;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Details;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Capture;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Things to store, with every field filled or deliberately empty. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final Details DETAILS = new Details(
            Optional.of("of the shop"),
            Optional.of(NOON.minusSeconds(3)),
            Optional.of("u-1"),
            Optional.of("key-1"),
            Map.of("multiattach", "true", "volume_image_metadata.os_distro", "debian"));
    static final Scope SCOPE = new Scope("https://keystone.example:5000/v3", "RegionOne", "p-1", "Größe & Co");
    static final Scope OTHER_SCOPE = new Scope("https://keystone.example:5000/v3", "RegionTwo", "p-1", "Größe & Co");

    private Samples() {}

    static Run run(String id, String... lockedVolumes) {
        return run(id, SCOPE, lockedVolumes);
    }

    static Run run(String id, Scope scope, String... lockedVolumes) {
        Plan plan =
                new Plan(RunKind.BACKUP, "cloud", scope, NOON, List.of(everyAction()), Set.of(lockedVolumes), false);
        return run(id, plan, NOON);
    }

    static Run run(String id, Plan plan, Instant startedAt) {
        List<StepRecord> steps = new ArrayList<>();
        for (int task = 0; task < plan.tasks().size(); task++) {
            for (int step = 0; step < plan.tasks().get(task).steps().size(); step++) {
                steps.add(StepRecord.planned(task, step));
            }
        }
        return new Run(id, plan, RunState.RUNNING, startedAt, Optional.empty(), Optional.empty(), false, steps);
    }

    /** One action of each kind, with fields filled in one and empty in another. */
    static Task everyAction() {
        Capture full = new Capture(CaptureMode.CLONE, "v-1", Optional.empty());
        Capture incremental = new Capture(CaptureMode.SNAPSHOT, "v-1", Optional.of("b-0"));
        return new Task(
                "Backup of \"db-data\" ☃",
                "v-1",
                List.of(
                        Step.inTurn(new Action.CreateSnapshot("v-1", "snap")),
                        Step.inTurn(new Action.CreateVolume(
                                "clone",
                                10,
                                Optional.of(new Ref.Made(0)),
                                Optional.of("ssd"),
                                Optional.of("nova"),
                                true)),
                        Step.inTurn(new Action.CreateVolume(
                                "empty", 1, Optional.empty(), Optional.empty(), Optional.empty(), false)),
                        Step.inTurn(new Action.CreateBackup(new Ref.Made(1), Optional.empty(), "full", full)),
                        Step.inTurn(new Action.CreateBackup(
                                new Ref.Id("v-1"), Optional.of(new Ref.Id("s-1")), "incremental", incremental)),
                        Step.inTurn(new Action.RestoreBackup("b-1", new Ref.Id("v-2"))),
                        Step.inTurn(new Action.SetVolumeMetadata(new Ref.Id("v-2"), Map.of("a", "1", "b", ""), true)),
                        Step.inTurn(new Action.Wait(Duration.ofMinutes(10))),
                        Step.onFailure(new Action.DeleteBackup("b-2")),
                        Step.always(new Action.DeleteVolume(new Ref.Made(1))),
                        Step.always(new Action.DeleteSnapshot(new Ref.Made(0)))),
                List.of("The volume is in use.", "The driver is not proven."));
    }

    static Catalogue catalogue(
            Scope scope, List<KnownVolume> volumes, List<Snapshot> snapshots, List<KnownBackup> backups) {
        Map<String, KnownVolume> byVolume = new LinkedHashMap<>();
        volumes.forEach(known -> byVolume.put(known.volume().id(), known));
        Map<String, KnownBackup> byBackup = new LinkedHashMap<>();
        backups.forEach(known -> byBackup.put(known.id(), known));
        return new Catalogue("cloud", scope, new Microversion(3, 70), NOON, byVolume, snapshots, byBackup);
    }

    static KnownVolume volume(String id, Instant createdAt) {
        Attachment attachment = new Attachment(
                Optional.of("server"),
                Optional.empty(),
                Optional.of("/dev/vdb"),
                Optional.of("SHUTOFF"),
                Optional.of("attached"),
                Optional.of("ro"),
                Optional.of(NOON));
        return new KnownVolume(
                new Volume(
                        id,
                        "data ☃",
                        "in-use",
                        10,
                        "ssd",
                        "nova",
                        true,
                        true,
                        Optional.of(createdAt),
                        Optional.of("p-1"),
                        Optional.of("host@ceph"),
                        List.of(attachment, new Attachment(Optional.empty(), Optional.of("web"), Optional.empty())),
                        Map.of("key", "value", "empty", ""),
                        false,
                        DETAILS),
                Optional.empty(),
                Optional.of(NOON),
                Optional.of(NOON.plusSeconds(7)));
    }

    static KnownVolume bareVolume(String id) {
        return new KnownVolume(
                new Volume(
                        id,
                        "",
                        "some-new-word",
                        1,
                        "",
                        "",
                        false,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()),
                Optional.of(NOON));
    }

    static Snapshot snapshot(String id, Optional<Instant> createdAt) {
        return new Snapshot(
                id, "snap", "available", "v-1", 10, createdAt, Map.of("k", "v"), Optional.of("p-1"), DETAILS);
    }

    static KnownBackup backup(String id, Instant createdAt) {
        return new KnownBackup(
                new Backup(
                        id,
                        "nightly",
                        "available",
                        "v-1",
                        Optional.of("s-1"),
                        true,
                        true,
                        10,
                        7,
                        Optional.of("backups"),
                        Optional.of("nova"),
                        createdAt,
                        createdAt.minusSeconds(60),
                        Optional.of("none"),
                        Optional.of("p-1"),
                        Map.of("emberkeep:run", "r/0/0/1"),
                        DETAILS),
                Optional.of(origin("r/0/0/1")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOON));
    }

    static KnownBackup bareBackup(String id, Instant createdAt) {
        return new KnownBackup(
                new Backup(
                        id,
                        "",
                        "error",
                        "v-1",
                        Optional.empty(),
                        false,
                        false,
                        10,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        createdAt,
                        createdAt,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()),
                Optional.empty(),
                Optional.of(NOON));
    }

    static Origin origin(String tag) {
        return new Origin(
                tag,
                CaptureMode.CLONE,
                "v-source",
                Optional.of("b-parent"),
                Optional.of(new Consistency(Consistency.Level.FILESYSTEM, Consistency.Certainty.ASSUMED)),
                Optional.of(NOON));
    }

    static Origin bareOrigin(String tag) {
        return new Origin(tag, CaptureMode.DIRECT, "v-source", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
