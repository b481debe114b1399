package io.emberkeep.store.internal;

import io.emberkeep.api.cloud.SecretVault;
import io.emberkeep.api.store.Store;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Opens stores as the program does, but leaves the user's own folders alone. */
final class TestStores {
    private TestStores() {}

    static Store open(Path file) {
        return open("sqlite:" + file);
    }

    static Store open(String location) {
        Path home = Path.of(System.getProperty("java.io.tmpdir"), "emberkeep-tests-" + System.getProperty("user.name"));
        return connector(home, Map.of()).open(Optional.of(location));
    }

    /** What opens stores for a user with this home and environment. */
    static DefaultStoreConnector connector(Path home, Map<String, String> environment) {
        return connector(home, environment, Optional.empty());
    }

    /** The same with a secure storage. */
    static DefaultStoreConnector connector(Path home, Map<String, String> environment, Optional<SecretVault> vault) {
        return new DefaultStoreConnector(
                new StoreLocations(environment, "Linux", home, "ada"),
                new StoreFiles(NetworkFileSystems.ofThisComputer()),
                new StorePasswords(environment, home, vault),
                home);
    }
}
