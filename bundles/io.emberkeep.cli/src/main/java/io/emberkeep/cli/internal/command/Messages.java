package io.emberkeep.cli.internal.command;

import io.emberkeep.api.catalogue.Changes;
import io.emberkeep.api.catalogue.Changes.What;
import io.emberkeep.api.run.Run;
import io.emberkeep.cli.internal.text.Times;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What this package says to people, apart from help. */
final class Messages {
    private static final int NAMED_CHANGES = 10;
    static final String PROGRAM = "emberkeep: ";
    static final String GO_ON = "Go on? [y/N]";
    static final String NEEDS_YES =
            "This deletes or overwrites data, and there is no terminal to ask you on. Nothing was changed. Read the plan, then run it again with --yes.";
    static final String NOT_APPROVED = "Nothing was changed.";
    static final String STILL_UNKNOWN = "What became of it is not known yet; \"emberkeep run resume\" goes on.";
    static final String NOTHING_TO_RESUME = "There is nothing to resume.";
    static final String NEW_OR_ONTO =
            "Say where the data go: either to a new volume by --new NAME, or onto one that exists by --onto VOLUME.";
    static final String ONLY_WITH_NEW =
            "--type and --zone are for a new volume; with --onto the volume keeps what it has.";
    static final String VOLUME_TYPE = "volume type";
    static final String ZONE = "zone";
    static final String INTERRUPTED = "Interrupted. \"emberkeep run list\" tells what was done.";

    static final String HOLD_NEEDS_REASON = "Say why it must not be deleted, by --reason TEXT.";
    static final String NOTHING_TO_FIX = "Nothing was found that a plan could remove.";
    static final String HELD = "Held: %d. Emberkeep deletes none of it until it is released.";
    static final String RELEASED = "Released: %d.";

    private Messages() {}

    static boolean isYes(String answer) {
        return List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    static String version(String version) {
        return "emberkeep " + version;
    }

    static String looking(String cloud) {
        return "Looking at " + cloud;
    }

    static String asOf(String age) {
        return "As last seen %s; --refresh asks the cloud.".formatted(age);
    }

    /** What has changed since the last look: a sum, and the first of them by name; nothing where nothing has. */
    static List<String> changes(Changes changes, Times times) {
        if (changes.list().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Since the last look %s: %d made here, %d made elsewhere, %d gone."
                .formatted(
                        times.age(changes.since().orElseThrow()),
                        changes.count(What.MADE_HERE),
                        changes.count(What.MADE_ELSEWHERE),
                        changes.count(What.GONE)));
        changes.list().stream()
                .limit(NAMED_CHANGES)
                .map(change -> "  %s %s: %s (%s)"
                        .formatted(
                                change.what().word().replace('-', ' '),
                                change.kind().word(),
                                change.label(),
                                change.id()))
                .forEach(lines::add);
        int more = changes.list().size() - NAMED_CHANGES;
        if (more > 0) {
            lines.add("  and %d more".formatted(more));
        }
        return lines;
    }

    static String badMaximumAge(String variable, String value) {
        return "%s is \"%s\", which is not a number of hours. Set it to a whole number such as 24, or unset it."
                .formatted(variable, value);
    }

    /** What picocli says, without its own "Error: ", and where help is. */
    static String usage(String problem, List<String> suggestions, String command) {
        String meant = suggestions.isEmpty() ? "" : "; did you mean %s?".formatted(String.join(" or ", suggestions));
        return "%s%s%s See \"%s --help\"."
                .formatted(PROGRAM, problem.replaceFirst("^Error: ", ""), meant.isEmpty() ? "." : meant, command);
    }

    static String fault(Exception fault) {
        return "Emberkeep met a fault of its own (%s), whose details are in its log. Please report it."
                .formatted(fault);
    }

    static String requestId(String id) {
        return " (request " + id + ")";
    }

    static String oneNameForMany(Path file, int clouds) {
        return "There are %d clouds in %s, which can't all have one name; leave --name out.".formatted(clouds, file);
    }

    static String unreadable(Path file, IOException why) {
        return "%s can't be read (%s). Check its name and its permissions."
                .formatted(file, why instanceof NoSuchFileException ? "there is no such file" : why.getMessage());
    }

    static String imported(int clouds, String location) {
        return clouds == 1
                ? "1 cloud is in %s now.".formatted(location)
                : "%d clouds are in %s now.".formatted(clouds, location);
    }

    static String leftOut(Path file, List<String> keys) {
        return "Left out of %s: %s.".formatted(file, String.join(", ", keys));
    }

    static String secretNotThere(String cloud, Path file) {
        return "The secret of %s is not in %s. Set EMBERKEEP_SECRET to it, or write it into the secure.yaml beside Emberkeep's clouds.yaml."
                .formatted(cloud, file);
    }

    static String noSuchTime(String text) {
        return "\"%s\" is no time; use a number with s, m, h or d, such as 10m".formatted(text);
    }

    static String noSuchMode(String word, List<String> offered) {
        return "there is no mode \"%s\"; use %s".formatted(word, String.join(", ", offered));
    }

    static String modeNotYet(String word, List<String> offered) {
        return "mode \"%s\" is not there yet; use %s".formatted(word, String.join(", ", offered));
    }

    static String doneButNotSeen(String why) {
        return "It is done, and the look at the cloud after it failed: %s \"emberkeep run show\" has the ids."
                .formatted(why);
    }

    static String unknownAndHarmful(Run run) {
        return "What became of run %s (%s) is not known, and going on with it destroys data. \"emberkeep run resume %s\" does."
                .formatted(run.id(), run.plan().kind().word(), run.id());
    }

    static String settling(Run run) {
        return "Finding out what became of run %s (%s)."
                .formatted(run.id(), run.plan().kind().word());
    }

    static String abandoned(Run run, String age) {
        return "Run %s (%s, begun %s) was left unfinished by another process. \"emberkeep run resume %s\" takes it up."
                .formatted(run.id(), run.plan().kind().word(), age, run.id());
    }

    static String interrupted(String id) {
        return "Interrupted. Run %s is not over; go on with \"emberkeep run resume %s\", or stop it with \"emberkeep run cancel %s\"."
                .formatted(id, id, id);
    }

    /** How a run ended that did not end well. */
    static String ended(Run run, Optional<String> request) {
        String why = run.error().map(error -> ": " + error).orElse(".")
                + request.map(Messages::requestId).orElse("");
        return "Run " + run.id()
                + switch (run.state()) {
                    case FAILED -> " failed" + why + seeRun(run);
                    case PARTLY -> " is only partly done" + why + seeRun(run);
                    case CANCELLED -> " was stopped" + why;
                    case UNKNOWN, RUNNING ->
                        " is not over" + run.error().map(e -> ": " + e).orElseGet(() -> goOn(run));
                    case DONE -> " is done.";
                };
    }

    private static String seeRun(Run run) {
        return " See \"emberkeep run show %s\".".formatted(run.id());
    }

    private static String goOn(Run run) {
        return ". Go on with \"emberkeep run resume %s\".".formatted(run.id());
    }

    static String packed(Path file, int entries, boolean dryRun) {
        return dryRun
                ? "%d texts would be packed into %s.".formatted(entries, file)
                : "%d texts are packed into %s. It holds no password, token or secret; names of things are in it."
                        .formatted(entries, file);
    }

    static String removed(int count) {
        return count == 1 ? "1 thing is removed." : count + " things are removed.";
    }

    static String deleted(int count) {
        return count == 1 ? "1 backup is deleted." : count + " backups are deleted.";
    }

    static String restored(String volumeId) {
        return "The data are on volume " + volumeId + ".";
    }

    static String notOffered(String what, String wanted, List<String> offered) {
        return "There is no %s \"%s\" in this cloud; use %s.".formatted(what, wanted, String.join(", ", offered));
    }

    static String noSuchRun(String id) {
        return "There is no run \"%s\" in this store. See \"emberkeep run list\".".formatted(id);
    }

    static String cancelled(Run run) {
        return run.state().isOpen()
                ? ("Run %s is asked to stop; what is under way in the cloud is let finish first. Should its process be dead,"
                                + " \"emberkeep run resume %s\" ends it.")
                        .formatted(run.id(), run.id())
                : "Run %s is %s.".formatted(run.id(), run.state().word());
    }

    static String wasOver(Run run) {
        return "Run %s was over already (%s).".formatted(run.id(), run.state().word());
    }

    static String waitingForLease(String id) {
        return "Waiting until it is sure that no process works on run %s.".formatted(id);
    }
}
