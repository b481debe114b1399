package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.cli.internal.command.Shell.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GlobalOptionsTest {
    private final Shell shell = new Shell();

    @Test
    void standBeforeBetweenAndAfterTheWords() {
        String expected = shell.run("volume", "list", "--json").out();

        assertEquals(expected, shell.run("--json", "volume", "list").out());
        assertEquals(expected, shell.run("volume", "--json", "list").out());
    }

    @Test
    void theCloudIsTheNamedOne() {
        shell.engine.profiles.add(Samples.profile("prod"));
        shell.variables.put("OS_CLOUD", "nowhere");

        assertEquals(0, shell.run("volume", "list", "--cloud", "prod").code());
        assertEquals(0, shell.run("--cloud=prod", "volume", "list").code());
    }

    @Test
    void theCloudIsElseThatOfTheEnvironment() {
        shell.engine.profiles.add(Samples.profile("prod"));

        assertEquals(2, shell.run("volume", "list").code());
        shell.variables.put("OS_CLOUD", "prod");
        assertEquals(0, shell.run("volume", "list").code());
    }

    @Test
    void theCloudIsElseThatOfTheVariablesOfAnOpenrc() {
        shell.engine.profiles.add(Samples.profile("envvars"));
        shell.variables.put("OS_AUTH_URL", "http://cloud/v3");

        assertEquals(0, shell.run("volume", "list").code());
    }

    @Test
    void theCloudIsElseTheOnlyOne() {
        shell.variables.put("OS_CLOUD", "");

        assertEquals(0, shell.run("volume", "list").code());
        assertEquals(2, shell.run("volume", "list", "--cloud", "nowhere").code());
    }

    @Test
    void theStoreIsTheNamedOne() {
        shell.run("run", "list", "--store", "sqlite:/tmp/x.db");
        shell.run("run", "list");

        assertEquals(List.of(Optional.of("sqlite:/tmp/x.db"), Optional.empty()), shell.stores);
    }

    @Test
    void versionAndHelpNeedNoEngine() {
        assertEquals(new Result("emberkeep 1.2.3\n", "", 0), shell.run("--version"));
        assertEquals(new Result("emberkeep 1.2.3\n", "", 0), shell.run("backup", "list", "-V"));
        assertEquals(0, shell.run("--help").code());
        assertEquals(List.of(), shell.stores);
    }

    @Test
    void coloursAreOnlyForTerminalsThatWantThem() {
        assertFalse(shell.run("volume", "list").out().contains("\u001b["));
        shell.screen = true;
        assertTrue(shell.run("volume", "list").out().contains("\u001b["));
        assertFalse(shell.run("volume", "list", "--no-color").out().contains("\u001b["));
        assertFalse(shell.run("volume", "list", "--json").out().contains("\u001b["));
    }

    @Test
    void theEngineIsClosed() {
        shell.run("volume", "list");

        assertTrue(shell.engine.closed);
    }
}
