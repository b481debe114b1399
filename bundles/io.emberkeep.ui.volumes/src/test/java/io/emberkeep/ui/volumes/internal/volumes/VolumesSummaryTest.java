package io.emberkeep.ui.volumes.internal.volumes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.ui.common.session.ConsoleSession.Phase;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.volumes.internal.FakeSession;
import io.emberkeep.ui.volumes.internal.Samples;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VolumesSummaryTest {
    private final FakeSession session = new FakeSession();
    private final VolumesSummary summary =
            new VolumesSummary(session, new Ages(InstantSource.fixed(Samples.NOW), ZoneOffset.UTC));

    @Test
    void answersHowManyAreNotSafe() {
        session.project = Optional.of(new Samples()
                .volume("a", "in-use")
                .volume("b", "in-use")
                .volume("c", "in-use")
                .backup("a", "fresh", false, 2, "available")
                .backup("b", "stale", false, 30, "available")
                .project());
        assertEquals("2 of 3 volumes have no backup newer than 24 h.", summary.answer());
    }

    @Test
    void oneIsInTheSingular() {
        session.project = Optional.of(new Samples()
                .volume("a", "in-use")
                .volume("b", "in-use")
                .backup("a", "fresh", false, 2, "available")
                .project());
        assertEquals("1 of 2 volumes has no backup newer than 24 h.", summary.answer());
    }

    @Test
    void saysThatAllAreSafe() {
        session.project = Optional.of(new Samples()
                .volume("a", "in-use")
                .backup("a", "fresh", false, 2, "available")
                .project());
        assertEquals("The one volume has a backup newer than 24 h.", summary.answer());
    }

    @Test
    void deletedVolumesDoNotCount() {
        session.project = Optional.of(new Samples()
                .goneVolume("lost")
                .backup("lost", "old", false, 90, "available")
                .project());
        assertEquals("This project has no volumes.", summary.answer());
    }

    @Test
    void saysHowOldThePictureIsWhileTheCloudIsAway() {
        session.project = Optional.of(new Samples().project());
        session.trouble = Optional.of(new EmberkeepException(ErrorKind.UNREACHABLE, "No answer."));
        assertEquals(Optional.of("What you see is of Mon 23 Nov 12:00 (just now). No answer."), summary.offline());
    }

    @Test
    void saysWhyThereIsNothingToShow() {
        session.phase = Phase.OPENING;
        assertEquals("Opening the store…", summary.emptiness());
        session.phase = Phase.READY;
        assertEquals("Looking at acme for the first time…", summary.emptiness());
        session.project = Optional.of(new Samples().project());
        assertTrue(summary.emptiness().startsWith("Project prod has no volumes."));
        session.trouble = Optional.of(new EmberkeepException(ErrorKind.NOT_FOUND, "No cloud was found."));
        assertEquals("No cloud was found.", summary.emptiness());
    }
}
