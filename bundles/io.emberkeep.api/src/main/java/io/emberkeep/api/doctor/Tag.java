package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tag of an attempt, as read from what it made. */
record Tag(String run, int task, int step) {
    private static final Pattern FORM = Pattern.compile("([^/]+)/(\\d{1,6})/(\\d{1,6})/\\d{1,6}");

    static Optional<Tag> of(Map<String, String> metadata) {
        return Optional.ofNullable(metadata.get(Origin.TAG_KEY)).flatMap(Tag::of);
    }

    static Optional<Tag> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Tag(form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    Optional<StepRecord> in(Run known) {
        return known.steps().stream()
                .filter(record -> record.task() == task && record.step() == step)
                .findFirst();
    }
}
