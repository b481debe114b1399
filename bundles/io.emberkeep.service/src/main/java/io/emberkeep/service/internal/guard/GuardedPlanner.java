package io.emberkeep.service.internal.guard;

import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RestoreWish;

/** A planner that plans no change of a cloud that is kept read-only. */
public final class GuardedPlanner implements Planner {
    private final Planner planner;
    private final WriteGuard guard;

    /** Guards a planner. */
    public GuardedPlanner(Planner planner, WriteGuard guard) {
        this.planner = planner;
        this.guard = guard;
    }

    @Override
    public Plan backup(BackupWish wish) {
        guard.require(wish.cloud());
        return planner.backup(wish);
    }

    @Override
    public Plan restore(RestoreWish wish) {
        guard.require(wish.cloud());
        return planner.restore(wish);
    }

    @Override
    public Plan delete(DeleteWish wish) {
        guard.require(wish.cloud());
        return planner.delete(wish);
    }

    @Override
    public Plan cure(CureWish wish) {
        guard.require(wish.cloud());
        return planner.cure(wish);
    }
}
