package io.emberkeep.ui.common.internal.session;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.Progress;
import io.emberkeep.api.SharedPreferences;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.engine.Engines;
import io.emberkeep.api.run.Run;
import io.emberkeep.ui.common.internal.Messages;
import io.emberkeep.ui.common.session.ConsolePreferences;
import io.emberkeep.ui.common.session.Project;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the session has done in the background: everything that waits for the store or a cloud. */
final class EngineWork {
    private static final Logger LOG = Logger.getLogger(EngineWork.class.getName());

    private final Engines engines;
    private final ConsolePreferences preferences;
    private final InstantSource clock;
    private final Consumer<Run> news;

    private volatile Optional<Engine> engine = Optional.empty();

    /**
     * Works on one engine, once it is open.
     *
     * @param news hears of each change of a run, on any thread
     */
    EngineWork(Engines engines, ConsolePreferences preferences, InstantSource clock, Consumer<Run> news) {
        this.engines = engines;
        this.preferences = preferences;
        this.clock = clock;
        this.news = news;
    }

    Opening open(Optional<String> store, Optional<String> wishedCloud) {
        if (engine.isEmpty()) {
            Engine opened = engines.open(store);
            opened.runs().listen(news);
            engine = Optional.of(opened);
        }
        return Opening.of(engine(), wishedCloud, preferences.lastCloud());
    }

    Engine engine() {
        return engine.orElseThrow(() -> new EmberkeepException(ErrorKind.CONFLICT, Messages.STORE_NOT_OPEN));
    }

    Known known(String cloud) {
        preferences.setLastCloud(cloud);
        return new Known(
                engine().catalogues().known(cloud).map(this::judged),
                engine().clouds().safeguard(cloud));
    }

    /** Looks at a cloud; since it answers, runs that nobody works on are taken up, and what was unknown of them is settled. */
    Look look(String cloud, Progress progress) {
        Project project = judged(engine().catalogues().refresh(cloud, progress));
        engine().runs().resumeAll();
        return new Look(
                project, engine().clouds().safeguard(cloud), engine().runs().list());
    }

    /** Time has passed: also for the lease of a process that was killed right before this one began. */
    Project judgedAgain(Project project) {
        engine().runs().resumeAll();
        return project.judgedAgain(clock.instant(), maximumAge());
    }

    private Project judged(Catalogue catalogue) {
        return Project.of(catalogue, clock.instant(), maximumAge());
    }

    /** Preferences that can't be understood are told where they are set; they must not hide the volumes. */
    private Duration maximumAge() {
        try {
            return engine().preferences().maximumAge();
        } catch (EmberkeepException broken) {
            LOG.log(Level.WARNING, broken.getMessage(), broken);
            return SharedPreferences.DEFAULT_MAXIMUM_AGE;
        }
    }

    void close() {
        engine.ifPresent(Engine::close);
    }

    /** What is known of a cloud without asking it. */
    record Known(Optional<Project> project, Safeguard safeguard) {}

    /** What one look at a cloud has brought. */
    record Look(Project project, Safeguard safeguard, List<Run> runs) {}
}
