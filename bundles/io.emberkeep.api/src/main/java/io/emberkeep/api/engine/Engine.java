package io.emberkeep.api.engine;

import io.emberkeep.api.SharedPreferences;

/** Everything that Emberkeep does, on one store. Safe to use from many threads; every method may wait for disk or cloud. */
public interface Engine extends AutoCloseable {
    /** The clouds that this computer knows. */
    Clouds clouds();

    /** What was seen of them. */
    Catalogues catalogues();

    /** Makes plans; changes nothing. */
    Planner planner();

    /** Finds what is wrong or will be; changes nothing. */
    Checkups checkups();

    /** Runs plans. */
    Runs runs();

    /** What a person prefers, here and in every other process of theirs. */
    SharedPreferences preferences();

    /** Where the store lies, for people. */
    String storeLocation();

    /** Gives back the leases of runs under way, which another process may take up, and closes the store. */
    @Override
    void close();
}
