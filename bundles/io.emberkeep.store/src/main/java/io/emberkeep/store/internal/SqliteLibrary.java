package io.emberkeep.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Keeps SQLite's native library in a folder of the user. By itself the driver unpacks one at every start in the folder
 * for temporary files, where a killed process leaves it behind and where hardened systems let no code be loaded from.
 */
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private final Path folder;

    SqliteLibrary(Path folder) {
        this.folder = folder;
    }

    /** Lets the driver find the library; where that can't be done, it goes its own way. */
    void prepare() {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        Path library =
                folder.resolve("%s-%s".formatted(SQLiteJDBCLoader.getVersion(), LibraryLoaderUtil.getNativeLibName()));
        try {
            if (Files.notExists(library)) {
                unpack(library);
            }
            System.setProperty(NAME, library.getFileName().toString());
            System.setProperty(FOLDER, folder.toString());
        } catch (IOException e) {
            System.getLogger(SqliteLibrary.class.getName())
                    .log(System.Logger.Level.DEBUG, "The database library stays in the temporary folder.", e);
        }
    }

    /** Whole or not at all, whoever else does it now and whatever happens meanwhile. */
    private void unpack(Path library) throws IOException {
        Files.createDirectories(folder, OwnerOnly.folder(folder));
        Path part = folder.resolve(UUID.randomUUID() + ".part");
        try (InputStream packed = packed();
                FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            packed.transferTo(Channels.newOutputStream(file));
            file.force(true);
        }
        Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream packed() throws IOException {
        String name = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(name);
        if (packed == null) {
            throw new IOException(name);
        }
        return packed;
    }
}
