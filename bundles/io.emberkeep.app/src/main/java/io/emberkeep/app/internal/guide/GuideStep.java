package io.emberkeep.app.internal.guide;

import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Protection;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.ui.common.session.Project;
import java.util.List;
import java.util.function.Predicate;

/** Something to try, which knows by itself whether it was done. */
record GuideStep(String title, String text, Predicate<Seen> isDone) {
    /** In the order in which a newcomer meets them. */
    static final List<GuideStep> ALL = List.of(
            new GuideStep(Messages.CHAIN_TITLE, Messages.CHAIN, Seen::chainWasRead),
            new GuideStep(Messages.PROTECT_TITLE, Messages.PROTECT, seen -> isProtected("scratch", seen)),
            new GuideStep(Messages.MEND_TITLE, Messages.MEND, seen -> isProtected("photos", seen)),
            new GuideStep(Messages.RESTORE_TITLE, Messages.RESTORE, seen -> isDone(RunKind.RESTORE, 1, seen)),
            new GuideStep(Messages.DELETE_TITLE, Messages.DELETE, seen -> isDone(RunKind.DELETE, 2, seen)));

    /** The name is the sandbox's; see its company. */
    private static boolean isProtected(String volume, Seen seen) {
        return seen.project().stream()
                .flatMap(project -> project.volumes().stream()
                        .filter(known -> known.volume().name().equals(volume))
                        .map(known -> state(project, known)))
                .anyMatch(Protection.State.PROTECTED::equals);
    }

    private static Protection.State state(Project project, KnownVolume known) {
        return project.protection(known.volume().id()).state();
    }

    private static boolean isDone(RunKind kind, int atLeast, Seen seen) {
        return seen.runs().stream()
                .filter(run -> run.plan().kind() == kind && run.state() == RunState.DONE)
                .map(Run::steps)
                .anyMatch(steps -> steps.size() >= atLeast);
    }
}
