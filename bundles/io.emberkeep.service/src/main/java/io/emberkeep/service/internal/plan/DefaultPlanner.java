package io.emberkeep.service.internal.plan;

import io.emberkeep.api.Progress;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.engine.Catalogues;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RestoreWish;
import java.time.Clock;
import java.util.function.Function;

/** Takes a fresh look at the cloud and lets the pure planners do the rest. */
public final class DefaultPlanner implements Planner {
    private final Catalogues catalogues;
    private final Function<String, Limits> limits;
    private final Clock clock;

    /** Plans from these catalogues and from the quotas of a cloud by its name. */
    public DefaultPlanner(Catalogues catalogues, Function<String, Limits> limits, Clock clock) {
        this.catalogues = catalogues;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Plan backup(BackupWish wish) {
        return new BackupPlanner(fresh(wish.cloud()), limits.apply(wish.cloud()), clock.instant()).plan(wish);
    }

    @Override
    public Plan restore(RestoreWish wish) {
        return new RestorePlanner(fresh(wish.cloud()), limits.apply(wish.cloud()), clock.instant()).plan(wish);
    }

    @Override
    public Plan delete(DeleteWish wish) {
        return new DeletePlanner(fresh(wish.cloud()), clock.instant()).plan(wish);
    }

    @Override
    public Plan cure(CureWish wish) {
        return new CurePlanner(fresh(wish.cloud()), clock.instant()).plan(wish);
    }

    private Catalogue fresh(String cloud) {
        return catalogues.refresh(cloud, Progress.NONE);
    }
}
