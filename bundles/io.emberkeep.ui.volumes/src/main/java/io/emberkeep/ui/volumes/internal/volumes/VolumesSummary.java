package io.emberkeep.ui.volumes.internal.volumes;

import io.emberkeep.api.catalogue.Protection;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.ConsoleSession.Phase;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.Optional;

/** The sentences of the volumes view: the answer on top, and what to say where there is nothing to show. */
final class VolumesSummary {
    private final ConsoleSession session;
    private final Ages ages;

    VolumesSummary(ConsoleSession session, Ages ages) {
        this.session = session;
        this.ages = ages;
    }

    /** The answer to "am I safe?". */
    String answer() {
        return session.project().map(VolumesSummary::answer).orElse("");
    }

    private static String answer(Project project) {
        long safe = project.count(Protection.State.PROTECTED);
        long all = safe
                + project.count(Protection.State.AT_RISK)
                + project.count(Protection.State.UNPROTECTED)
                + project.count(Protection.State.UNKNOWN);
        String age = Ages.roughly(project.maximumAge());
        if (all == 0) {
            return Messages.NO_VOLUMES_ANSWER;
        }
        return safe == all ? Messages.allProtected(all, age) : Messages.someNotProtected(all - safe, all, age);
    }

    /** Why what is shown may be old. */
    Optional<String> offline() {
        return session.project()
                .flatMap(project -> session.trouble()
                        .map(why -> Messages.SEEN_LAST.formatted(
                                ages.day(project.catalogue().refreshedAt()),
                                ages.ago(project.catalogue().refreshedAt()),
                                why.getMessage())));
    }

    /** What to say instead of a table: why it is empty and what to do. */
    String emptiness() {
        return session.trouble()
                .map(Throwable::getMessage)
                .orElseGet(() -> session.phase() == Phase.OPENING
                        ? Messages.OPENING
                        : session.project()
                                .map(project -> Messages.NO_VOLUMES.formatted(
                                        project.catalogue().scope().projectName()))
                                .orElseGet(() -> Messages.FIRST_LOOK.formatted(
                                        session.cloud().orElse(""))));
    }
}
