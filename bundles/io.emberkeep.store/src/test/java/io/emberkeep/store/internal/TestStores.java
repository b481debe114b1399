package io.emberkeep.store.internal;

import io.emberkeep.api.store.Store;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Opens stores as the program does, but leaves the user's own folders alone. */
final class TestStores {
    private TestStores() {}

    static Store open(Path file) {
        Path home = Path.of(System.getProperty("java.io.tmpdir"), "emberkeep-tests-" + System.getProperty("user.name"));
        StoreLocations locations = new StoreLocations(Map.of(), "Linux", home);
        return new DefaultStoreConnector(locations, new StoreFiles(NetworkFileSystems.ofThisComputer()))
                .open(Optional.of("sqlite:" + file));
    }
}
