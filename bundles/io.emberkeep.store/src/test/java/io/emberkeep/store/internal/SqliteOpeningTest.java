package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a file can be, and what is said where it can't. */
class SqliteOpeningTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private static Store open(Path file) {
        return TestStores.open(file);
    }

    private static String refused(ErrorKind kind, Path file) {
        EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> open(file));
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(file.getFileName().toString()), refusal.getMessage());
        return refusal.getMessage();
    }

    @Test
    void missingFoldersAreMadeForTheirOwnerOnly() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("new/deep/store.db");
        try (Store store = open(file)) {
            store.journal().begin(Samples.run("r-1"), "me", HOUR);
            assertEquals(file.toString(), store.location());
            assertEquals("rwx------", permissions(folder.resolve("new")));
            assertEquals("rwx------", permissions(folder.resolve("new/deep")));
            for (String suffix : List.of("", "-wal", "-shm")) {
                assertEquals("rw-------", permissions(Path.of(file + suffix)), suffix);
            }
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.db", "what?.db", "50%25.db", "a#b.db", "größe ☃.db", "a&b=c;d.db", "plain", "-dash"})
    void anyNameOfAFileWillDo(String name) {
        Path file = folder.resolve(name);
        try (Store store = open(file)) {
            store.journal().begin(Samples.run("r-1"), "me", HOUR);
        }
        assertTrue(Files.exists(file));
        try (Store store = open(file)) {
            assertTrue(store.journal().run("r-1").isPresent());
        }
    }

    @Test
    void theFileMayBeALink() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("store.db");
        open(real).close();
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), real);
        try (Store one = open(real);
                Store other = open(link)) {
            one.journal().begin(Samples.run("r-1"), "me", HOUR);
            assertTrue(other.journal().run("r-1").isPresent());
        }
    }

    @Test
    void anEmptyFileBecomesAStore() throws Exception {
        open(Files.createFile(folder.resolve("empty.db"))).close();
    }

    @Test
    void aFolderIsNoStore() {
        assertTrue(refused(ErrorKind.INVALID_INPUT, folder).contains("is a folder"));
    }

    @Test
    void aFileInTheWayOfAFolderIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> open(file.resolve("store.db")));
        assertEquals(ErrorKind.REFUSED, refusal.kind());
        assertTrue(refusal.getMessage().startsWith("The folder " + file), refusal.getMessage());
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Ada, ".repeat(1000));
        assertTrue(refused(ErrorKind.INVALID_INPUT, file).contains("is not a store of Emberkeep, or is damaged"));
        Path small = Files.writeString(folder.resolve("note.txt"), "Dear");
        assertTrue(refused(ErrorKind.INVALID_INPUT, small).contains("is not a store of Emberkeep, or is damaged"));
    }

    @Test
    void aDamagedStoreIsSaidToBe() throws Exception {
        Path file = folder.resolve("store.db");
        try (Store store = open(file)) {
            for (int i = 0; i < 50; i++) {
                store.journal().begin(Samples.run("r-" + i), "me", HOUR);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) 0xA5;
        }
        Files.write(file, bytes);
        EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> {
            try (Store store = open(file)) {
                store.journal().runs();
            }
        });
        assertEquals(ErrorKind.INVALID_INPUT, refusal.kind());
        assertTrue(refusal.getMessage().contains("is damaged"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "SMBFS", "ceph"})
    void aNetworkFileSystemIsRefusedBeforeAnythingIsMade(String kind) {
        DefaultStoreConnector connector = new DefaultStoreConnector(
                new StoreLocations(Map.of(), "Linux", folder, "ada"),
                new StoreFiles(new NetworkFileSystems(path -> kind)),
                new StorePasswords(Map.of(), folder, Optional.empty()),
                folder);
        EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> connector.open(Optional.empty()));
        assertEquals(ErrorKind.REFUSED, refusal.kind());
        assertTrue(refusal.getMessage().contains("network file system (" + kind + ")"), refusal.getMessage());
        assertTrue(Files.notExists(folder.resolve(".local")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "NTFS", "apfs", "fuseblk"})
    void aDiskOfThisComputerWillDo(String kind) throws Exception {
        assertEquals(Optional.empty(), new NetworkFileSystems(path -> kind).kindOf(folder));
    }
}
