package io.emberkeep.cli.internal.text;

import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows how runs go on: a line for each step that began or ended, and on a terminal a bar below them. */
public final class RunProgress implements Consumer<Run>, AutoCloseable {
    private static final int BAR = 20;
    private static final long REDRAW_MILLIS = 250;

    private final Page page;
    private final boolean live;
    private final Function<Run, StepText> words;
    private final Map<String, StepText> wordsByRun = new HashMap<>();
    private final Clock clock;
    private final LiveLine line;
    private final ScheduledExecutorService ticker;
    private final Map<String, StepState> told = new HashMap<>();
    private Optional<Run> latest = Optional.empty();

    /** Shows on a page, in the words for each run; only a live page gets the bar. */
    public RunProgress(Page page, boolean live, Function<Run, StepText> words, Clock clock) {
        this.page = page;
        this.live = live;
        this.words = words;
        this.clock = clock;
        this.line = new LiveLine(page);
        this.ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory());
        if (live) {
            ticker.scheduleWithFixedDelay(this::draw, REDRAW_MILLIS, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void accept(Run run) {
        latest = Optional.of(run);
        line.clear();
        if (!wordsByRun.containsKey(run.id())) {
            wordsByRun.put(run.id(), words.apply(run));
            page.line(Messages.run(run.id()));
        }
        run.steps().forEach(step -> tell(run, step));
        draw();
    }

    @Override
    public synchronized void close() {
        ticker.shutdownNow();
        line.clear();
        latest = Optional.empty();
    }

    private void tell(Run run, StepRecord step) {
        StepState before = told.getOrDefault(key(run, step), StepState.PLANNED);
        if (step.state() == before) {
            return;
        }
        told.put(key(run, step), step.state());
        if (step.state().isOver()) {
            ended(run, step);
        } else if (!live && before == StepState.PLANNED) {
            page.line(Messages.stepBegun(number(run, step), run.steps().size(), words(run, step)));
        }
    }

    private void ended(Run run, StepRecord step) {
        if (step.state() == StepState.SKIPPED && step.note().isEmpty()) {
            return;
        }
        String how = Messages.stepEnded(step.state(), RunText.took(step), step.note());
        page.line(
                step.state() == StepState.FAILED ? Tone.BAD : Tone.PLAIN,
                Messages.stepBegun(number(run, step), run.steps().size(), words(run, step)) + ": " + how);
    }

    private synchronized void draw() {
        if (live) {
            latest.filter(run -> run.endedAt().isEmpty()).ifPresent(run -> line.show(bar(run)));
        }
    }

    private String bar(Run run) {
        List<StepRecord> steps = run.steps();
        int over = (int) steps.stream().filter(step -> step.state().isOver()).count();
        int filled = steps.isEmpty() ? 0 : BAR * over / steps.size();
        String what = steps.stream()
                .filter(step -> step.intendedAt().isPresent() && !step.state().isOver())
                .map(step -> "· " + elapsed(step) + " · " + words(run, step))
                .findFirst()
                .orElse("");
        return "▕" + "█".repeat(filled) + "░".repeat(BAR - filled) + "▏ " + over + "/" + steps.size() + " " + what;
    }

    private String elapsed(StepRecord step) {
        return Times.took(Duration.between(step.intendedAt().orElseThrow(), clock.instant()));
    }

    private String words(Run run, StepRecord step) {
        Task task = run.plan().tasks().get(step.task());
        return wordsByRun.get(run.id()).of(task, task.steps().get(step.step()));
    }

    private static int number(Run run, StepRecord step) {
        return run.steps().indexOf(step) + 1;
    }

    private static String key(Run run, StepRecord step) {
        return run.id() + "/" + step.task() + "/" + step.step();
    }
}
