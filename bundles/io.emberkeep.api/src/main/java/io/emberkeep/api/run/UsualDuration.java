package io.emberkeep.api.run;

import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Action.CreateBackup;
import io.emberkeep.api.plan.Action.Wait;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a plan is likely to take, so that a person knows whether to wait for it: by what the same has taken before. */
public final class UsualDuration {
    /** The most that copying a GiB may take before somebody should look. */
    public static final Duration LONGEST_PER_GIB = Duration.ofMinutes(2);

    private static final int RUNS_COUNTED = 5;

    private UsualDuration() {}

    /**
     * The median of the newest runs that did the same to the same volumes and went well; absent where there was none.
     *
     * @param runs newest first
     */
    public static Optional<Duration> of(Plan plan, List<Run> runs) {
        List<Work> work = work(plan).toList();
        List<Duration> durations = runs.stream()
                .filter(run ->
                        run.state() == RunState.DONE && run.plan().cloud().equals(plan.cloud()))
                .filter(run -> work(run.plan()).toList().equals(work))
                .limit(RUNS_COUNTED)
                .flatMap(run -> run.endedAt().stream().map(end -> Duration.between(run.startedAt(), end)))
                .sorted()
                .toList();
        return durations.isEmpty() ? Optional.empty() : Optional.of(durations.get(durations.size() / 2));
    }

    private static Stream<Work> work(Plan plan) {
        return plan.tasks().stream().flatMap(UsualDuration::work);
    }

    private static Stream<Work> work(Task task) {
        return task.steps().stream().map(step -> new Work(task.volumeId(), kind(step.action())));
    }

    private static String kind(Action action) {
        return switch (action) {
            case CreateBackup backup ->
                backup.capture().mode() + (backup.capture().incremental() ? " incremental" : " full");
            case Wait wait -> wait.toString();
            default -> action.getClass().getSimpleName();
        };
    }

    /** What is done to a volume, without the names and ids that differ from run to run. */
    private record Work(String volumeId, String kind) {}
}
