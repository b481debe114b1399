package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several real processes on one file, some of which die or find no room. */
class SqliteProcessesTest extends ProcessesContract {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("store.db");
    }

    @Override
    String location() {
        return "sqlite:" + file();
    }

    @Override
    void assertSound() {
        try (Database database = new Database(new SqliteFile(file()))) {
            assertEquals(Optional.of("ok"), database.read(s -> s.first("PRAGMA integrity_check", Row::text)));
            assertEquals(Optional.empty(), database.read(s -> s.first("PRAGMA foreign_key_check", Row::text)));
        }
    }

    @Test
    void aFullDiskIsNamedAndLosesNothing() throws Exception {
        assumeTrue(ChildJvm.canMount(), "needs a file system of its own");
        Path file = file();
        try (ChildJvm child = ChildJvm.startOn(
                "mount -t tmpfs -o size=600k none \"$0\"", folder, UntilRefusedProgram.class, location())) {
            List<String> told = child.readAll();
            assertEquals(List.of("writing", "REFUSED " + Messages.diskFull(file), "all there"), told);
        }
    }

    @Test
    void aDiskTooFullForANewStoreIsNamed() throws Exception {
        assumeTrue(ChildJvm.canMount(), "needs a file system of its own");
        Path file = file();
        try (ChildJvm child = ChildJvm.startOn(
                "mount -t tmpfs -o size=20k none \"$0\"", folder, UntilRefusedProgram.class, location())) {
            assertEquals(List.of("REFUSED " + Messages.diskFull(file)), child.readAll());
        }
    }

    @Test
    void aReadOnlyDiskIsNamed() throws Exception {
        assumeTrue(ChildJvm.canMount(), "needs a file system of its own");
        TestStores.open(file()).close();
        String mount = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"";
        try (ChildJvm child = ChildJvm.startOn(mount, folder, UntilRefusedProgram.class, location())) {
            assertEquals(List.of("REFUSED " + Messages.notWritable(file())), child.readAll());
        }
        Path missing = folder.resolve("other.db");
        try (ChildJvm child = ChildJvm.startOn(mount, folder, UntilRefusedProgram.class, "sqlite:" + missing)) {
            String told = child.read();
            assertTrue(told.startsWith("REFUSED The store " + missing + " can't be made"), told);
        }
        assertTrue(Files.notExists(missing));
    }
}
