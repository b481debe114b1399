package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** Where the driver is told to find its library. */
class SqliteLibraryTest {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    @TempDir
    Path folder;

    private final Properties before = new Properties();

    @BeforeEach
    void forgetTheLibrary() {
        before.putAll(System.getProperties());
        System.clearProperty(FOLDER);
        System.clearProperty(NAME);
    }

    @AfterEach
    void restoreProperties() {
        System.setProperties(before);
    }

    @Test
    void theLibraryIsUnpackedOnce() throws Exception {
        Path lib = folder.resolve("lib");
        new SqliteLibrary(lib).prepare();
        Path library = Path.of(System.getProperty(FOLDER), System.getProperty(NAME));
        assertArrayEquals(packed(), Files.readAllBytes(library));
        assertEquals(List.of(library), files(lib));

        Files.writeString(library, "as it was");
        System.clearProperty(FOLDER);
        new SqliteLibrary(lib).prepare();
        assertEquals("as it was", Files.readString(library));
    }

    @Test
    void whoNamedALibraryKeepsIt() throws Exception {
        System.setProperty(FOLDER, "/opt/sqlite");
        new SqliteLibrary(folder.resolve("lib")).prepare();
        assertEquals("/opt/sqlite", System.getProperty(FOLDER));
        assertEquals(List.of(), files(folder));
    }

    @Test
    void whereNothingCanBeWrittenTheDriverGoesItsOwnWay() throws Exception {
        Path file = Files.createFile(folder.resolve("in-the-way"));
        new SqliteLibrary(file.resolve("lib")).prepare();
        assertNull(System.getProperty(FOLDER));
    }

    private static byte[] packed() throws Exception {
        String name = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
