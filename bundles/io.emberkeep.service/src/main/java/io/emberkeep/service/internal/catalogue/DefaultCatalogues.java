package io.emberkeep.service.internal.catalogue;

import io.emberkeep.api.Progress;
import io.emberkeep.api.SideBySide;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Changes;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.engine.Catalogues;
import io.emberkeep.api.store.CatalogueStore;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lists clouds and keeps what they said in the store. */
public final class DefaultCatalogues implements Catalogues {
    private final Function<String, CloudGateway> clouds;
    private final CatalogueStore store;
    private final Executor executor;
    private final Clock clock;

    /** Lists clouds by their names, side by side on the executor. */
    public DefaultCatalogues(
            Function<String, CloudGateway> clouds, CatalogueStore store, Executor executor, Clock clock) {
        this.clouds = clouds;
        this.store = store;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public Optional<Catalogue> known(String cloud) {
        return store.lastSeen(cloud);
    }

    @Override
    public Catalogue refresh(String cloudName, Progress progress) {
        return look(cloudName, progress).catalogue();
    }

    @Override
    public Look look(String cloudName, Progress progress) {
        progress.at(Messages.connecting(cloudName), -1);
        CloudGateway cloud = clouds.apply(cloudName);
        Optional<Catalogue> before = store.load(cloud.scope());
        Catalogue catalogue = list(cloudName, cloud, cloud.scope(), before, progress);
        progress.at(Messages.saving(), 0.9);
        store.save(changed(before, catalogue));
        return new Look(catalogue, Changes.between(before, catalogue));
    }

    @Override
    public Catalogue ofAllProjects(String cloudName, Progress progress) {
        progress.at(Messages.connecting(cloudName), -1);
        CloudGateway cloud = clouds.apply(cloudName).ofAllProjects();
        Scope all = new Scope(cloud.scope().authUrl(), cloud.scope().region(), "", "");
        return list(cloudName, cloud, all, Optional.empty(), progress);
    }

    private Catalogue list(
            String cloudName, CloudGateway cloud, Scope scope, Optional<Catalogue> before, Progress progress) {
        progress.at(Messages.listing(cloudName), -1);
        Instant began = clock.instant();
        try (SideBySide lists = new SideBySide(executor)) {
            Supplier<List<Volume>> volumes = lists.ask(cloud::volumes);
            Supplier<List<Snapshot>> snapshots = lists.ask(cloud::snapshots);
            Supplier<List<Backup>> backups = lists.ask(cloud::backups);
            List<Volume> volumesNow = volumes.get();
            List<Backup> backupsNow = backups.get();
            // Read last, so that what a run of ours makes while the lists are read is not taken for another tool's.
            CatalogueMerge merge = new CatalogueMerge(
                    before, store.origins(cloud.scope()), store.holds(cloud.scope()), clock.instant());
            return new Catalogue(
                    cloudName,
                    scope,
                    cloud.microversion(),
                    began,
                    merge.volumes(volumesNow),
                    snapshots.get(),
                    merge.backups(backupsNow));
        }
    }

    /** Most of a project is as it was, and what the store is not told of stays as it is there. */
    private static Catalogue changed(Optional<Catalogue> before, Catalogue now) {
        return before.map(last -> new Catalogue(
                        now.cloud(),
                        now.scope(),
                        now.microversion(),
                        now.refreshedAt(),
                        changed(last.volumes(), now.volumes()),
                        now.snapshots(),
                        changed(last.backups(), now.backups())))
                .orElse(now);
    }

    private static <T> Map<String, T> changed(Map<String, T> last, Map<String, T> now) {
        Map<String, T> changed = new LinkedHashMap<>();
        now.forEach((id, known) -> {
            if (!known.equals(last.get(id))) {
                changed.put(id, known);
            }
        });
        return changed;
    }

    @Override
    public void hold(String cloud, String backupId, String reason) {
        store.hold(scope(cloud), backupId, new Hold(reason, clock.instant()));
    }

    @Override
    public void release(String cloud, String backupId) {
        store.release(scope(cloud), backupId);
    }

    private Scope scope(String cloud) {
        return store.lastSeen(cloud)
                .map(Catalogue::scope)
                .orElseGet(() -> clouds.apply(cloud).scope());
    }
}
