package io.emberkeep.cli.internal.text;

import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a plan: what will be made, what will go, and why. */
public final class PlanText {
    private final Catalogue catalogue;
    private final Labels labels;
    private final StepText steps;

    /** Takes names and chains from what was last seen of the cloud. */
    public PlanText(Catalogue catalogue, Labels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.steps = new StepText(labels);
    }

    /** Prints the whole plan. */
    public void print(Plan plan, Page page) {
        page.line(Tone.STRONG, Messages.planHeading(plan));
        plan.tasks().forEach(task -> print(task, page));
        if (plan.destructive()) {
            page.line(Tone.WARNING, Messages.PLAN_DESTRUCTIVE);
        }
    }

    private void print(Task task, Page page) {
        page.line("  " + task.title());
        task.reasons().forEach(reason -> page.line(Tone.QUIET, "    " + reason));
        for (int i = 0; i < task.steps().size(); i++) {
            Step step = task.steps().get(i);
            page.line("    " + (i + 1) + ". " + steps.of(step));
            if (step.action() instanceof Action.RestoreBackup restore) {
                page.line(Tone.QUIET, "       " + Messages.restoreReads(chain(restore.backupId())));
            }
        }
    }

    private List<String> chain(String backupId) {
        return catalogue.backup(backupId).stream()
                .map(known -> catalogue.forest(known.sourceVolumeId()))
                .flatMap(forest -> forest.pathTo(backupId).stream())
                .map(BackupNode::backup)
                .map(known -> labels.backup(known.id()))
                .collect(Collectors.toList());
    }
}
