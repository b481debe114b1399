package io.emberkeep.sandbox.internal.company;

/** Who backs a volume up. */
enum Keeper {
    /** Emberkeep each night: a full each week, and one after a failure; incrementals between. */
    EMBERKEEP_NIGHTLY,
    /** Emberkeep once a week, in full. */
    EMBERKEEP_WEEKLY,
    /** A scheduler that the cloud's provider offers: a full each week, incrementals between. */
    PROVIDER,
    /** A script that somebody wrote long ago: a full each month, else incrementals, and nobody reads what it says. */
    SCRIPT,
    NOBODY
}
