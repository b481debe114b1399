package io.emberkeep.ui.volumes.internal.findings;

import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.run.Run;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.List;
import java.util.Optional;

/** What a checkup of the chosen cloud found, asked for again whenever what it is made from has changed. */
final class Findings {
    /** What a checkup is made from, as far as a change of it asks for another. */
    private record Basis(Project project, List<String> runs) {}

    private final ConsoleSession session;
    private final Runnable changed;
    private Optional<Basis> basis = Optional.empty();
    private Optional<List<Diagnosis>> found = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private int asked;

    /**
     * Asks a session.
     *
     * @param changed told when another checkup is done
     */
    Findings(ConsoleSession session, Runnable changed) {
        this.session = session;
        this.changed = changed;
    }

    /** Asks again where something has changed since the last time. */
    void follow() {
        Optional<Basis> now = session.project().map(project -> new Basis(project, runs()));
        if (!now.equals(basis)) {
            basis = now;
            asked++;
            now.ifPresent(known -> ask(known.project(), asked));
        }
    }

    private List<String> runs() {
        return session.runs().stream().map((Run run) -> run.id() + run.state()).toList();
    }

    private void ask(Project project, int number) {
        String cloud = project.catalogue().cloud();
        session.ask(
                Messages.EXAMINING,
                engine -> engine.checkups().examine(cloud, project.maximumAge()),
                answer -> answered(number, Optional.of(answer), Optional.empty()),
                why -> answered(number, found, Optional.of(why.getMessage())));
    }

    private void answered(int number, Optional<List<Diagnosis>> answer, Optional<String> why) {
        if (number == asked) {
            found = answer;
            trouble = why;
            changed.run();
        }
    }

    /** The worst first. */
    List<Diagnosis> all() {
        return found.orElse(List.of());
    }

    /** The answer first. */
    String summary() {
        return trouble.orElseGet(() -> found.map(FindingText::summary).orElse(Messages.NOT_EXAMINED));
    }
}
