package io.emberkeep.store.internal;

import java.util.Locale;

/** The few words in which the two kinds of database differ; all other statements are the same on both. */
enum Dialect {
    /** One writer at a time, and it says so when it begins. */
    SQLITE("BEGIN", "BEGIN IMMEDIATE", "CAST(unixepoch('subsec') * 1000 AS INTEGER)", ""),
    /** Writers side by side; each statement of one sees what others have committed by then. */
    POSTGRESQL(
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            "BEGIN ISOLATION LEVEL READ COMMITTED",
            "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)",
            "FOR SHARE");

    private final String beginRead;
    private final String beginWrite;
    private final String now;
    private final String unchanged;

    Dialect(String beginRead, String beginWrite, String now, String unchanged) {
        this.beginRead = beginRead;
        this.beginWrite = beginWrite;
        this.now = now;
        this.unchanged = unchanged;
    }

    /** Begins a transaction that sees one picture from its first statement to its last. */
    String beginRead() {
        return beginRead;
    }

    /** Begins a transaction that writes. */
    String beginWrite() {
        return beginWrite;
    }

    /** Milliseconds since 1970 by the database's own clock, at this moment and not at the transaction's begin. */
    String now() {
        return now;
    }

    /** At the end of a query: nobody changes the rows that it finds until the transaction ends. */
    String unchanged() {
        return unchanged;
    }

    /** Where the scripts lie that make the tables. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
