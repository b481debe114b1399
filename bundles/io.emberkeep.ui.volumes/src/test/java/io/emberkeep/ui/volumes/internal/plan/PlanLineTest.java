package io.emberkeep.ui.volumes.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import io.emberkeep.ui.volumes.internal.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanLineTest {
    private static final Scope SCOPE = new Scope("https://acme.example/v3", "", "id", "prod");

    @Test
    void tellsWhatWhyAndHow() {
        Task task = new Task(
                "Restore",
                "db",
                List.of(
                        Step.inTurn(new Action.CreateVolume(
                                "back", 8, Optional.empty(), Optional.empty(), Optional.empty(), false)),
                        Step.inTurn(new Action.RestoreBackup("full", new Ref.Made(0))),
                        Step.onFailure(new Action.DeleteVolume(new Ref.Made(0)))),
                List.of("Because."));
        Plan plan = new Plan(RunKind.RESTORE, "acme", SCOPE, Samples.NOW, List.of(task), Set.of(), false);
        assertEquals(
                List.of(
                        "TITLE Restore",
                        "REASON Because.",
                        "STEP 1  Make volume \"back\" of 8 GiB",
                        "STEP 2  Write backup \"full\" onto volume \"back\"",
                        "REASON If that fails: Delete volume \"back\""),
                lines(plan));
    }

    @Test
    void saysFirstThatSomethingIsLost() {
        Task task = new Task("Delete b", "db", List.of(Step.inTurn(new Action.DeleteBackup("b"))), List.of());
        Plan plan = new Plan(RunKind.DELETE, "acme", SCOPE, Samples.NOW, List.of(task, task), Set.of(), true);
        assertEquals(
                "HARM What is lost by this does not come back.", lines(plan).getFirst());
        assertEquals(2, PlanSummary.deletions(plan));
    }

    @Test
    void saysLastHowLongItUsuallyTakes() {
        Task task = new Task("Full backup of db", "db", List.of(), List.of());
        Plan plan = new Plan(RunKind.BACKUP, "acme", SCOPE, Samples.NOW, List.of(task), Set.of(), false);
        assertEquals(
                "It usually takes about 1 min 05 s.",
                PlanLine.of(plan, Optional.empty(), Optional.of(Duration.ofSeconds(65)))
                        .getLast()
                        .text());
    }

    private static List<String> lines(Plan plan) {
        return PlanLine.of(plan, Optional.empty(), Optional.empty()).stream()
                .map(line -> line.kind() + " " + line.text())
                .toList();
    }
}
