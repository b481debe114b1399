package io.emberkeep.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.doctor.Cure;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what the store says was done with what the cloud holds, when all are through. */
final class Referee {
    private final Machine machine;

    Referee(Machine machine) {
        this.machine = machine;
    }

    /** Takes up what was left unfinished. */
    void finish() throws InterruptedException {
        Site.await(
                Duration.ofSeconds(60),
                () -> machine.runs().list().stream()
                        .filter(run -> run.state().isOpen())
                        .allMatch(run ->
                                machine.store().journal().leaseHolder(run.id()).isEmpty()));
        for (Run left : machine.runs().resumeAll()) {
            machine.runs().await(left.id());
        }
    }

    /** Removes by a plan what late requests made twice, and tells how many that were. */
    int removeLateOnes() throws InterruptedException {
        List<Cure> cures = machine.findCures();
        if (!cures.isEmpty()) {
            Run cure = machine.runs().start(machine.planner().cure(new CureWish(Site.CLOUD, cures)));
            assertEquals(RunState.DONE, machine.runs().await(cure.id()).state());
        }
        return cures.size();
    }

    /** Every run is over, no two worked on one volume at a time, and the cloud holds what the journal says. */
    void judge() {
        List<Run> runs = machine.runs().list();
        Catalogue seen = machine.look();
        runs.forEach(
                run -> assertFalse(run.state().isOpen(), () -> run.id() + " is " + run.state() + " " + run.error()));
        runs.stream()
                .flatMap(run -> run.plan().lockedVolumes().stream())
                .distinct()
                .forEach(volume -> assertOneAtATime(volume, runs));
        Set<String> kept = machine.findKept();
        Set<String> asked = present(seen);
        asked.removeAll(kept);
        assertEquals(made(runs), asked, "what the journal says is there, and what is");
        assertEquals(List.of(), temporary(), "left over");
        assertEquals(
                present(seen),
                present(machine.store().catalogues().load(seen.scope()).orElseThrow()),
                "what the store remembers");
        assertTrue(
                seen.backups().values().stream()
                        .filter(KnownBackup::isPresent)
                        .allMatch(known -> known.origin().isPresent()),
                "where each backup comes from, recorded or found on it");
        assertTagsAreUnique(seen, kept);
    }

    private static void assertOneAtATime(String volume, List<Run> runs) {
        List<Run> inTurn = runs.stream()
                .filter(run -> run.plan().lockedVolumes().contains(volume))
                .filter(run -> begin(run).isPresent())
                .sorted(Comparator.comparing(run -> begin(run).orElseThrow()))
                .toList();
        for (int i = 1; i < inTurn.size(); i++) {
            Run before = inTurn.get(i - 1);
            Run after = inTurn.get(i);
            assertFalse(
                    begin(after).orElseThrow().isBefore(lastStep(before)),
                    () -> "%s began on volume %s before %s was over".formatted(after.id(), volume, before.id()));
        }
    }

    private static Optional<Instant> begin(Run run) {
        return run.steps().stream().flatMap(step -> step.intendedAt().stream()).min(Comparator.naturalOrder());
    }

    private static Instant lastStep(Run run) {
        return run.steps().stream()
                .filter(step -> step.intendedAt().isPresent())
                .flatMap(step -> step.endedAt().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The ids of the backups that runs made, without those that runs deleted. */
    private static Set<String> made(List<Run> runs) {
        Set<String> ids = new HashSet<>();
        Set<String> deleted = new HashSet<>();
        for (Run run : runs) {
            for (StepRecord step : run.steps()) {
                Action action = run.plan()
                        .tasks()
                        .get(step.task())
                        .steps()
                        .get(step.step())
                        .action();
                if (step.state() == StepState.DONE && action instanceof Action.CreateBackup) {
                    ids.add(step.resourceId().orElseThrow());
                } else if (step.state() == StepState.DONE && action instanceof Action.DeleteBackup gone) {
                    deleted.add(gone.backupId());
                }
            }
        }
        ids.removeAll(deleted);
        return ids;
    }

    private static Set<String> present(Catalogue catalogue) {
        return catalogue.backups().values().stream()
                .filter(KnownBackup::isPresent)
                .map(KnownBackup::id)
                .collect(Collectors.toSet());
    }

    private List<String> temporary() {
        return machine.cloud().volumes().stream()
                .filter(volume -> volume.metadata().containsKey(Origin.TEMPORARY_KEY))
                .map(Volume::label)
                .toList();
    }

    private static void assertTagsAreUnique(Catalogue seen, Set<String> kept) {
        Map<String, String> byTag = new HashMap<>();
        seen.backups().values().stream()
                .filter(known -> known.isPresent() && !kept.contains(known.id()))
                .map(KnownBackup::backup)
                .forEach(backup -> assertFirst(byTag, backup));
    }

    private static void assertFirst(Map<String, String> byTag, Backup backup) {
        String tag = backup.metadata().get(Origin.TAG_KEY);
        assertEquals(null, byTag.put(tag, backup.id()), () -> "two backups of " + tag);
    }
}
