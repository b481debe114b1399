package io.emberkeep.service.internal.run;

import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.StepRecord;
import java.util.Optional;

/** What a step of a run has to know of its surroundings. */
record TaskContext(DrivenRun run, CloudGateway cloud, int number) {
    Task task() {
        return run.run().plan().tasks().get(number);
    }

    Step step(StepRecord record) {
        return task().steps().get(record.step());
    }

    StepRecord record(int step) {
        return run.run().step(number, step);
    }

    /** The id that a reference stands for; empty where an earlier step has not made it. */
    Optional<String> find(Ref ref) {
        return switch (ref) {
            case Ref.Id known -> Optional.of(known.id());
            case Ref.Made made -> record(made.step()).resourceId();
        };
    }

    /** The id that a reference stands for, which an earlier step has made. */
    String resolve(Ref ref) {
        return find(ref).orElseThrow();
    }
}
