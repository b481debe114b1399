package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import java.sql.Connection;
import java.sql.SQLException;

/** A database that holds a store, with all that its kind does in a way of its own. */
interface Backend {
    /** Where it is, for people; never with a password. */
    String location();

    /** Its words. */
    Dialect dialect();

    /** How it says which version of the store it holds. */
    VersionMark version();

    /** A connection of its own, ready for a transaction. */
    Connection connect() throws SQLException;

    /** What is to be done once, before the first table is made. */
    void prepare() throws SQLException;

    /** The same failure, told to a person. */
    EmberkeepException explain(SQLException failure);

    /** Whether the connection is gone, so that its transaction was undone unless it was being committed. */
    default boolean isLost(SQLException failure) {
        return false;
    }
}
