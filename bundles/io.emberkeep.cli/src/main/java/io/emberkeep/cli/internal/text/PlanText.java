package io.emberkeep.cli.internal.text;

import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.plan.Task;

/** Prints a plan: what will be made, what will go, and why. */
public final class PlanText {
    private final StepText words;

    /** Says steps in these words. */
    public PlanText(StepText words) {
        this.words = words;
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
            page.line("    " + (i + 1) + ". " + words.of(task, task.steps().get(i)));
        }
    }
}
