package io.emberkeep.engine.tests;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RestoreWish;
import io.emberkeep.api.plan.RestoreWish.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A kind of run that the crash matrix walks through.
 *
 * @param prepare makes the cloud ready and plans
 */
record Scenario(String name, BiFunction<Site, Planner, Plan> prepare) {
    static List<Scenario> all() {
        return List.of(
                new Scenario("direct full", (site, planner) -> direct(site, planner, Kind.FULL)),
                new Scenario("direct incremental", (site, planner) -> direct(site, planner, Kind.INCREMENTAL)),
                new Scenario("clone", Scenario::cloned),
                new Scenario("snapshot full", (site, planner) -> snapshot(site, planner, Kind.FULL)),
                new Scenario("snapshot incremental", (site, planner) -> snapshot(site, planner, Kind.INCREMENTAL)),
                new Scenario("restore to a new volume", Scenario::restoredToNew),
                new Scenario("restore onto a volume", Scenario::restoredOnto),
                new Scenario("restore onto its own volume", Scenario::turnedBack),
                new Scenario("a restore that is refused", Scenario::refused),
                new Scenario(
                        "delete one",
                        (site, planner) -> deleted(site, planner, chain(site).getLast(), Duration.ZERO)),
                new Scenario(
                        "delete a chain",
                        (site, planner) -> deleted(site, planner, chain(site).getFirst(), Duration.ofMillis(20))),
                new Scenario("several volumes", Scenario::several));
    }

    private static Plan direct(Site site, Planner planner, Kind kind) {
        String volume = site.volume("db");
        site.full(volume);
        return backup(planner, CaptureMode.DIRECT, kind, volume);
    }

    private static Plan cloned(Site site, Planner planner) {
        return backup(planner, CaptureMode.CLONE, Kind.FULL, site.volume("db"));
    }

    private static Plan snapshot(Site site, Planner planner, Kind kind) {
        String volume = site.chunkedVolume("db");
        site.full(volume);
        return backup(planner, CaptureMode.SNAPSHOT, kind, volume);
    }

    private static Plan several(Site site, Planner planner) {
        return backup(planner, CaptureMode.CLONE, Kind.FULL, site.volume("db"), site.volume("logs"));
    }

    private static Plan backup(Planner planner, CaptureMode mode, Kind kind, String... volumes) {
        return planner.backup(new BackupWish(Site.CLOUD, List.of(volumes), kind, mode, Optional.of("nightly")));
    }

    /** A full and what builds on it. */
    private static List<String> chain(Site site) {
        String volume = site.volume("db");
        return List.of(site.full(volume), site.incremental(volume), site.incremental(volume));
    }

    private static Plan restoredToNew(Site site, Planner planner) {
        Target target = new Target.NewVolume("restored", Optional.empty(), Optional.empty());
        return planner.restore(new RestoreWish(Site.CLOUD, chain(site).getLast(), target));
    }

    private static Plan restoredOnto(Site site, Planner planner) {
        Target target = new Target.ExistingVolume(site.volume("target"));
        return planner.restore(new RestoreWish(Site.CLOUD, chain(site).getLast(), target));
    }

    private static Plan turnedBack(Site site, Planner planner) {
        String volume = site.volume("db");
        String backup = site.full(volume);
        site.incremental(volume);
        return planner.restore(new RestoreWish(Site.CLOUD, backup, new Target.ExistingVolume(volume)));
    }

    /** Another tool deletes the backup between plan and run. */
    private static Plan refused(Site site, Planner planner) {
        String backup = site.full(site.volume("db"));
        Target target = new Target.NewVolume("restored", Optional.empty(), Optional.empty());
        Plan plan = planner.restore(new RestoreWish(Site.CLOUD, backup, target));
        site.delete(backup);
        return plan;
    }

    private static Plan deleted(Site site, Planner planner, String backup, Duration undo) {
        return planner.delete(new DeleteWish(Site.CLOUD, List.of(backup), true, undo));
    }

    @Override
    public String toString() {
        return name;
    }
}
