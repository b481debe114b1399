package io.emberkeep.store.internal;

import io.emberkeep.api.store.Store;
import io.emberkeep.api.store.StoreConnector;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Opens stores in SQLite files. */
@Component(service = StoreConnector.class)
public final class DefaultStoreConnector implements StoreConnector {
    private final StoreLocations locations;
    private final StoreFiles files;
    private final SqliteLibrary library;

    /** Looks for the user's own store where this computer's environment says. */
    @Activate
    public DefaultStoreConnector() {
        this(
                new StoreLocations(
                        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home"))),
                new StoreFiles(NetworkFileSystems.ofThisComputer()));
    }

    DefaultStoreConnector(StoreLocations locations, StoreFiles files) {
        this.locations = locations;
        this.files = files;
        this.library = new SqliteLibrary(locations.folder().resolve("lib"));
    }

    @Override
    public Store open(Optional<String> location) {
        Path file = locations.file(location);
        files.prepare(file);
        library.prepare();
        Database database = new Database(new SqliteFile(file));
        try {
            new Migrations(database).bringUpToDate();
            return new SqliteStore(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
