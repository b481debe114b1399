package io.emberkeep.ui.volumes.internal.findings;

import io.emberkeep.api.doctor.Cure;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.ui.common.text.Words;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.volumes.internal.Messages;
import io.emberkeep.ui.volumes.internal.plan.PlanForm;
import io.emberkeep.ui.volumes.internal.plan.Planning;
import java.util.List;
import org.eclipse.swt.widgets.Composite;

/** There is nothing to fill in for a removal of what should not be there; only its plan to read. */
final class CureFields implements PlanForm {
    private final String cloud;
    private final List<Cure> cures;
    private Planning planning;

    CureFields(String cloud, List<Cure> cures) {
        this.cloud = cloud;
        this.cures = cures;
    }

    @Override
    public String action() {
        return Messages.CURE;
    }

    @Override
    public String title() {
        return Messages.CURE_TITLE.formatted(Words.count(cures.size(), "thing"));
    }

    @Override
    public String explanation() {
        return Messages.CURE_EXPLANATION;
    }

    @Override
    public Icon icon() {
        return Icon.DELETE;
    }

    @Override
    public void createFields(Composite parent, Planning planned) {
        planning = planned;
    }

    @Override
    public void plan() {
        planning.ask(planner -> planner.cure(new CureWish(cloud, cures)));
    }
}
