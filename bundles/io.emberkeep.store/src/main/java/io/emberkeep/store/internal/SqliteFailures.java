package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports into a kind and a sentence that name the file. */
final class SqliteFailures {
    private static final long NO_ROOM = 256L * 1024;

    private final Path file;

    SqliteFailures(Path file) {
        this.file = file;
    }

    /** The same failure, told to a person. */
    EmberkeepException explain(SQLException failure) {
        if (failure.getCause() instanceof NativeLibraryNotFoundException) {
            String folder = System.getProperty("java.io.tmpdir");
            return new EmberkeepException(ErrorKind.REFUSED, Messages.noLibrary(folder), failure);
        }
        return switch (primaryCode(failure)) {
            case SQLITE_FULL -> new EmberkeepException(ErrorKind.REFUSED, Messages.diskFull(file), failure);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
                isDiskFull()
                        ? new EmberkeepException(ErrorKind.REFUSED, Messages.diskFull(file), failure)
                        : new EmberkeepException(ErrorKind.REFUSED, Messages.notWritable(file), failure);
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_FORMAT ->
                new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.damaged(file), failure);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new EmberkeepException(ErrorKind.TIMED_OUT, Messages.busy(file.toString()), failure);
            case SQLITE_IOERR -> inputOutput(failure);
            default -> new EmberkeepException(ErrorKind.INTERNAL, Messages.failed(file, failure.getMessage()), failure);
        };
    }

    /** Whether another process or thread is in the way, so that waiting helps. */
    static boolean isBusy(SQLException failure) {
        return primaryCode(failure) == SQLiteErrorCode.SQLITE_BUSY;
    }

    /** SQLite has no word for a disk that is too full for its shared memory file. */
    private EmberkeepException inputOutput(SQLException failure) {
        return isDiskFull()
                ? new EmberkeepException(ErrorKind.REFUSED, Messages.diskFull(file), failure)
                : new EmberkeepException(ErrorKind.INTERNAL, Messages.failed(file, failure.getMessage()), failure);
    }

    private boolean isDiskFull() {
        try {
            return Files.getFileStore(file).getUsableSpace() < NO_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static SQLiteErrorCode primaryCode(SQLException failure) {
        return failure instanceof SQLiteException known
                ? SQLiteErrorCode.getErrorCode(known.getResultCode().code & 0xff)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
