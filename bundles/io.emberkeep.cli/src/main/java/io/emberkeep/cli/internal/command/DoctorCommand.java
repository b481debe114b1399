package io.emberkeep.cli.internal.command;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.doctor.Cure;
import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.api.run.Run;
import io.emberkeep.cli.internal.document.DoctorDocuments;
import io.emberkeep.cli.internal.document.OutcomeDocuments;
import io.emberkeep.cli.internal.text.DoctorText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for what is wrong, and plans what can be done about it. */
@Command(name = "doctor", description = HelpTexts.DOCTOR, footer = HelpTexts.DOCTOR_EXAMPLES)
final class DoctorCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--fix", description = HelpTexts.FIX)
    private boolean fix;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Catalogue seen = session.look();
        List<Diagnosis> found = session.engine().checkups().examine(seen.cloud(), session.maximumAge());
        List<Cure> cures =
                found.stream().flatMap(diagnosis -> diagnosis.cure().stream()).toList();
        if (!fix) {
            session.answer(
                    DoctorDocuments.diagnoses(seen.cloud(), found),
                    page -> new DoctorText(session.times()).print(found, page));
            return ExitCode.DONE.code();
        }
        if (cures.isEmpty()) {
            session.answer(OutcomeDocuments.nothingDeleted(), page -> page.line(Messages.NOTHING_TO_FIX));
            return ExitCode.DONE.code();
        }
        CureWish wish = new CureWish(seen.cloud(), cures);
        return new Execution(session).carryOut(seen, planner -> planner.cure(wish), this::removed);
    }

    private void removed(Run run) {
        List<String> ids = new Outcome(run).removed();
        session.answer(OutcomeDocuments.deleted(run.id(), ids), page -> page.line(Messages.removed(ids.size())));
    }
}
