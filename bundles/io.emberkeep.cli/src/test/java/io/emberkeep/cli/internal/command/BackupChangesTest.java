package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.cli.internal.command.Shell.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackupChangesTest {
    private final Shell shell = new Shell();

    @Test
    void tellsWhatHasComeAndGoneSinceTheLastLook() {
        shell.engine.known = Optional.of(Samples.catalogue(List.of(), List.of()));

        Result result = shell.run("backup", "changes");

        assertEquals(1, shell.engine.looks);
        assertTrue(result.out().startsWith("WHAT            KIND    NAME"), result.out());
        assertTrue(result.out().contains("made here       backup  inc-1        10 h ago   b-inc"), result.out());
        assertTrue(result.out().contains("made elsewhere  backup  b-other      2 h ago    b-other"), result.out());
        assertEquals(
                "All is as it was 5 min ago: nothing has come or gone.\n",
                shell.run("backup", "changes").out());
    }

    @Test
    void tellsWhatHasComeAndGoneInTheTimeNamed() {
        shell.run("backup", "changes");

        String out = shell.run("backup", "changes", "--since", "3650d").out();
        assertTrue(out.contains("made here       backup  inc-1"), out);
        assertTrue(
                shell.run("backup", "changes", "--since", "1s").out().startsWith("All is as it was"),
                "however long ago the last look was");
    }

    @Test
    void tellsOfNoChangesAtTheFirstLook() {
        shell.engine.known = Optional.empty();

        assertTrue(shell.run("backup", "changes").out().startsWith("This was the first look;"));
        shell.engine.known = Optional.empty();
        assertTrue(shell.run("backup", "changes", "--json").out().contains("\"since\": null"));
    }
}
