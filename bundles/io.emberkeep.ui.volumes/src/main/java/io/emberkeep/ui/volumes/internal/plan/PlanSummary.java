package io.emberkeep.ui.volumes.internal.plan;

import io.emberkeep.api.plan.Action.DeleteBackup;
import io.emberkeep.api.plan.Plan;

/** What a plan comes to. */
public final class PlanSummary {
    private PlanSummary() {}

    /** How many backups go. */
    public static long deletions(Plan plan) {
        return plan.tasks().stream()
                .flatMap(task -> task.steps().stream())
                .filter(step -> step.action() instanceof DeleteBackup)
                .count();
    }
}
