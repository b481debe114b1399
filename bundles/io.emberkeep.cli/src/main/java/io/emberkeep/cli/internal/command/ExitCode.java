package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What a command tells the shell. */
enum ExitCode {
    DONE(0),
    FAILED(1),
    /** Wrong usage or input. */
    USAGE(2),
    /** The cloud could not be reached, or does not let us in. */
    NO_ACCESS(3),
    /** Refused by a safety rule, or nobody could confirm. */
    REFUSED(4),
    PARTLY(5),
    UNKNOWN(6),
    /** A person stopped it. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ExitCode of(EmberkeepException failure) {
        return failure.outcomeUnknown() ? UNKNOWN : of(failure.kind());
    }

    static ExitCode of(ErrorKind kind) {
        return switch (kind) {
            case INVALID_INPUT, NOT_FOUND -> USAGE;
            case UNREACHABLE, UNTRUSTED, UNAUTHORISED -> NO_ACCESS;
            case REFUSED -> REFUSED;
            case QUOTA, CONFLICT, TIMED_OUT, INTERNAL -> FAILED;
            case CANCELLED -> INTERRUPTED;
        };
    }

    static ExitCode of(RunState state) {
        return switch (state) {
            case DONE -> DONE;
            case FAILED -> FAILED;
            case PARTLY -> PARTLY;
            case UNKNOWN, RUNNING -> UNKNOWN;
            case CANCELLED -> INTERRUPTED;
        };
    }

    /** What several runs amount to. */
    static ExitCode of(Collection<Run> runs) {
        Set<ExitCode> codes = runs.stream().map(run -> of(run.state())).collect(Collectors.toSet());
        if (codes.contains(UNKNOWN)) {
            return UNKNOWN;
        }
        return codes.size() > 1 ? PARTLY : codes.stream().findFirst().orElse(DONE);
    }
}
