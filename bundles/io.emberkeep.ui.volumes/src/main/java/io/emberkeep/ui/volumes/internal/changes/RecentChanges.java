package io.emberkeep.ui.volumes.internal.changes;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Changes;
import io.emberkeep.api.catalogue.Changes.Change;
import io.emberkeep.api.catalogue.Changes.What;
import io.emberkeep.ui.common.theme.Tone;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has come and gone in a project during the last days, newest first, and the words for it. */
final class RecentChanges {
    private static final Duration SHOWN = Duration.ofDays(7);

    private final Changes changes;
    private final List<Change> newestFirst;

    /** Counts back from the last look at the cloud. */
    RecentChanges(Catalogue catalogue) {
        changes = Changes.since(catalogue.refreshedAt().minus(SHOWN), catalogue);
        newestFirst = changes.list().stream()
                .sorted(Comparator.comparing(Change::at).reversed())
                .toList();
    }

    List<Change> newestFirst() {
        return newestFirst;
    }

    /** The answer first, such as {@code 3 made here · 1 gone}. */
    String summary() {
        return changes.list().isEmpty()
                ? Messages.NOTHING_CHANGED.formatted(SHOWN.toDays())
                : Messages.CHANGED.formatted(
                        SHOWN.toDays(),
                        Stream.of(What.values())
                                .filter(what -> changes.count(what) > 0)
                                .map(what -> changes.count(what) + " " + word(what))
                                .collect(Collectors.joining(" · ")));
    }

    static String word(What what) {
        return switch (what) {
            case MADE_HERE -> Messages.MADE_HERE;
            case MADE_ELSEWHERE -> Messages.MADE_ELSEWHERE;
            case GONE -> Messages.GONE;
        };
    }

    static Tone tone(What what) {
        return switch (what) {
            case MADE_HERE -> Tone.GOOD;
            case MADE_ELSEWHERE -> Tone.PLAIN;
            case GONE -> Tone.WARNING;
        };
    }
}
