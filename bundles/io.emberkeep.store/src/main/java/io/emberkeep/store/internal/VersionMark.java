package io.emberkeep.store.internal;

import java.util.OptionalInt;

/** How a database says that a store is in it, and of which version. */
interface VersionMark {
    /** The version, 0 where nothing is in it yet; empty where something of another program is. */
    OptionalInt read(Session session);

    /** Keeps other processes from bringing the store up to date until the transaction ends. */
    default void lock(Session session) {}

    /** Writes the version down. */
    void write(Session session, int version);
}
