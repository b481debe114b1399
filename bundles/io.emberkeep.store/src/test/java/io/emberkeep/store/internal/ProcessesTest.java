package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emberkeep.api.run.StepState;
import io.emberkeep.api.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several real processes on one file, some of which die or find no room. */
@Timeout(300)
class ProcessesTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("store.db");
    }

    private Store open() {
        return TestStores.open(file());
    }

    @Test
    void whatWasWrittenSurvivesTheDeathOfItsWriter() throws Exception {
        for (int life = 0; life < 3; life++) {
            List<String> written = new ArrayList<>();
            try (ChildJvm writer = ChildJvm.start(WriterProgram.class, file().toString(), "r-" + life + "-")) {
                while (written.size() < 20) {
                    written.add(writer.read());
                }
                writer.kill();
                written.addAll(writer.readAll());
            }
            assertSound();
            try (Store store = open()) {
                written.forEach(run -> assertWritten(store, run));
            }
        }
    }

    private void assertSound() {
        try (Database database = new Database(new SqliteFile(file()))) {
            assertEquals(Optional.of("ok"), database.read(s -> s.first("PRAGMA integrity_check", Row::text)));
            assertEquals(Optional.empty(), database.read(s -> s.first("PRAGMA foreign_key_check", Row::text)));
        }
    }

    private static void assertWritten(Store store, String run) {
        assertEquals(
                StepState.INTENDED,
                store.journal().run(run).orElseThrow().step(0, 3).state());
        assertTrue(store.catalogues().origins(Samples.SCOPE).containsKey("backup-of-" + run));
        assertTrue(store.journal().takeLease(run, "heir", Duration.ofHours(1)));
    }

    @Test
    void ofTwoProcessesOneGetsEachVolumeAndEachLease() throws Exception {
        try (ChildJvm ada = ChildJvm.start(RivalProgram.class, file().toString(), "ada");
                ChildJvm bob = ChildJvm.start(RivalProgram.class, file().toString(), "bob")) {
            assertEquals("ready", ada.read());
            assertEquals("ready", bob.read());
            ada.write("go");
            bob.write("go");
            List<String> got = Stream.concat(ada.readAll().stream(), bob.readAll().stream())
                    .toList();
            assertEachOnce("volume", got);
            assertEachOnce("lease", got);
        }
    }

    private static void assertEachOnce(String what, List<String> got) {
        assertEquals(
                IntStream.range(0, 40).mapToObj(i -> what + " " + i).sorted().toList(),
                got.stream().filter(line -> line.startsWith(what)).sorted().toList());
    }

    @Test
    void aFullDiskIsNamedAndLosesNothing() throws Exception {
        assumeTrue(ChildJvm.canMount(), "needs a file system of its own");
        Path file = file();
        try (ChildJvm child = ChildJvm.startOn(
                "mount -t tmpfs -o size=600k none \"$0\"", folder, UntilRefusedProgram.class, file.toString())) {
            List<String> told = child.readAll();
            assertEquals(List.of("REFUSED " + Messages.diskFull(file), "all there"), told);
        }
    }

    @Test
    void aDiskTooFullForANewStoreIsNamed() throws Exception {
        assumeTrue(ChildJvm.canMount(), "needs a file system of its own");
        Path file = file();
        try (ChildJvm child = ChildJvm.startOn(
                "mount -t tmpfs -o size=20k none \"$0\"", folder, UntilRefusedProgram.class, file.toString())) {
            assertEquals(List.of("REFUSED " + Messages.diskFull(file)), child.readAll());
        }
    }

    @Test
    void aReadOnlyDiskIsNamed() throws Exception {
        assumeTrue(ChildJvm.canMount(), "needs a file system of its own");
        open().close();
        String mount = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"";
        try (ChildJvm child = ChildJvm.startOn(mount, folder, UntilRefusedProgram.class, file().toString())) {
            assertEquals(List.of("REFUSED " + Messages.notWritable(file())), child.readAll());
        }
        Path missing = folder.resolve("other.db");
        try (ChildJvm child = ChildJvm.startOn(mount, folder, UntilRefusedProgram.class, missing.toString())) {
            String told = child.read();
            assertTrue(told.startsWith("REFUSED The store " + missing + " can't be made"), told);
        }
        assertTrue(Files.notExists(missing));
    }
}
