package io.emberkeep.cli.internal.text;

import io.emberkeep.api.catalogue.Protection;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.doctor.Severity;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this package says to people. */
final class Messages {
    static final String JUST_NOW = "just now";
    static final String NO_VOLUMES = "This project has no volumes.";
    static final String NO_BACKUPS = "There are no backups. \"emberkeep backup create VOLUME\" makes one.";
    static final String NO_RUNS = "Nothing was run yet.";
    static final String READ_ONLY = "read-only";
    static final String NO_CLOUDS = "No cloud was found: there is no clouds.yaml, and no OS_AUTH_URL is set.";
    static final String GONE = "gone";
    static final String HELD = ", held";
    static final String PARENT_INFERRED = " (parent inferred)";
    static final String CANCEL_REQUESTED = "A person asked to stop it.";
    static final String PLAN_DESTRUCTIVE = "What this deletes or overwrites can't be brought back.";
    static final String YES = "yes";
    static final String NO = "no";
    static final String NOT_KNOWN = "unknown";
    static final String NO_LIMIT = "no limit";
    static final String QUOTA_BACKUPS = "backups";
    static final String QUOTA_BACKUP_GIB = "backups, GiB";
    static final String QUOTA_VOLUMES = "volumes";
    static final String QUOTA_VOLUME_GIB = "volumes, GiB";
    static final String QUOTA_SNAPSHOTS = "snapshots";

    static final String FIRST_LOOK = "This was the first look; the next one tells what has come and gone since.";

    private Messages() {}

    static String nothingChanged(String age) {
        return "All is as it was %s: nothing has come or gone.".formatted(age);
    }

    static String ago(String age) {
        return age + " ago";
    }

    static String protection(Protection.State state) {
        return switch (state) {
            case PROTECTED -> "Protected";
            case AT_RISK -> "At risk";
            case UNPROTECTED -> "Unprotected";
            case UNKNOWN -> "Unknown";
        };
    }

    static String countOf(int count, Protection.State state) {
        return count + " " + state.word().replace('-', ' ');
    }

    static String dataOf(String zone) {
        return "DATA OF (" + zone + ")";
    }

    static String madeIn(String zone) {
        return "MADE (" + zone + ")";
    }

    static String startedIn(String zone) {
        return "AT (" + zone + ")";
    }

    static String severity(Severity severity) {
        return switch (severity) {
            case DANGER -> "Danger";
            case WARNING -> "Warning";
            case NOTE -> "Note";
        };
    }

    static String doctorHeading(List<Diagnosis> found) {
        if (found.isEmpty()) {
            return "Nothing is wrong.";
        }
        return Stream.of(Severity.values())
                .map(severity -> Map.entry(
                        severity,
                        found.stream().filter(one -> one.severity() == severity).count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey().word() + (entry.getValue() == 1 ? "" : "s"))
                .collect(Collectors.joining(" · "));
    }

    static String kind(boolean incremental) {
        return incremental ? "incremental" : "full";
    }

    static String chainHeading(String volume, long backups) {
        return switch ((int) backups) {
            case 0 -> volume + " has no backups.";
            case 1 -> volume + " has 1 backup.";
            default -> volume + " has " + backups + " backups.";
        };
    }

    static String planHeading(Plan plan) {
        return "Plan: %s on %s (project %s)"
                .formatted(plan.kind().word(), plan.cloud(), plan.scope().projectName());
    }

    static String cloudHeading(String cloud, Scope scope) {
        return "%s: project %s, region %s, %s"
                .formatted(
                        cloud, scope.projectName(), scope.region().isEmpty() ? "–" : scope.region(), scope.authUrl());
    }

    static String runHeading(Run run) {
        return "Run %s: %s, %s"
                .formatted(run.id(), run.plan().kind().word(), run.state().word());
    }

    static String runTimes(String started, String zone, String took) {
        return "started %s (%s), took %s".formatted(started, zone, took);
    }

    static String runPlan(Run run, String madeAt) {
        return "planned %s for cloud %s, project %s"
                .formatted(madeAt, run.plan().cloud(), run.plan().scope().projectName());
    }

    static String run(String id) {
        return "Run " + id;
    }

    static String stepBegun(int number, int all, String words) {
        return "[%d/%d] %s".formatted(number, all, words);
    }

    static String stepEnded(StepState state, String took, Optional<String> note) {
        return state.word()
                + (state == StepState.SKIPPED ? "" : " after " + took)
                + note.map(n -> " – " + n).orElse("");
    }
}
