package io.emberkeep.ui.volumes.internal.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.catalogue.Changes.Change;
import io.emberkeep.ui.volumes.internal.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentChangesTest {
    @Test
    void whatHasComeAndGoneIsToldNewestFirst() {
        RecentChanges changes = changes(new Samples()
                .volume("db", "available")
                .backup("db", "long ago", false, 24 * 8, "available")
                .backup("db", "theirs", false, 5, "available")
                .recorded("db", "ours", 3, Optional.empty())
                .backup("db", "lost", false, 24 * 9, "available")
                .gone("lost"));

        assertEquals(
                List.of("lost", "ours", "theirs"),
                changes.newestFirst().stream()
                        .filter(change -> !change.label().equals("db"))
                        .map(Change::label)
                        .toList());
    }

    @Test
    void nothingIsAnAnswerToo() {
        assertEquals(
                "Nothing has come or gone in the last 7 days.",
                changes(new Samples().backup("db", "long ago", false, 24 * 8, "available"))
                        .summary());
    }

    @Test
    void eachKindIsCounted() {
        RecentChanges changes = changes(new Samples()
                .backup("db", "theirs", false, 5, "available")
                .recorded("db", "ours", 3, Optional.empty())
                .backup("db", "lost", false, 24 * 9, "available")
                .gone("lost"));

        assertEquals("In the last 7 days: 1 made here · 1 made elsewhere · 1 gone", changes.summary());
    }

    private static RecentChanges changes(Samples samples) {
        return new RecentChanges(samples.project().catalogue());
    }
}
