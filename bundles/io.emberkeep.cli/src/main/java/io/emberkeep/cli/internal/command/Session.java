package io.emberkeep.cli.internal.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.engine.Catalogues.Look;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.cli.internal.document.Json;
import io.emberkeep.cli.internal.text.LookProgress;
import io.emberkeep.cli.internal.text.Page;
import io.emberkeep.cli.internal.text.RunProgress;
import io.emberkeep.cli.internal.text.Terminal;
import io.emberkeep.cli.internal.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** One command under way: the engine, opened when it is first asked for, the cloud it is about, and its output. */
final class Session implements AutoCloseable {
    private static final String CLOUD_VARIABLE = "OS_CLOUD";
    private static final String AUTH_URL_VARIABLE = "OS_AUTH_URL";
    /** As every OpenStack client calls the cloud of the variables. */
    private static final String CLOUD_OF_THE_VARIABLES = "envvars";

    private static final String MAX_AGE_VARIABLE = "EMBERKEEP_MAX_AGE_HOURS";

    private final Surroundings around;
    private final GlobalOptions options;
    private Optional<Engine> engine = Optional.empty();

    Session(Surroundings around, GlobalOptions options) {
        this.around = around;
        this.options = options;
    }

    GlobalOptions options() {
        return options;
    }

    Surroundings around() {
        return around;
    }

    Terminal terminal() {
        return options.noColor() ? around.terminal().withoutColour() : around.terminal();
    }

    Times times() {
        return new Times(around.clock());
    }

    Instant now() {
        return around.clock().instant();
    }

    Engine engine() {
        if (engine.isEmpty()) {
            engine = Optional.of(around.engines().open(options.store()));
        }
        return engine.get();
    }

    /** The name of the cloud that the command is about. */
    String cloud() {
        Optional<String> name = options.cloud()
                .or(() -> around.variable(CLOUD_VARIABLE))
                .or(() -> around.variable(AUTH_URL_VARIABLE).map(url -> CLOUD_OF_THE_VARIABLES));
        return engine().clouds().choose(name).name();
    }

    /** A fresh look at the cloud, which also settles what was unknown of runs there. */
    Catalogue look() {
        return freshLook().catalogue();
    }

    /**
     * A look after a run has done something, which stays done where the cloud does not answer any more; one that has left the
     * run unknown is not even asked.
     */
    Catalogue lookAfter(Run run, Catalogue before) {
        try {
            return run.state() == RunState.UNKNOWN ? before : look();
        } catch (EmberkeepException noAnswer) {
            say(Messages.doneButNotSeen(noAnswer.getMessage()));
            return before;
        }
    }

    /** The same, telling what has changed since the last one. */
    Catalogue lookAndTell() {
        Look look = freshLook();
        Messages.changes(look.changes(), times()).forEach(this::say);
        return look.catalogue();
    }

    /** A fresh look, with what has changed since the last one. */
    Look freshLook() {
        String cloud = cloud();
        Look seen = refresh(cloud);
        boolean settled = !options.dryRun() && new Settling(engine().runs(), this::say).of(cloud);
        return settled ? new Look(refresh(cloud).catalogue(), seen.changes()) : seen;
    }

    private Look refresh(String cloud) {
        try (LookProgress progress =
                new LookProgress(terminal().err(), terminal().live())) {
            progress.at(Messages.looking(cloud), -1);
            return engine().catalogues().look(cloud, progress);
        }
    }

    /** The cloud as the store knows it, or a fresh look where it was never seen. */
    Catalogue lastSeen() {
        Optional<Catalogue> known = engine().catalogues().known(cloud());
        known.ifPresent(seen -> say(Messages.asOf(times().age(seen.refreshedAt()))));
        return known.orElseGet(this::look);
    }

    /** What an administrator sees of all projects of the cloud. */
    Catalogue lookAtAllProjects() {
        String cloud = cloud();
        try (LookProgress progress =
                new LookProgress(terminal().err(), terminal().live())) {
            return engine().catalogues().ofAllProjects(cloud, progress);
        }
    }

    /** How old a volume's newest backup may be: as the variable says, or else the preferences, which the console sets. */
    Duration maximumAge() {
        return around.variable(MAX_AGE_VARIABLE)
                .map(Session::hours)
                .orElseGet(() -> engine().preferences().maximumAge());
    }

    private static Duration hours(String hours) {
        try {
            return Duration.ofHours(Long.parseUnsignedLong(hours));
        } catch (NumberFormatException | ArithmeticException notHours) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.badMaximumAge(MAX_AGE_VARIABLE, hours));
        }
    }

    /** Shows how runs go on. */
    RunProgress progress() {
        return new RunProgress(terminal().err(), terminal().live(), this::words, around.clock());
    }

    /** Says the steps of a run, with the names that were last seen. */
    StepText words(Run run) {
        return new StepText(engine().catalogues().known(run.plan().cloud()));
    }

    /** Answers on standard output: with the document, or for a person. */
    void answer(JsonNode document, Consumer<Page> forPeople) {
        if (options.json()) {
            Json.print(document, terminal().out().stream());
        } else {
            forPeople.accept(terminal().out());
        }
    }

    /** Tells something beside the answer. */
    void say(String sentence) {
        terminal().err().line(sentence);
    }

    @Override
    public void close() {
        engine.ifPresent(Engine::close);
        engine = Optional.empty();
    }
}
