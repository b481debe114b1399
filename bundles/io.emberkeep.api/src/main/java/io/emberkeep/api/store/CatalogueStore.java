package io.emberkeep.api.store;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Scope;
import java.util.Map;
import java.util.Optional;

/** Port: what was seen of clouds, kept for offline use and for history. */
public interface CatalogueStore {
    /** The catalogue last seen by way of a profile of this name. */
    Optional<Catalogue> lastSeen(String cloud);

    /** The catalogue of a scope. */
    Optional<Catalogue> load(Scope scope);

    /**
     * Brings the catalogue of a scope up to date; what differs is written, in one transaction. Nothing is where a look that
     * began later was saved already, so that a slow one does not bring back what has been.
     *
     * @param catalogue volumes and backups that it does not mention stay as they are
     */
    void save(Catalogue catalogue);

    /** Writes down what we know of a backup that a run made, also before a refresh has seen it. */
    void recordOrigin(Scope scope, String backupId, Origin origin);

    /** All that was written down of backups in a scope, by the backup's id. */
    Map<String, Origin> origins(Scope scope);

    /** Forbids the deletion of a backup, or gives another reason for it. */
    void hold(Scope scope, String backupId, Hold hold);

    /** Allows the deletion of a backup again; nothing where it was allowed. */
    void release(Scope scope, String backupId);

    /** All holds in a scope, by the backup's id. */
    Map<String, Hold> holds(Scope scope);
}
