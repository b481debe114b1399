package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.run.RunState;
import io.emberkeep.cli.internal.command.Shell.Result;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunOutcomeTest {
    private final Shell shell = new Shell();

    @BeforeEach
    void planAnIncremental() {
        shell.engine.plan = Optional.of(Plans.incremental());
        shell.engine.runs.resources.add("b-inc");
    }

    private Result create(RunState end, String error) {
        shell.engine.runs.end = end;
        shell.engine.runs.error = Optional.of(error);
        return shell.run("backup", "create", "v-db", "--json");
    }

    private static String lastLine(Result result) {
        return result.err().lines().reduce((first, second) -> second).orElseThrow();
    }

    @Test
    void saysWhyARunFailedAndWithWhichRequest() {
        Result result = create(RunState.FAILED, "The cloud could not make it.");

        assertEquals(1, result.code());
        assertEquals("", result.out());
        assertEquals(
                "emberkeep: Run 20261123-100000-abcd failed: The cloud could not make it. (request req-7) "
                        + "See \"emberkeep run show 20261123-100000-abcd\".",
                lastLine(result));
    }

    @Test
    void answersWithWhatWasMadeWhereSomeOfItFailed() {
        Result result = create(RunState.PARTLY, "One of two failed.");

        assertEquals(5, result.code());
        assertTrue(result.out().contains("\"id\": \"b-inc\""), result.out());
        assertTrue(lastLine(result).startsWith("emberkeep: Run 20261123-100000-abcd is only partly done: One"));
    }

    @Test
    void saysHowToGoOnWhereTheOutcomeIsUnknown() {
        Result result = create(RunState.UNKNOWN, "No answer. \"emberkeep run resume x\" looks again.");

        assertEquals(6, result.code());
        assertEquals("", result.out());
        assertEquals(
                "emberkeep: Run 20261123-100000-abcd is not over: No answer. \"emberkeep run resume x\" looks again.",
                lastLine(result));
    }

    @Test
    void asksNothingOfACloudThatLeftARunUnknown() {
        create(RunState.UNKNOWN, "The cloud does not answer.");

        assertEquals(1, shell.engine.looks);
    }

    @Test
    void saysThatARunWasStopped() {
        Result result = create(RunState.CANCELLED, "A person asked for it.");

        assertEquals(130, result.code());
        assertTrue(lastLine(result).contains("was stopped"), result.err());
    }

    @Test
    void saysHowToGoOnAfterAnInterruptionAndClosesTheEngine() {
        shell.engine.runs.interrupted = true;

        Result result = shell.run("backup", "create", "v-db");

        assertEquals(130, result.code());
        assertEquals("", result.out());
        assertEquals(
                "emberkeep: Interrupted. Run 20261123-100000-abcd is not over; go on with "
                        + "\"emberkeep run resume 20261123-100000-abcd\", or stop it with "
                        + "\"emberkeep run cancel 20261123-100000-abcd\".",
                lastLine(result));
        assertTrue(shell.engine.closed);
    }

    @Test
    void aRunIsGivenUpWithoutWaitingForIt() {
        String id = shell.engine.runs.start(Plans.incremental()).id();
        Result result = shell.run("run", "cancel", id, "--give-up");

        assertEquals(0, result.code());
        assertTrue(result.out().contains("A person gave it up."), result.out());
    }

    @Test
    void tellsOfRunsThatADeadProcessLeft() {
        shell.engine.runs.abandoned.add(shell.engine.runs.start(Plans.incremental()));

        Result result = shell.run("backup", "create", "v-db");

        assertTrue(
                result.err()
                        .startsWith("Run 20261123-100000-abcd (backup, begun 1 h ago) was left unfinished by another "
                                + "process. \"emberkeep run resume 20261123-100000-abcd\" takes it up.\n"),
                result.err());
    }

    @Test
    void showsABarOnATerminal() {
        shell.screen = true;
        shell.width = 60;

        Result result = shell.run("backup", "create", "v-db");

        assertTrue(result.err().contains("▕░░░░░░░░░░░░░░░░░░░░▏ 0/1 · 59 min 59 s · Make incr"), result.err());
        assertTrue(result.err().contains("\r\u001b[K"), result.err());
    }
}
