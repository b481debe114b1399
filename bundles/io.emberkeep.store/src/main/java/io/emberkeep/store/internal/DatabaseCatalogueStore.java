package io.emberkeep.store.internal;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.store.CatalogueStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/** Catalogues in tables. Volumes and backups that a newer catalogue does not mention stay as they were. */
final class DatabaseCatalogueStore implements CatalogueStore {
    private static final Logger LOG = Logger.getLogger(DatabaseCatalogueStore.class.getName());
    private static final int NANOS_OF_A_MILLISECOND = 1_000_000;

    private final Database database;
    private final Table catalogues =
            new Table("catalogue", List.of("scope_id"), List.of("cloud", "microversion", "refreshed_at"));
    private final VolumeTable volumes;
    private final SnapshotTable snapshots;
    private final BackupTable backups;
    private final OriginTable origins = new OriginTable();
    private final HoldTable holds = new HoldTable();

    DatabaseCatalogueStore(Database database) {
        Json json = new Json();
        this.database = database;
        this.volumes = new VolumeTable(json);
        this.snapshots = new SnapshotTable(json);
        this.backups = new BackupTable(json);
    }

    @Override
    public Optional<Catalogue> lastSeen(String cloud) {
        return database.read(session -> session.first(
                        "SELECT scope_id FROM catalogue WHERE cloud = ? ORDER BY refreshed_at DESC, scope_id LIMIT 1",
                        Row::longNumber,
                        cloud)
                .flatMap(scope -> load(session, scope)));
    }

    @Override
    public Optional<Catalogue> load(Scope scope) {
        return database.read(session -> Scopes.find(session, scope).flatMap(id -> load(session, id)));
    }

    @Override
    public void save(Catalogue catalogue) {
        database.change(session -> {
            long scope = Scopes.idOf(session, catalogue.scope());
            if (!isNewest(session, scope, catalogue)) {
                LOG.fine(() -> "what was seen of " + catalogue.cloud() + " at " + catalogue.refreshedAt()
                        + " is older than what is known");
                return;
            }
            volumes.save(session, scope, catalogue.volumes().values());
            snapshots.save(session, scope, catalogue.snapshots());
            backups.save(session, scope, catalogue.backups().values());
        });
    }

    /**
     * Writes down when it was seen, unless something newer is known; until the transaction ends, whoever else saves the
     * same scope waits here. A look from the future, by a clock that was wrong, does not count as newer.
     */
    private boolean isNewest(Session session, long scope, Catalogue catalogue) {
        String unlessNewer = "AND (catalogue.refreshed_at <= excluded.refreshed_at OR catalogue.refreshed_at / %d > %s)"
                .formatted(NANOS_OF_A_MILLISECOND, session.dialect().now());
        session.update(
                catalogues.upsert() + unlessNewer,
                scope,
                catalogue.cloud(),
                catalogue.microversion().toString(),
                catalogue.refreshedAt());
        return session.first(
                        "SELECT scope_id FROM catalogue WHERE scope_id = ? AND refreshed_at = ?",
                        Row::longNumber,
                        scope,
                        catalogue.refreshedAt())
                .isPresent();
    }

    @Override
    public void recordOrigin(Scope scope, String backupId, Origin origin) {
        database.change(session -> origins.save(session, Scopes.idOf(session, scope), backupId, origin));
    }

    @Override
    public Map<String, Origin> origins(Scope scope) {
        return database.read(session ->
                Scopes.find(session, scope).map(id -> origins.load(session, id)).orElse(Map.of()));
    }

    @Override
    public void hold(Scope scope, String backupId, Hold hold) {
        database.change(session -> holds.save(session, Scopes.idOf(session, scope), backupId, hold));
    }

    @Override
    public void release(Scope scope, String backupId) {
        database.change(session -> holds.delete(session, Scopes.idOf(session, scope), backupId));
    }

    @Override
    public Map<String, Hold> holds(Scope scope) {
        return database.read(session ->
                Scopes.find(session, scope).map(id -> holds.load(session, id)).orElse(Map.of()));
    }

    private Optional<Catalogue> load(Session session, long scope) {
        return session.first(
                """
                SELECT cloud, auth_url, region, project_id, project_name, microversion, refreshed_at
                FROM catalogue JOIN scope ON scope.id = scope_id
                WHERE scope_id = ?
                """,
                row -> new Catalogue(
                        row.text(),
                        new Scope(row.text(), row.text(), row.text(), row.text()),
                        Microversion.of(row.text()),
                        row.instant(),
                        volumes.load(session, scope),
                        snapshots.load(session, scope),
                        backups.load(session, scope, origins.load(session, scope), holds.load(session, scope))),
                scope);
    }
}
