package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.run.Run;
import io.emberkeep.cli.internal.document.RunDocuments;
import io.emberkeep.cli.internal.text.Labels;
import io.emberkeep.cli.internal.text.RunTable;
import io.emberkeep.cli.internal.text.RunText;
import io.emberkeep.cli.internal.text.StepText;
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
        StepText words = new StepText(labels(run));
        session.answer(
                new RunDocuments(words::of).run(run), page -> new RunText(session.times(), words).print(run, page));
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
                .watch(labels(run), runs -> List.of(runs.resume(run.id())))
                .getFirst();
        show(over);
        return new RunReport(session).of(over);
    }

    private int resumeAll() throws Exception {
        if (session.options().dryRun()) {
            return list(session.engine().runs().abandoned());
        }
        List<Run> over = new Execution(session).watch(new Labels(Optional.empty()), runs -> runs.resumeAll());
        list(over);
        return new RunReport(session).of(over);
    }

    @Command(name = "cancel", description = HelpTexts.RUN_CANCEL, footer = HelpTexts.RUN_CANCEL_EXAMPLES)
    int cancel(@Parameters(paramLabel = "ID", description = HelpTexts.RUN_ID) String id) {
        Run run = find(id);
        if (session.options().dryRun()) {
            return show(run);
        }
        Run asked = session.engine().runs().cancel(id);
        boolean abandoned =
                session.engine().runs().abandoned().stream().anyMatch(other -> other.id().equals(id));
        session.say(abandoned ? Messages.cancelNeedsResume(id) : Messages.cancelAsked(id));
        return show(asked);
    }

    private Run find(String id) {
        return session.engine()
                .runs()
                .find(id)
                .orElseThrow(() -> new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noSuchRun(id)));
    }

    private Labels labels(Run run) {
        Optional<Catalogue> known = session.engine().catalogues().known(run.plan().cloud());
        return new Labels(known);
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
