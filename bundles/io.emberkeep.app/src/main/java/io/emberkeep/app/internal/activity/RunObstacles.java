package io.emberkeep.app.internal.activity;

import io.emberkeep.api.run.Run;
import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.text.SafeguardText;
import java.util.Optional;

/** Why a run can't be stopped or taken up. */
final class RunObstacles {
    private RunObstacles() {}

    static Optional<String> toStop(Optional<Run> chosen) {
        return toResume(chosen).or(() -> chosen.filter(Run::cancelRequested).map(run -> Messages.STOPS_ALREADY));
    }

    /** A run on a cloud that is kept read-only stays as it is. */
    static Optional<String> toResume(Optional<Run> chosen, ConsoleSession session) {
        return toResume(chosen)
                .or(() -> session.cloud()
                        .filter(cloud -> cloud.equals(chosen.get().plan().cloud()))
                        .flatMap(cloud -> SafeguardText.obstacle(session.safeguard(), cloud)));
    }

    static Optional<String> toResume(Optional<Run> chosen) {
        if (chosen.isEmpty()) {
            return Optional.of(Messages.CHOOSE_RUN);
        }
        return chosen.get().state().isOpen() ? Optional.empty() : Optional.of(Messages.RUN_IS_OVER);
    }
}
