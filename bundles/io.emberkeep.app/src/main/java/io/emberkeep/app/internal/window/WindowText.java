package io.emberkeep.app.internal.window;

import io.emberkeep.api.catalogue.Protection;
import io.emberkeep.api.run.RunState;
import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.text.SafeguardText;
import io.emberkeep.ui.common.text.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What the window says around its views. */
final class WindowText {
    private final ConsoleSession session;
    private final Ages ages;

    WindowText(ConsoleSession session, Ages ages) {
        this.session = session;
        this.ages = ages;
    }

    /** Which cloud and project, such as {@code creodias / prod — Emberkeep}. */
    String title() {
        return session.cloud()
                .map(cloud -> warning() + cloud
                        + session.project().map(WindowText::ofProject).orElse("") + " — " + Messages.PRODUCT)
                .orElse(Messages.PRODUCT);
    }

    // The list of windows of a desktop shows titles alone.
    private String warning() {
        return SafeguardText.band(session.safeguard())
                .map(band -> "[" + band + "] ")
                .orElse("");
    }

    private static String ofProject(Project project) {
        return " / " + project.catalogue().scope().projectName();
    }

    /** Which cloud, project and region, such as {@code creodias / prod · WAW3-1}. */
    String place() {
        return session.cloud()
                .map(cloud -> cloud
                        + session.project().map(WindowText::ofProject).orElse("")
                        + region().map(" · "::concat).orElse(""))
                .orElse(Messages.NO_CLOUD);
    }

    /** Which place, and how many of its volumes are how safe, such as {@code 38 protected · 2 at risk}. */
    String head() {
        return session.project()
                .map(WindowText::counts)
                .map(counts -> place() + "      " + counts)
                .orElseGet(this::place);
    }

    private static String counts(Project project) {
        return Arrays.stream(Protection.State.values())
                .filter(state -> project.count(state) > 0)
                .map(state -> project.count(state) + " " + Words.of(state).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> region() {
        return session.project()
                .map(project -> project.catalogue().scope().region())
                .filter(region -> !region.isEmpty());
    }

    /** Which place, how many runs, and how old the picture is. */
    String status() {
        StringJoiner text = new StringJoiner("  ·  ");
        text.add(runs());
        text.add(age());
        return text.toString();
    }

    private String runs() {
        long running = running();
        return running == 0 ? Messages.NO_RUNS : Messages.RUNNING.formatted(Words.count(running, "run"));
    }

    private long running() {
        return session.runs().stream()
                .filter(run -> run.state() == RunState.RUNNING)
                .count();
    }

    private String age() {
        if (session.isRefreshing()) {
            return Messages.REFRESHING;
        }
        return session.project()
                .map(project ->
                        Messages.SEEN.formatted(ages.ago(project.catalogue().refreshedAt())))
                .orElse(Messages.NOT_SEEN);
    }

    /** What to ask before the window closes while runs are under way. */
    Optional<String> farewell() {
        return running() == 0
                ? Optional.empty()
                : Optional.of(Messages.CLOSE_QUESTION.formatted(Words.count(running(), "run")));
    }
}
