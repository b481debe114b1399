package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Makes the file of a store and its folder, for their owner only, and refuses places that can't hold one.
 *
 * <p>It never opens a file that exists: closing it would drop the locks that SQLite holds on it in this process.
 */
final class StoreFiles {
    private final NetworkFileSystems network;

    StoreFiles(NetworkFileSystems network) {
        this.network = network;
    }

    /** Makes what is missing. */
    void prepare(Path file) {
        if (Files.isDirectory(file)) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.isFolder(file));
        }
        refuseNetwork(file);
        makeFolder(file.getParent());
        makeFile(file);
        refuseReadOnly(file);
        refuseReadOnly(real(file).getParent());
    }

    private void refuseNetwork(Path file) {
        Path there = real(nearestExisting(file));
        try {
            network.kindOf(there).ifPresent(kind -> {
                throw refused(Messages.onNetwork(file, kind));
            });
        } catch (IOException e) {
            throw refused(Messages.notLooked(file, reason(e)), e);
        }
    }

    /** SQLite puts its log beside the file that a link leads to. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw refused(Messages.notLooked(file, reason(e)), e);
        }
    }

    private static Path nearestExisting(Path file) {
        Path at = file;
        while (at.getParent() != null && Files.notExists(at)) {
            at = at.getParent();
        }
        return at;
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        } catch (IOException e) {
            throw refused(Messages.folderNotMade(folder, reason(e)), e);
        }
    }

    private static void makeFile(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.createFile(file, OwnerOnly.file(file));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        } catch (IOException e) {
            throw refused(Messages.fileNotMade(file, reason(e)), e);
        }
    }

    private static void refuseReadOnly(Path path) {
        if (!Files.isWritable(path)) {
            throw refused(Messages.notWritable(path));
        }
    }

    private static String reason(IOException e) {
        String name = e.getClass().getSimpleName().replace("Exception", "");
        return e instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : name + ": " + e.getMessage();
    }

    private static EmberkeepException refused(String message) {
        return new EmberkeepException(ErrorKind.REFUSED, message);
    }

    private static EmberkeepException refused(String message, IOException cause) {
        return new EmberkeepException(ErrorKind.REFUSED, message, cause);
    }
}
