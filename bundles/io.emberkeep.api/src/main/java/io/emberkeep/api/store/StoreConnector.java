package io.emberkeep.api.store;

import java.util.Optional;

/** Port: opens stores. */
public interface StoreConnector {
    /**
     * Opens a store, makes it where it does not exist, and brings it to this program's version.
     *
     * @param location {@code sqlite:PATH} or a path; absent for the user's own store
     * @throws io.emberkeep.api.EmberkeepException INVALID_INPUT for a location that is none, REFUSED where it can't be
     *     written, lies on a network file system, or is newer than this program
     */
    Store open(Optional<String> location);
}
