package io.emberkeep.service.internal.fake;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.store.CatalogueStore;
import io.emberkeep.api.store.Journal;
import io.emberkeep.api.store.Store;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A store in memory that outlives the processes of a test. */
public final class MemoryStore implements Store, CatalogueStore {
    private final Map<String, Catalogue> byCloud = new ConcurrentHashMap<>();
    private final Map<String, Origin> origins = new ConcurrentHashMap<>();
    private final Map<String, Hold> holds = new ConcurrentHashMap<>();
    private final MemoryJournal journal;

    public MemoryStore(Clock clock) {
        journal = new MemoryJournal(clock);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public CatalogueStore catalogues() {
        return this;
    }

    public boolean isLocked(String volumeId) {
        return journal.isLocked(volumeId);
    }

    @Override
    public String location() {
        return "memory";
    }

    @Override
    public void close() {}

    @Override
    public Optional<Catalogue> lastSeen(String cloud) {
        return Optional.ofNullable(byCloud.get(cloud));
    }

    @Override
    public Optional<Catalogue> load(Scope scope) {
        return byCloud.values().stream()
                .filter(catalogue -> catalogue.scope().equals(scope))
                .findFirst();
    }

    @Override
    public void save(Catalogue catalogue) {
        byCloud.merge(catalogue.cloud(), catalogue, MemoryStore::upToDate);
    }

    private static Catalogue upToDate(Catalogue before, Catalogue now) {
        Map<String, KnownVolume> volumes = new LinkedHashMap<>(before.volumes());
        volumes.putAll(now.volumes());
        Map<String, KnownBackup> backups = new LinkedHashMap<>(before.backups());
        backups.putAll(now.backups());
        return new Catalogue(
                now.cloud(), now.scope(), now.microversion(), now.refreshedAt(), volumes, now.snapshots(), backups);
    }

    @Override
    public void recordOrigin(Scope scope, String backupId, Origin origin) {
        origins.put(backupId, origin);
    }

    @Override
    public Map<String, Origin> origins(Scope scope) {
        return new HashMap<>(origins);
    }

    @Override
    public void hold(Scope scope, String backupId, Hold hold) {
        holds.put(backupId, hold);
    }

    @Override
    public void release(Scope scope, String backupId) {
        holds.remove(backupId);
    }

    @Override
    public Map<String, Hold> holds(Scope scope) {
        return new HashMap<>(holds);
    }
}
