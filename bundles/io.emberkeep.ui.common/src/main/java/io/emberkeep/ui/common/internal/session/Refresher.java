package io.emberkeep.ui.common.internal.session;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.ui.common.internal.Messages;
import io.emberkeep.ui.common.jobs.Background;
import io.emberkeep.ui.common.jobs.Background.Work;
import io.emberkeep.ui.common.jobs.JobFamilies;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at the chosen cloud, once at a time; a look that nobody wants any more is stopped, and what it brings is dropped. */
final class Refresher {
    private final Background background;
    private final EngineWork work;
    private final Runnable changed;
    private Optional<Look> underWay = Optional.empty();

    /**
     * Looks by way of the engine.
     *
     * @param changed is told, on the UI thread, when a look begins and when it has ended
     */
    Refresher(Background background, EngineWork work, Runnable changed) {
        this.background = background;
        this.work = work;
        this.changed = changed;
    }

    boolean isUnderWay() {
        return underWay.isPresent();
    }

    /** Looks now, or once more when the look under way has ended. */
    void look(String cloud, Consumer<EngineWork.Look> seen, Consumer<EmberkeepException> failed) {
        if (underWay.isPresent()) {
            underWay.get().again = true;
        } else {
            begin(new Look(cloud, seen, failed));
        }
    }

    private void begin(Look look) {
        underWay = Optional.of(look);
        changed.run();
        look.work = Optional.of(background.run(
                Messages.REFRESHING.formatted(look.cloud),
                JobFamilies.REFRESH,
                progress -> work.look(look.cloud, progress),
                seen -> end(look, () -> look.seen.accept(seen)),
                why -> end(look, () -> look.failed.accept(why))));
    }

    private void end(Look look, Runnable outcome) {
        if (underWay.filter(current -> current == look).isEmpty()) {
            return;
        }
        underWay = Optional.empty();
        outcome.run();
        changed.run();
        if (look.again && underWay.isEmpty()) {
            begin(new Look(look.cloud, look.seen, look.failed));
        }
    }

    /** Gives up the look under way, which may hang. */
    void stop() {
        Optional<Work> stopped = underWay.flatMap(look -> look.work);
        underWay = Optional.empty();
        stopped.ifPresent(Work::stop);
    }

    /** One look at a cloud and who waits for it. */
    private static final class Look {
        private final String cloud;
        private final Consumer<EngineWork.Look> seen;
        private final Consumer<EmberkeepException> failed;
        private Optional<Work> work = Optional.empty();
        private boolean again;

        Look(String cloud, Consumer<EngineWork.Look> seen, Consumer<EmberkeepException> failed) {
            this.cloud = cloud;
            this.seen = seen;
            this.failed = failed;
        }
    }
}
