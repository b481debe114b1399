package io.emberkeep.api.engine;

import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RestoreWish;

/**
 * Turns wishes into plans, from a fresh look at the cloud. Nothing is changed.
 *
 * <p>Each method throws {@link io.emberkeep.api.EmberkeepException}: REFUSED where a safety rule or the cloud forbids it,
 * CONFLICT where something is busy, QUOTA where it would not fit, NOT_FOUND and INVALID_INPUT for the wish itself.
 */
public interface Planner {
    /** Plans backups of volumes. */
    Plan backup(BackupWish wish);

    /** Plans a restore. */
    Plan restore(RestoreWish wish);

    /** Plans the deletion of backups, leaf first. */
    Plan delete(DeleteWish wish);

    /** Plans the removal of what a checkup found. */
    Plan cure(CureWish wish);
}
