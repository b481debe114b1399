package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles.Problem;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.text.SafeguardText;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A line in the list of clouds. */
sealed interface CloudRow {
    /** The cloud's name. */
    String name();

    /** Whether Emberkeep keeps it itself. */
    boolean isSaved();

    /** Where its profile lies. */
    String source();

    /** A cloud that can be turned to. */
    record Usable(CloudProfile profile, boolean isSaved, Safeguard safeguard) implements CloudRow {
        @Override
        public String name() {
            return profile.name();
        }

        @Override
        public String source() {
            return isSaved ? CloudMessages.KEPT_HERE : profile.source();
        }
    }

    /** An entry that can't be used. */
    record Unusable(Problem problem, boolean isSaved) implements CloudRow {
        @Override
        public String name() {
            return problem.cloud();
        }

        @Override
        public String source() {
            return isSaved ? CloudMessages.KEPT_HERE : problem.sentence();
        }
    }

    static List<CloudRow> of(CloudBook book) {
        Stream<CloudRow> usable = book.profiles().stream()
                .map(profile -> new Usable(profile, book.isSaved(profile.name()), book.safeguard(profile.name())));
        Stream<CloudRow> unusable =
                book.problems().stream().map(problem -> new Unusable(problem, book.isSaved(problem.cloud())));
        return Stream.concat(usable, unusable).toList();
    }

    static List<Column<CloudRow>> columns() {
        return List.of(
                Column.<CloudRow>of("name", CloudMessages.COLUMN_NAME, 130, CloudRow::name)
                        .withIcon(row -> Optional.of(row instanceof Usable ? Icon.CLOUD : Icon.ERROR)),
                Column.<CloudRow>of("safeguard", CloudMessages.COLUMN_SAFEGUARD, 170, CloudRow::safeguard)
                        .withTone(CloudRow::tone),
                Column.of("address", CloudMessages.COLUMN_ADDRESS, 250, CloudRow::address),
                Column.of("project", CloudMessages.COLUMN_PROJECT, 100, row -> text(row, CloudRow::project)),
                Column.of("region", CloudMessages.COLUMN_REGION, 90, row -> text(row, CloudProfile::region)),
                Column.<CloudRow>of("source", CloudMessages.COLUMN_SOURCE, 220, CloudRow::source)
                        .withTone(row -> row instanceof Unusable ? Tone.HARM : Tone.QUIET)
                        .withHint(row -> Optional.of(row.source())));
    }

    private static Optional<String> project(CloudProfile profile) {
        return profile.project().map(Named::label);
    }

    private static String text(CloudRow row, Function<CloudProfile, Optional<String>> part) {
        return row instanceof Usable usable ? part.apply(usable.profile()).orElse("–") : "";
    }

    private static String address(CloudRow row) {
        return row instanceof Usable usable ? usable.profile().authUrl() : "";
    }

    private static String safeguard(CloudRow row) {
        return row instanceof Usable usable
                ? SafeguardText.band(usable.safeguard()).orElse("")
                : "";
    }

    private static Tone tone(CloudRow row) {
        return row instanceof Usable(CloudProfile profile, boolean isSaved, Safeguard safeguard)
                ? safeguard.band().map(band -> Tone.of(band.colour())).orElse(Tone.QUIET)
                : Tone.QUIET;
    }
}
