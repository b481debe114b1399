package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.cli.internal.command.Shell.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final Shell shell = new Shell();

    private Result fail(EmberkeepException failure) {
        shell.engine.failure = Optional.of(failure);
        return shell.run("volume", "list", "--json");
    }

    @Test
    void saysEveryKindInOneLineAndAnswersNothing() {
        for (ErrorKind kind : ErrorKind.values()) {
            Result result = fail(new EmberkeepException(kind, "It went\nwrong.").withRequestId("req-5"));

            assertEquals(
                    new Result(
                            "",
                            "emberkeep: It went wrong. (request req-5)\n",
                            ExitCode.of(kind).code()),
                    result);
        }
        assertEquals(List.of(), shell.faults);
    }

    @Test
    void saysThatTheOutcomeIsUnknown() {
        assertEquals(
                6,
                fail(new EmberkeepException(ErrorKind.TIMED_OUT, "No answer.").withUnknownOutcome())
                        .code());
    }

    @Test
    void saysThatASafetyRuleForbidsIt() {
        assertEquals(
                new Result("", "emberkeep: A safety rule forbids it.\n", 4), shell.run("backup", "create", "v-db"));
    }

    @Test
    void logsAFaultOfItsOwn() {
        shell.engine.known = null;

        Result result = shell.run("backup", "list", "--json");

        assertEquals(1, result.code());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("emberkeep: Emberkeep met a fault of its own (java.lang.NullPointer"));
        assertEquals(1, shell.faults.size());
    }

    @Test
    void saysThatItWasInterruptedWhateverFailedByIt() {
        Thread.currentThread().interrupt();

        Result result = fail(new EmberkeepException(ErrorKind.UNREACHABLE, "Connection lost."));

        assertEquals(
                new Result("", "emberkeep: Interrupted. \"emberkeep run list\" tells what was done.\n", 130), result);
    }
}
