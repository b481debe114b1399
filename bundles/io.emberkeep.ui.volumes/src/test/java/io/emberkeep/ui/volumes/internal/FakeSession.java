package io.emberkeep.ui.volumes.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.run.Run;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A session whose state a test sets, and whose questions it answers when it wants to. */
public final class FakeSession implements ConsoleSession {
    public Phase phase = Phase.READY;
    public Safeguard safeguard = Safeguard.NONE;
    public Optional<Project> project = Optional.empty();
    public Optional<EmberkeepException> trouble = Optional.empty();
    public final List<Question> questions = new ArrayList<>();

    /** Something that was asked and is not answered yet. */
    public record Question(Consumer<Object> answered, Consumer<EmberkeepException> failed) {}

    @Override
    @SuppressWarnings("unchecked")
    public <T> void ask(
            String title, Function<Engine, T> question, Consumer<T> answered, Consumer<EmberkeepException> failed) {
        questions.add(new Question(answer -> answered.accept((T) answer), failed));
    }

    @Override
    public void change(
            String title, Function<Runs, Run> change, Consumer<Run> changed, Consumer<EmberkeepException> failed) {
        questions.add(new Question(run -> changed.accept((Run) run), failed));
    }

    @Override
    public void show(Project before, Project now) {
        project = Optional.of(now);
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public List<String> clouds() {
        return List.of("acme");
    }

    @Override
    public Optional<String> cloud() {
        return Optional.of("acme");
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
        return false;
    }

    @Override
    public Optional<EmberkeepException> trouble() {
        return trouble;
    }

    @Override
    public List<Run> takenUp() {
        return List.of();
    }

    @Override
    public List<Run> runs() {
        return List.of();
    }

    @Override
    public void open(Optional<String> store, Optional<String> cloud) {}

    @Override
    public void choose(String cloud) {}

    @Override
    public void lookForClouds(Optional<String> cloud) {}

    @Override
    public void refresh() {}

    @Override
    public void judgeAgain() {}

    @Override
    public void addListener(Runnable listener) {}

    @Override
    public void removeListener(Runnable listener) {}
}
