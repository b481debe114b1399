package io.emberkeep.engine.tests;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import io.emberkeep.api.run.Tag;
import io.emberkeep.api.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of the runs of a soak, and what is not as it should be. */
final class SoakVerdict {
    private final Map<RunState, Integer> states = new EnumMap<>(RunState.class);
    private final Contents contents = new Contents();
    private final Set<String> adopted = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final Site site;
    private final Store store;
    private int refused;
    private int mischief;

    SoakVerdict(Site site, Store store) {
        this.site = site;
        this.store = store;
    }

    void countRefused() {
        refused++;
    }

    /** Keeps what volumes hold until the next time; between two of them only runs write. */
    void remember(List<String> volumes) {
        volumes.forEach(id -> contents.note(id, site.control().digest(id), Instant.now()));
    }

    /** Backups made twice that had to stay, because others build on them. */
    void adopted(Set<String> backups) {
        adopted.addAll(backups);
    }

    Map<RunState, Integer> states() {
        return states;
    }

    int refused() {
        return refused;
    }

    int adopted() {
        return adopted.size();
    }

    int mischief() {
        return mischief;
    }

    List<String> wrong() {
        return wrong;
    }

    void judge(int requestsThatMetMischief) {
        mischief = requestsThatMetMischief;
        List<Run> runs = store.journal().runs();
        runs.forEach(run -> states.merge(run.state(), 1, Integer::sum));
        runs.stream().filter(run -> run.state().isOpen()).forEach(run -> wrong.add("still open: " + run));
        judgeCatalogue();
        judgeThings(runs);
        judgeContents(runs);
    }

    /** The catalogue after a refresh is the cloud. */
    private void judgeCatalogue() {
        Catalogue catalogue = store.catalogues().lastSeen(Site.CLOUD).orElseThrow();
        Map<String, String> known = new HashMap<>();
        catalogue.volumes().values().stream()
                .filter(KnownVolume::isPresent)
                .forEach(volume -> known.put(volume.id(), volume.volume().toString()));
        catalogue.backups().values().stream()
                .filter(KnownBackup::isPresent)
                .forEach(backup -> known.put(backup.id(), backup.backup().toString()));
        Map<String, String> there = new HashMap<>();
        site.cloud().volumes().forEach(volume -> there.put(volume.id(), volume.toString()));
        site.cloud().backups().forEach(backup -> there.put(backup.id(), backup.toString()));
        known.forEach((id, thing) -> addUnless(there.containsKey(id), "only in the catalogue: " + thing));
        there.forEach((id, thing) -> addUnless(known.containsKey(id), "not in the catalogue: " + thing));
    }

    private void addUnless(boolean right, String what) {
        if (!right) {
            wrong.add(what);
        }
    }

    private void judgeThings(List<Run> runs) {
        Set<String> own = runs.stream()
                .filter(run -> run.state() != RunState.FAILED)
                .flatMap(run -> run.steps().stream())
                .flatMap(step -> step.resourceId().stream())
                .collect(Collectors.toSet());
        site.cloud().snapshots().stream().map(Snapshot::toString).forEach(left -> wrong.add("left: " + left));
        site.cloud().volumes().stream()
                .filter(volume ->
                        Tag.of(volume.metadata()).isPresent() || volume.name().startsWith("restored"))
                .filter(volume -> volume.metadata().containsKey(Origin.TEMPORARY_KEY) || !own.contains(volume.id()))
                .forEach(volume -> wrong.add("nobody's: " + volume));
        site.cloud().backups().stream()
                .filter(backup -> !own.contains(backup.id()) && !adopted.contains(backup.id()))
                .forEach(backup -> wrong.add("nobody's: " + backup));
        site.cloud().volumes().stream()
                .filter(volume -> !volume.rawStatus().equals("available"))
                .forEach(volume -> wrong.add("not available: " + volume));
    }

    /** What runs say they have made is there, unless a later run deleted it, and holds what it should. */
    private void judgeContents(List<Run> runs) {
        Set<String> present = site.cloud().backups().stream().map(Backup::id).collect(Collectors.toSet());
        Set<String> gone = deletedBy(runs);
        Map<String, Run> makers = new HashMap<>();
        done(runs, Action.CreateBackup.class).forEach((id, run) -> {
            if (run.state() == RunState.DONE && !present.contains(id) && !gone.contains(id)) {
                wrong.add("lost: backup " + id + " of " + run);
            }
        });
        gone.stream().filter(present::contains).forEach(id -> wrong.add("not deleted: backup " + id));
        runs.forEach(run -> run.steps().stream()
                .filter(step -> action(run, step) instanceof Action.CreateBackup)
                .forEach(step -> step.resourceId().ifPresent(id -> makers.put(id, run))));
        Set<String> volumes = site.cloud().volumes().stream().map(Volume::id).collect(Collectors.toSet());
        runs.stream().filter(run -> run.state() == RunState.DONE).forEach(run -> judgeRestore(run, volumes, makers));
    }

    private static Map<String, Run> done(List<Run> runs, Class<? extends Action> kind) {
        Map<String, Run> made = new HashMap<>();
        runs.forEach(run -> run.steps().stream()
                .filter(step -> step.state() == StepState.DONE && kind.isInstance(action(run, step)))
                .forEach(step -> made.put(step.resourceId().orElseThrow(), run)));
        return made;
    }

    /** Volumes made for a restore are written by nobody else. */
    private void judgeRestore(Run run, Set<String> volumes, Map<String, Run> makers) {
        for (StepRecord step : run.steps()) {
            if (action(run, step) instanceof Action.RestoreBackup restore && restore.volume() instanceof Ref.Made) {
                String volume = step.resourceId().orElseThrow();
                if (!volumes.contains(volume)) {
                    wrong.add("lost: volume " + volume + " of " + run);
                } else if (makers.containsKey(restore.backupId())
                        && !isOf(makers.get(restore.backupId()), restore.backupId(), volume)) {
                    wrong.add("other bytes: " + run);
                }
            }
        }
    }

    /** Whether a volume holds what the source of a backup held at some time while it was made. */
    private boolean isOf(Run maker, String backupId, String volume) {
        StepRecord made = maker.steps().stream()
                .filter(step -> action(maker, step) instanceof Action.CreateBackup
                        && step.resourceId().filter(backupId::equals).isPresent())
                .findFirst()
                .orElseThrow();
        return contents.wasHeld(
                maker.plan().tasks().get(made.task()).volumeId(),
                site.control().digest(volume),
                maker.startedAt(),
                maker.endedAt().orElseThrow());
    }

    private static Set<String> deletedBy(List<Run> runs) {
        return runs.stream()
                .flatMap(run -> run.steps().stream()
                        .filter(step -> step.state() == StepState.DONE)
                        .map(step -> action(run, step)))
                .filter(Action.DeleteBackup.class::isInstance)
                .map(action -> ((Action.DeleteBackup) action).backupId())
                .collect(Collectors.toSet());
    }

    private static Action action(Run run, StepRecord step) {
        return run.plan().tasks().get(step.task()).steps().get(step.step()).action();
    }
}
