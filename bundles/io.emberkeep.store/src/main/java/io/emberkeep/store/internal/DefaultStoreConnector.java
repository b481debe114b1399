package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.cloud.SecretVault;
import io.emberkeep.api.store.Store;
import io.emberkeep.api.store.StoreConnector;
import io.emberkeep.api.store.StoreSecrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Opens stores in SQLite files and on PostgreSQL servers. */
@Component(service = {StoreConnector.class, StoreSecrets.class})
public final class DefaultStoreConnector implements StoreConnector, StoreSecrets {
    private final StoreLocations locations;
    private final StoreFiles files;
    private final StorePasswords passwords;
    private final SqliteLibrary library;
    private final Path home;

    /** Looks for the user's own store where this computer's environment says, and asks no secure storage. */
    public DefaultStoreConnector() {
        this(null);
    }

    /** The same with the platform's secure storage; null, since only some products have one. */
    @Activate
    public DefaultStoreConnector(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    SecretVault vault) {
        this(System.getenv(), Path.of(System.getProperty("user.home")), Optional.ofNullable(vault));
    }

    private DefaultStoreConnector(Map<String, String> environment, Path home, Optional<SecretVault> vault) {
        this(
                new StoreLocations(environment, System.getProperty("os.name"), home, System.getProperty("user.name")),
                new StoreFiles(NetworkFileSystems.ofThisComputer()),
                new StorePasswords(environment, home, vault),
                home);
    }

    DefaultStoreConnector(StoreLocations locations, StoreFiles files, StorePasswords passwords, Path home) {
        this.locations = locations;
        this.files = files;
        this.passwords = passwords;
        this.library = new SqliteLibrary(locations.folder().resolve("lib"));
        this.home = home;
    }

    @Override
    public Store open(Optional<String> location) {
        Database database = new Database(backend(locations.address(location)));
        try {
            new Migrations(database).bringUpToDate();
            return new DatabaseStore(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void keep(Optional<String> location, Secret password) {
        switch (locations.address(location)) {
            case StoreAddress.InFile(Path path) ->
                throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.needsNoPassword(path));
            case StoreAddress.OnServer(PostgresAddress server) -> passwords.keep(server, password);
        }
    }

    private Backend backend(StoreAddress address) {
        return switch (address) {
            case StoreAddress.InFile(Path path) -> file(path);
            case StoreAddress.OnServer(PostgresAddress server) ->
                new PostgresServer(server, passwords.find(server), home);
        };
    }

    private Backend file(Path path) {
        files.prepare(path);
        library.prepare();
        return new SqliteFile(path);
    }
}
