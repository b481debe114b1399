package io.emberkeep.store.internal;

import java.nio.file.Path;

/** Where a store is. */
sealed interface StoreAddress {
    /** A file of this computer, by its absolute path. */
    record InFile(Path path) implements StoreAddress {}

    /** A database on a server. */
    record OnServer(PostgresAddress server) implements StoreAddress {}
}
