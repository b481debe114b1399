package io.emberkeep.cli.internal.command;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.run.RunState;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void mapsEveryKindOfError() {
        Map<ErrorKind, Integer> codes = Arrays.stream(ErrorKind.values())
                .collect(
                        Collectors.toMap(kind -> kind, kind -> ExitCode.of(kind).code()));

        assertEquals(
                Map.ofEntries(
                        entry(ErrorKind.UNREACHABLE, 3),
                        entry(ErrorKind.UNTRUSTED, 3),
                        entry(ErrorKind.UNAUTHORISED, 3),
                        entry(ErrorKind.NOT_FOUND, 2),
                        entry(ErrorKind.REFUSED, 4),
                        entry(ErrorKind.QUOTA, 1),
                        entry(ErrorKind.CONFLICT, 1),
                        entry(ErrorKind.TIMED_OUT, 1),
                        entry(ErrorKind.CANCELLED, 130),
                        entry(ErrorKind.INVALID_INPUT, 2),
                        entry(ErrorKind.INTERNAL, 1)),
                codes);
    }

    @Test
    void mapsEveryStateOfARun() {
        Map<RunState, Integer> codes = Arrays.stream(RunState.values())
                .collect(Collectors.toMap(
                        state -> state, state -> ExitCode.of(state).code()));

        assertEquals(
                Map.of(
                        RunState.DONE, 0,
                        RunState.FAILED, 1,
                        RunState.PARTLY, 5,
                        RunState.UNKNOWN, 6,
                        RunState.RUNNING, 6,
                        RunState.CANCELLED, 130),
                codes);
    }

    @Test
    void saysUnknownWhereTheAnswerOfTheCloudWasLost() {
        EmberkeepException lost = new EmberkeepException(ErrorKind.UNREACHABLE, "Gone.").withUnknownOutcome();

        assertEquals(6, ExitCode.of(lost).code());
    }
}
