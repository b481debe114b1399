package io.emberkeep.ui.volumes.internal.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.plan.RestoreWish;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.volumes.internal.Messages;
import io.emberkeep.ui.volumes.internal.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestoreFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Project project = new Samples()
            .volume("db", "available")
            .volume("spare", "available")
            .volume("used", "in-use", "server")
            .backup("db", "full", false, 50, "available")
            .backup("db", "incr", true, 10, "available")
            .backup("db", "failed", true, 2, "error")
            .project();
    private final RestoreForm form = new RestoreForm(project, "db", Optional.empty(), TODAY);

    @Test
    void beginsWithTheNewestGoodPoint() {
        assertEquals("incr", form.point().orElseThrow().id());
        assertEquals(
                List.of("failed", "incr", "full"),
                form.points().stream().map(RestorePoint::id).toList());
        assertEquals(2, form.point().orElseThrow().reads());
    }

    @Test
    void beginsWithTheChosenPointEvenIfItIsBad() {
        RestoreForm chosen = new RestoreForm(project, "db", Optional.of("failed"), TODAY);
        assertEquals(Optional.of(Messages.POINT_NOT_RESTORABLE), chosen.obstacleOfPoint());
    }

    @Test
    void proposesANewVolume() {
        assertEquals(
                new RestoreWish(
                        "acme",
                        "incr",
                        new RestoreWish.Target.NewVolume("db-restored-2026-11-23", Optional.empty(), Optional.empty())),
                form.wish());
    }

    @Test
    void aNewVolumeNeedsAName() {
        form.setName(" ");
        assertEquals(Optional.of(Messages.NAME_MISSING), form.obstacleOfTarget());
    }

    @Test
    void offersDetachedVolumesWithTheSourceFirst() {
        assertEquals(
                List.of("db", "spare"),
                form.candidates().stream().map(Volume::id).toList());
    }

    @Test
    void anExistingVolumeIsOverwrittenOnlyAfterItsNameWasTyped() {
        form.setOntoExisting(true);
        assertEquals(Optional.of(Messages.CHOOSE_EXISTING), form.obstacleOfTarget());
        form.setExisting(form.candidates().get(1));
        form.setConfirmation("spar");
        assertTrue(form.obstacleOfTarget().orElseThrow().contains("\"spare\""));
        form.setConfirmation("spare");
        assertTrue(form.obstacleOfTarget().isEmpty());
        assertEquals(new RestoreWish.Target.ExistingVolume("spare"), form.wish().target());
    }
}
