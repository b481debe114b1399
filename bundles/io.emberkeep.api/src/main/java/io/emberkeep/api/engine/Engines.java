package io.emberkeep.api.engine;

import java.util.Optional;

/** Opens engines; the service that the console and the commands ask the framework for. */
public interface Engines {
    /**
     * Opens an engine on a store.
     *
     * @param store as {@link io.emberkeep.api.store.StoreConnector#open} takes it
     */
    Engine open(Optional<String> store);
}
