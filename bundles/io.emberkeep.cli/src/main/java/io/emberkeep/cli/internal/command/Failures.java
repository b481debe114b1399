package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one sentence on standard error and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] words) {
        CommandLine command = wrong.getCommandLine();
        List<String> suggestions =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!command.getSubcommands().isEmpty() && !(wrong instanceof UnmatchedArgumentException)) {
            command.usage(command.getErr());
        }
        session.say(Messages.usage(
                wrong.getMessage(), suggestions, command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        // What is interrupted may fail in any way; it leaves the mark on the thread.
        boolean interrupted = Thread.interrupted() || failure instanceof InterruptedException;
        return switch (failure) {
            case EmberkeepException known when !interrupted || known.kind() == ErrorKind.CANCELLED -> known(known);
            case Exception stopped when interrupted -> interrupted();
            default -> fault(failure);
        };
    }

    private int interrupted() {
        session.say(Messages.PROGRAM + Messages.INTERRUPTED);
        return ExitCode.INTERRUPTED.code();
    }

    private int fault(Exception fault) {
        session.around().log().accept(fault);
        session.say(Messages.PROGRAM + Messages.fault(fault));
        return ExitCode.FAILED.code();
    }

    private int known(EmberkeepException failure) {
        session.say(Messages.PROGRAM
                + failure.getMessage()
                + failure.requestId().map(Messages::requestId).orElse(""));
        return ExitCode.of(failure).code();
    }
}
