package io.emberkeep.cli.internal.command;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Capture;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans to test with. */
final class Plans {
    private Plans() {}

    static Plan incremental() {
        Step step = Step.inTurn(new Action.CreateBackup(
                new Ref.Id("v-db"),
                Optional.empty(),
                "nightly",
                new Capture(CaptureMode.DIRECT, "v-db", Optional.of("b-inc"))));
        return plan(
                RunKind.BACKUP,
                false,
                new Task("Incremental backup of zażółć-数据", "v-db", List.of(step), List.of("inc-1 is available.")));
    }

    static Plan byWayOfClone() {
        return plan(
                RunKind.BACKUP,
                false,
                new Task(
                        "Full backup of web",
                        "v-web",
                        List.of(
                                Step.inTurn(new Action.CreateSnapshot("v-web", "snap")),
                                Step.inTurn(new Action.CreateVolume(
                                        "tmp",
                                        10,
                                        Optional.of(new Ref.Made(0)),
                                        Optional.empty(),
                                        Optional.of("main"),
                                        true)),
                                Step.inTurn(new Action.CreateBackup(
                                        new Ref.Made(1),
                                        Optional.empty(),
                                        "web full",
                                        new Capture(CaptureMode.CLONE, "v-web", Optional.empty()))),
                                Step.always(new Action.DeleteVolume(new Ref.Made(1))),
                                Step.always(new Action.DeleteSnapshot(new Ref.Made(0)))),
                        List.of("Asked for.")));
    }

    static Plan restoreNew() {
        return plan(
                RunKind.RESTORE,
                false,
                new Task(
                        "Restore of inc-1 to copy",
                        "v-db",
                        List.of(
                                Step.inTurn(new Action.CreateVolume(
                                        "copy", 10, Optional.empty(), Optional.of("ssd"), Optional.of("main"), false)),
                                Step.inTurn(new Action.RestoreBackup("b-inc", new Ref.Made(0))),
                                Step.onFailure(new Action.DeleteVolume(new Ref.Made(0)))),
                        List.of()));
    }

    static Plan restoreOnto() {
        return plan(
                RunKind.RESTORE,
                true,
                new Task(
                        "Restore of inc-1 onto web",
                        "v-web",
                        List.of(Step.inTurn(new Action.RestoreBackup("b-inc", new Ref.Id("v-web")))),
                        List.of()));
    }

    static Plan delete() {
        return plan(
                RunKind.DELETE,
                true,
                new Task(
                        "Deletion of 2 backups of zażółć-数据",
                        "v-db",
                        List.of(
                                Step.inTurn(new Action.DeleteBackup("b-other")),
                                Step.inTurn(new Action.DeleteBackup("b-inc"))),
                        List.of("b-other builds on inc-1.")));
    }

    private static Plan plan(RunKind kind, boolean destructive, Task task) {
        return new Plan(kind, "lab", Samples.SCOPE, Samples.NOW, List.of(task), Set.of(task.volumeId()), destructive);
    }
}
