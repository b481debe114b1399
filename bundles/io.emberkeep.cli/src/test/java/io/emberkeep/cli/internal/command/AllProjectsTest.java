package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.cli.internal.command.Shell.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllProjectsTest {
    private final Shell shell = new Shell();

    @Test
    void backupsOfAllProjectsAreLookedAtAndNotRemembered() {
        Result result = shell.run("backup", "list", "--all-projects", "--json");

        assertEquals(0, result.code(), result.err());
        assertEquals(List.of("look at all projects of lab"), shell.engine.wishes);
        assertEquals(0, shell.engine.looks, "nothing of it is remembered");
        assertTrue(result.out().contains("\"projectId\": \"p1\""), result.out());
    }

    @Test
    void volumesOfAllProjectsAreLookedAtAndNotRemembered() {
        assertEquals(0, shell.run("volume", "list", "--all-projects").code());
        assertEquals(List.of("look at all projects of lab"), shell.engine.wishes);
        assertEquals(0, shell.engine.looks);
    }
}
