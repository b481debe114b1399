package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.run.StepState;
import io.emberkeep.api.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several real processes on one store, some of which die. */
@Timeout(300)
abstract class ProcessesContract {
    /** Where the store of this test is. */
    abstract String location();

    /** Looks whether the database itself is whole. */
    abstract void assertSound();

    @Test
    void whatWasWrittenSurvivesTheDeathOfItsWriter() throws Exception {
        for (int life = 0; life < 3; life++) {
            List<String> written = new ArrayList<>();
            try (ChildJvm writer = ChildJvm.start(WriterProgram.class, location(), "r-" + life + "-")) {
                while (written.size() < 20) {
                    written.add(writer.read());
                }
                writer.kill();
                written.addAll(writer.readAll());
            }
            assertSound();
            try (Store store = TestStores.open(location())) {
                written.forEach(run -> assertWritten(store, run));
            }
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
        try (ChildJvm ada = ChildJvm.start(RivalProgram.class, location(), "ada");
                ChildJvm bob = ChildJvm.start(RivalProgram.class, location(), "bob")) {
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
}
