package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.Whereabouts;
import io.emberkeep.cli.internal.document.RunDocuments;
import io.emberkeep.cli.internal.text.RunTable;
import io.emberkeep.cli.internal.text.RunText;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands about runs. */
@Command(name = "run", description = HelpTexts.RUN)
final class RunCommand {
    private final Session session;

    RunCommand(Session session) {
        this.session = session;
    }

    @Command(name = "list", description = HelpTexts.RUN_LIST, footer = HelpTexts.RUN_LIST_EXAMPLES)
    int list() {
        return list(session.engine().runs().list());
    }

    private int list(List<Run> runs) {
        session.answer(RunDocuments.runs(runs), page -> new RunTable(session.times()).print(runs, page));
        return ExitCode.DONE.code();
    }

    @Command(name = "show", description = HelpTexts.RUN_SHOW, footer = HelpTexts.RUN_SHOW_EXAMPLES)
    int show(@Parameters(paramLabel = "ID", description = HelpTexts.RUN_ID) String id) {
        return show(find(id));
    }

    private int show(Run run) {
        Optional<Catalogue> seen =
                session.engine().catalogues().known(run.plan().cloud());
        RunText text = new RunText(session.times(), new StepText(seen), new Whereabouts(seen));
        session.answer(new RunDocuments(seen).run(run), page -> text.print(run, page));
        return ExitCode.DONE.code();
    }

    @Command(name = "resume", description = HelpTexts.RUN_RESUME, footer = HelpTexts.RUN_RESUME_EXAMPLES)
    int resume(@ArgGroup Which which) throws Exception {
        Optional<String> id = Optional.ofNullable(which).flatMap(Which::id);
        return id.isPresent() ? resumeOne(find(id.get())) : resumeAll();
    }

    private int resumeOne(Run run) throws Exception {
        if (session.options().dryRun()) {
            return show(run);
        }
        Run over = new Execution(session)
                .watch(runs -> List.of(runs.resume(run.id())))
                .getFirst();
        show(over);
        return new RunReport(session).of(over);
    }

    private int resumeAll() throws Exception {
        if (session.options().dryRun()) {
            return list(session.engine().runs().abandoned());
        }
        List<Run> over = new Execution(session).watch(runs -> new TakingUp(runs, session::say).all());
        session.answer(RunDocuments.runs(over), page -> {
            if (over.isEmpty()) {
                page.line(Messages.NOTHING_TO_RESUME);
            } else {
                new RunTable(session.times()).print(over, page);
            }
        });
        return new RunReport(session).of(over);
    }

    @Command(name = "cancel", description = HelpTexts.RUN_CANCEL, footer = HelpTexts.RUN_CANCEL_EXAMPLES)
    int cancel(
            @Parameters(paramLabel = "ID", description = HelpTexts.RUN_ID) String id,
            @Option(names = "--give-up", description = HelpTexts.GIVE_UP) boolean giveUp)
            throws Exception {
        Run run = find(id);
        if (session.options().dryRun()) {
            return show(run);
        }
        return giveUp ? show(session.engine().runs().giveUp(id)) : cancel(run);
    }

    private int cancel(Run run) throws Exception {
        Run asked = new Execution(session)
                .watch(runs -> List.of(runs.cancel(run.id())))
                .getFirst();
        show(asked);
        session.say(run.state().isOpen() ? Messages.cancelled(asked) : Messages.wasOver(run));
        return asked.state() == RunState.UNKNOWN ? new RunReport(session).of(asked) : ExitCode.DONE.code();
    }

    private Run find(String id) {
        return session.engine()
                .runs()
                .find(id)
                .orElseThrow(() -> new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noSuchRun(id)));
    }

    /** One run, or all. */
    static final class Which {
        @Parameters(paramLabel = "ID", description = HelpTexts.RUN_ID)
        private String id;

        @Option(names = "--all", description = HelpTexts.ALL)
        private boolean all;

        Optional<String> id() {
            return Optional.ofNullable(id);
        }
    }
}
