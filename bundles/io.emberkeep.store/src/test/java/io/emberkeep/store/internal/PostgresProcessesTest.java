package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.store.Store;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several real processes on one PostgreSQL, some of which die, as may the server. */
class PostgresProcessesTest extends ProcessesContract {
    @RegisterExtension
    final PostgresSchema schema = new PostgresSchema();

    @Override
    String location() {
        return schema.location();
    }

    /** Nothing half: each run has all its steps. */
    @Override
    void assertSound() {
        try (Store store = schema.open()) {
            store.journal()
                    .runs()
                    .forEach(run -> assertEquals(
                            run.plan().tasks().getFirst().steps().size(),
                            run.steps().size(),
                            run.id()));
        }
    }

    @Test
    void whatWasWrittenSurvivesACrashOfTheServer() throws Exception {
        try (ChildJvm writer = ChildJvm.start(UntilRefusedProgram.class, location(), "wait")) {
            assertEquals("writing", writer.read());
            schema.cluster().restart();
            String told = writer.read();
            assertTrue(told.startsWith("UNREACHABLE The "), told);
            writer.write("look");
            assertEquals(List.of("all there"), writer.readAll());
        }
        assertSound();
    }
}
