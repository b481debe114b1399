package io.emberkeep.cli.internal.document;

import static io.emberkeep.cli.internal.document.Json.array;
import static io.emberkeep.cli.internal.document.Json.object;
import static io.emberkeep.cli.internal.document.Json.orNull;
import static io.emberkeep.cli.internal.document.Json.texts;
import static io.emberkeep.cli.internal.document.Json.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.Whereabouts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The documents of plans and runs. */
public final class RunDocuments {
    private final StepText words;
    private final Whereabouts whereabouts;

    /** Says steps in these words, and what became of what they made. */
    public RunDocuments(Optional<Catalogue> seen) {
        this.words = new StepText(seen);
        this.whereabouts = new Whereabouts(seen);
    }

    /** A plan that is not run. */
    public JsonNode plan(Plan plan) {
        ObjectNode document = object().put("kind", plan.kind().word()).put("cloud", plan.cloud());
        document.set("scope", CloudDocuments.scope(plan.scope()));
        document.put("madeAt", time(plan.madeAt())).put("destructive", plan.destructive());
        document.set(
                "lockedVolumes", texts(plan.lockedVolumes().stream().sorted().toList()));
        document.set("tasks", array(plan.tasks(), this::plannedTask));
        return document;
    }

    /** An array of runs. */
    public static JsonNode runs(List<Run> runs) {
        return array(runs, RunDocuments::summary);
    }

    /** One run with its steps. */
    public JsonNode run(Run run) {
        ObjectNode document =
                summary(run).put("cloud", run.plan().cloud()).put("cancelRequested", run.cancelRequested());
        document.put("plannedAt", time(run.plan().madeAt()));
        document.set("tasks", array(run.plan().tasks(), RunDocuments::task));
        document.set("steps", array(run.steps(), record -> step(run, record)));
        return document;
    }

    private static ObjectNode summary(Run run) {
        return object().put("id", run.id())
                .put("kind", run.plan().kind().word())
                .put("state", run.state().word())
                .put("startedAt", time(run.startedAt()))
                .put("endedAt", time(run.endedAt()))
                .put("error", orNull(run.error()));
    }

    private static ObjectNode task(Task task) {
        ObjectNode document = object().put("title", task.title()).put("volumeId", task.volumeId());
        document.set("reasons", texts(task.reasons()));
        return document;
    }

    private JsonNode plannedTask(Task task) {
        ObjectNode document = task(task);
        document.set("steps", array(task.steps(), step -> plannedStep(task, step)));
        return document;
    }

    private ObjectNode plannedStep(Task task, Step step) {
        ObjectNode document = object().put("words", words.of(task, step))
                .put("when", step.when().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        document.set("action", ActionDocuments.action(step.action()));
        return document;
    }

    private JsonNode step(Run run, StepRecord record) {
        Task task = run.plan().tasks().get(record.task());
        Step step = task.steps().get(record.step());
        ObjectNode document = object().put("task", record.task()).put("step", record.step());
        document.setAll(plannedStep(task, step));
        return document.put("state", record.state().word())
                .put("attempt", record.attempt())
                .put("resourceId", orNull(record.resourceId()))
                .put("requestId", orNull(record.requestId()))
                .put("intendedAt", time(record.intendedAt()))
                .put("acceptedAt", time(record.acceptedAt()))
                .put("endedAt", time(record.endedAt()))
                .put("seconds", seconds(record).orElse(null))
                .put("note", orNull(record.note()))
                .put("now", orNull(whereabouts.of(step.action(), record)));
    }

    private static Optional<Double> seconds(StepRecord record) {
        return record.intendedAt()
                .flatMap(start -> record.endedAt().map(end -> Duration.between(start, end)))
                .map(took -> took.toMillis() / 1000.0);
    }
}
