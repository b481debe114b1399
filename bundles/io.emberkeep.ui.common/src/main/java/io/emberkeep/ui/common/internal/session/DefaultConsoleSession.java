package io.emberkeep.ui.common.internal.session;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.engine.Engines;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.run.Run;
import io.emberkeep.ui.common.internal.Messages;
import io.emberkeep.ui.common.jobs.Background;
import io.emberkeep.ui.common.jobs.JobFamilies;
import io.emberkeep.ui.common.jobs.UiThread;
import io.emberkeep.ui.common.session.ConsolePreferences;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Project;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Keeps the session's state on the UI thread and has all work done in the background. */
@Component(service = ConsoleSession.class)
public final class DefaultConsoleSession implements ConsoleSession {
    private final Background background;
    private final EngineWork work;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final RunBook runBook = new RunBook();
    private final Refresher refresher;

    private Optional<String> wishedStore = Optional.empty();
    private Optional<String> wishedCloud = Optional.empty();
    private Phase phase = Phase.OPENING;
    private List<String> clouds = List.of();
    private Optional<String> cloud = Optional.empty();
    private Safeguard safeguard = Safeguard.NONE;
    private Optional<Project> project = Optional.empty();
    private Optional<EmberkeepException> trouble = Optional.empty();
    private List<Run> takenUp = List.of();

    /** Works with the services of the platform. */
    @Activate
    public DefaultConsoleSession(
            @Reference Engines engines, @Reference Background background, @Reference ConsolePreferences preferences) {
        this(engines, background, preferences, UiThread.ofWorkbench(), InstantSource.system());
    }

    DefaultConsoleSession(
            Engines engines, Background background, ConsolePreferences preferences, Executor ui, InstantSource clock) {
        this.background = background;
        this.work = new EngineWork(engines, preferences, clock, run -> ui.execute(() -> told(run)));
        this.refresher = new Refresher(background, work, this::fire);
    }

    @Override
    public void open(Optional<String> store, Optional<String> wished) {
        wishedStore = store;
        wishedCloud = wished;
        phase = Phase.OPENING;
        fire();
        background.run(
                Messages.OPENING,
                JobFamilies.SESSION,
                progress -> work.open(store, wished),
                this::opened,
                this::noCloud);
    }

    private void opened(Opening opening) {
        clouds = opening.clouds();
        runBook.putAll(opening.runs());
        background.run(
                Messages.TAKING_UP,
                JobFamilies.RUN,
                progress -> work.engine().runs().resumeAll(),
                this::tookUp,
                this::troubled);
        trouble = opening.obstacle();
        opening.choice().ifPresentOrElse(this::choose, this::leaveToThePerson);
    }

    private void leaveToThePerson() {
        refresher.stop();
        phase = Phase.NO_CLOUD;
        cloud = Optional.empty();
        project = Optional.empty();
        fire();
    }

    @Override
    public void lookForClouds(Optional<String> wished) {
        open(wishedStore, wished);
    }

    private void tookUp(List<Run> runs) {
        takenUp = runs;
        runBook.putAll(runs);
        fire();
    }

    private void noCloud(EmberkeepException why) {
        phase = Phase.NO_CLOUD;
        troubled(why);
    }

    private void troubled(EmberkeepException why) {
        trouble = Optional.of(why);
        fire();
    }

    @Override
    public void choose(String name) {
        refresher.stop();
        phase = Phase.READY;
        cloud = Optional.of(name);
        safeguard = Safeguard.NONE;
        project = Optional.empty();
        trouble = Optional.empty();
        fire();
        background.run(
                Messages.READING.formatted(name),
                JobFamilies.SESSION,
                progress -> work.known(name),
                known -> showKnown(name, known),
                why -> refreshChosen(name));
    }

    private void showKnown(String name, EngineWork.Known known) {
        if (isChosen(name)) {
            safeguard = known.safeguard();
            project = project.or(known::project);
        }
        refreshChosen(name);
    }

    private void refreshChosen(String name) {
        if (isChosen(name)) {
            refresh();
        }
    }

    @Override
    public void refresh() {
        if (phase == Phase.NO_CLOUD) {
            open(wishedStore, wishedCloud);
        } else {
            cloud.ifPresent(name -> refresher.look(name, this::show, why -> trouble = Optional.of(why)));
        }
    }

    private void show(EngineWork.Look look) {
        project = Optional.of(look.project());
        safeguard = look.safeguard();
        runBook.putAll(look.runs());
        trouble = Optional.empty();
    }

    private boolean isChosen(String name) {
        return cloud.filter(name::equals).isPresent();
    }

    @Override
    public void judgeAgain() {
        project.ifPresent(shown -> background.run(
                Messages.JUDGING,
                JobFamilies.SESSION,
                progress -> work.judgedAgain(shown),
                judged -> show(shown, judged),
                this::troubled));
    }

    @Override
    public void show(Project before, Project now) {
        if (project.filter(shown -> shown == before).isPresent()) {
            project = Optional.of(now);
            fire();
        }
    }

    @Override
    public <T> void ask(
            String title, Function<Engine, T> question, Consumer<T> answered, Consumer<EmberkeepException> failed) {
        background.run(title, JobFamilies.PLAN, progress -> question.apply(work.engine()), answered, failed);
    }

    @Override
    public void change(
            String title, Function<Runs, Run> change, Consumer<Run> changed, Consumer<EmberkeepException> failed) {
        Consumer<Run> tell = this::told;
        background.run(
                title, JobFamilies.RUN, progress -> change.apply(work.engine().runs()), tell.andThen(changed), failed);
    }

    private void told(Run run) {
        boolean ended = runBook.put(run);
        fire();
        if (ended) {
            refresh();
        }
    }

    /** Gives the runs under way back, so that another process may take them up. */
    @Deactivate
    public void close() {
        work.close();
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public List<String> clouds() {
        return clouds;
    }

    @Override
    public Optional<String> cloud() {
        return cloud;
    }

    @Override
    public Safeguard safeguard() {
        return safeguard;
    }

    @Override
    public Optional<Project> project() {
        return project;
    }

    @Override
    public boolean isRefreshing() {
        return refresher.isUnderWay();
    }

    @Override
    public Optional<EmberkeepException> trouble() {
        return trouble;
    }

    @Override
    public List<Run> takenUp() {
        return takenUp;
    }

    @Override
    public List<Run> runs() {
        return runBook.newestFirst();
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }
}
