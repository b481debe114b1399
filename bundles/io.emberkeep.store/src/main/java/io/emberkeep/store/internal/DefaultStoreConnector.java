package io.emberkeep.store.internal;

import io.emberkeep.api.store.Store;
import io.emberkeep.api.store.StoreConnector;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Opens stores in SQLite files and on PostgreSQL servers. */
@Component(service = StoreConnector.class)
public final class DefaultStoreConnector implements StoreConnector {
    private final StoreLocations locations;
    private final StoreFiles files;
    private final StorePasswords passwords;
    private final SqliteLibrary library;
    private final Path home;

    /** Looks for the user's own store where this computer's environment says. */
    @Activate
    public DefaultStoreConnector() {
        this(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    private DefaultStoreConnector(Map<String, String> environment, Path home) {
        this(
                new StoreLocations(environment, System.getProperty("os.name"), home, System.getProperty("user.name")),
                new StoreFiles(NetworkFileSystems.ofThisComputer()),
                new StorePasswords(environment, home),
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

    private Backend backend(StoreAddress address) {
        return switch (address) {
            case StoreAddress.InFile(Path path) -> file(path);
            case StoreAddress.OnServer(PostgresAddress server) -> new PostgresServer(server, passwords.find(), home);
        };
    }

    private Backend file(Path path) {
        files.prepare(path);
        library.prepare();
        return new SqliteFile(path);
    }
}
