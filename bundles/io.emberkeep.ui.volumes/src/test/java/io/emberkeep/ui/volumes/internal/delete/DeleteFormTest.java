package io.emberkeep.ui.volumes.internal.delete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.volumes.internal.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeleteFormTest {
    private final Project project = new Samples()
            .volume("db", "available")
            .backup("db", "full", false, 50, "available")
            .backup("db", "one", true, 10, "available")
            .backup("db", "two", true, 5, "available")
            .project();

    @Test
    void countsWhatBuildsOnTheChosenBackups() {
        assertEquals(2, form("full").descendants());
        assertEquals(1, form("full", "two").descendants());
        assertEquals(0, form("two").descendants());
    }

    @Test
    void wishesDescendantsOnlyWhereAPersonSaysSo() {
        DeleteForm form = form("full");
        assertEquals(new DeleteWish("acme", List.of("full"), false), form.wish());
        form.setWithDescendants(true);
        assertTrue(form.wish().withDescendants());
    }

    @Test
    void namesWhatIsInTheWayUntilItGoesToo() {
        DeleteForm form = form("full");
        assertEquals(
                Optional.of("2 backups build on it: one, two. Tick the box above to delete them too."),
                form.blockers());
        form.setWithDescendants(true);
        assertEquals(Optional.empty(), form.blockers());
        assertEquals(Optional.empty(), form("two").blockers());
    }

    @Test
    void deletesAtOnceUnlessAPersonSaysOtherwise() {
        DeleteForm form = form("two");
        assertEquals(Duration.ZERO, form.wish().undoWindow());
        form.setUndoWindow(Duration.ofMinutes(10));
        assertEquals(Duration.ofMinutes(10), form.wish().undoWindow());
    }

    @Test
    void namesTheOneOrCountsTheMany() {
        assertEquals("Delete backup full", form("full").title());
        assertEquals("Delete 2 backups", form("full", "one").title());
    }

    private DeleteForm form(String... ids) {
        List<KnownBackup> chosen = Stream.of(ids)
                .map(id -> project.catalogue().backup(id).orElseThrow())
                .toList();
        return new DeleteForm("acme", project, chosen);
    }
}
