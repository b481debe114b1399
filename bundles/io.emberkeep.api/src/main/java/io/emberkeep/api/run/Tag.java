package io.emberkeep.api.run;

import io.emberkeep.api.catalogue.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which attempt of which step made a thing: the tag that the thing carries, read again. */
public record Tag(String runId, int task, int step, int attempt) {
    private static final Pattern WRITTEN = Pattern.compile("([^/\\s\\[]+)/(\\d{1,9})/(\\d{1,9})/(\\d{1,9})");
    private static final Pattern IN_NAME = Pattern.compile(".* \\[([^\\[\\]]+)]", Pattern.DOTALL);

    /** Reads what {@link Run#tag} wrote; empty for anything else. */
    public static Optional<Tag> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Tag(written.group(1), number(written, 2), number(written, 3), number(written, 4)))
                : Optional.empty();
    }

    /** The tag of a thing with these metadata, or, for clouds whose backups have none, with this name. */
    public static Optional<Tag> of(Map<String, String> metadata, String name) {
        Matcher inName = IN_NAME.matcher(name);
        return Optional.ofNullable(metadata.get(Origin.TAG_KEY))
                .or(() -> inName.matches() ? Optional.of(inName.group(1)) : Optional.empty())
                .flatMap(Tag::of);
    }

    /** The tag that a thing carries in these metadata. */
    public static Optional<Tag> of(Map<String, String> metadata) {
        return of(metadata, "");
    }

    /** The step's record in the run of this id. */
    public Optional<StepRecord> in(Run known) {
        return known.steps().stream()
                .filter(record -> record.task() == task && record.step() == step)
                .findFirst();
    }

    /** Whether both are attempts of one step of one run. */
    public boolean isSameStep(Tag other) {
        return runId.equals(other.runId) && task == other.task && step == other.step;
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
