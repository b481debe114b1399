package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
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
        session.say(Messages.usage(wrong.getMessage()));
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        session.say(Messages.seeHelp(command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return switch (failure) {
            case EmberkeepException known -> known(known);
            case InterruptedException stopped -> {
                session.say(Messages.PROGRAM + Messages.INTERRUPTED);
                yield ExitCode.INTERRUPTED.code();
            }
            default -> {
                session.around().log().accept(failure);
                session.say(Messages.PROGRAM + Messages.fault(failure));
                yield ExitCode.FAILED.code();
            }
        };
    }

    private int known(EmberkeepException failure) {
        session.say(Messages.PROGRAM
                + failure.getMessage()
                + failure.requestId().map(Messages::requestId).orElse(""));
        return ExitCode.of(failure).code();
    }
}
