package io.emberkeep.ui.volumes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Safeguard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VolumeActionsTest {
    private final FakeSession session = new FakeSession();
    private final VolumesSelection selection = new VolumesSelection();
    private final VolumeActions actions = new VolumeActions(session, selection);

    VolumeActionsTest() {
        session.project = Optional.of(new Samples()
                .volume("db", "in-use", "db-1")
                .volume("busy", "retyping")
                .volume("bare", "available")
                .goneVolume("lost")
                .backup("db", "full", false, 5, "available")
                .backup("lost", "old", false, 50, "available")
                .backup("db", "gone", false, 90, "available")
                .gone("gone")
                .backup("db", "kept", false, 95, "available")
                .held("kept", "audit 2026")
                .project());
    }

    @Test
    void asksToChooseVolumesFirst() {
        assertEquals(Optional.of(Messages.CHOOSE_VOLUMES), actions.obstacleToBackUp());
    }

    @Test
    void allowsABackupOfGoodVolumes() {
        selection.chooseVolumes(List.of("db", "bare"));
        assertTrue(actions.obstacleToBackUp().isEmpty());
    }

    @Test
    void namesTheVolumeThatIsBusy() {
        selection.chooseVolumes(List.of("db", "busy"));
        assertTrue(actions.obstacleToBackUp().orElseThrow().startsWith("busy is in state retyping"));
    }

    @Test
    void doesNotBackUpWhatIsGone() {
        selection.chooseVolumes(List.of("lost"));
        assertTrue(actions.obstacleToBackUp().orElseThrow().startsWith("lost does not exist any more"));
        assertTrue(actions.obstacleToRestore().isEmpty());
    }

    @Test
    void restoresOneVolumeThatHasAGoodBackup() {
        selection.chooseVolumes(List.of("db"));
        assertTrue(actions.obstacleToRestore().isEmpty());
        selection.chooseVolumes(List.of("bare"));
        assertEquals(Optional.of(Messages.NOTHING_TO_RESTORE), actions.obstacleToRestore());
        selection.chooseVolumes(List.of("db", "bare"));
        assertEquals(Optional.of(Messages.CHOOSE_ONE_VOLUME), actions.obstacleToRestore());
    }

    @Test
    void deletesOnlyBackupsThatAreThere() {
        selection.chooseVolumes(List.of("db"));
        assertEquals(Optional.of(Messages.CHOOSE_BACKUPS), actions.obstacleToDelete());
        selection.chooseBackups(List.of("full"));
        assertTrue(actions.obstacleToDelete().isEmpty());
        selection.chooseBackups(List.of("gone"));
        assertEquals(Optional.of(Messages.ALREADY_GONE), actions.obstacleToDelete());
    }

    @Test
    void holdsWhatIsFreeAndReleasesWhatIsHeldEvenWithoutTheCloud() {
        session.trouble = Optional.of(new EmberkeepException(ErrorKind.UNREACHABLE, "No answer. Press F5."));
        selection.chooseVolumes(List.of("db"));
        selection.chooseBackups(List.of("full"));
        assertTrue(actions.obstacleToHold().isEmpty());
        assertEquals(Optional.of(Messages.CHOOSE_TO_RELEASE), actions.obstacleToRelease());
        selection.chooseBackups(List.of("kept"));
        assertEquals(Optional.of(Messages.CHOOSE_TO_HOLD), actions.obstacleToHold());
        assertTrue(actions.obstacleToRelease().isEmpty());
    }

    @Test
    void saysWhyNothingCanBeChangedWhileTheCloudIsAway() {
        selection.chooseVolumes(List.of("db"));
        session.trouble = Optional.of(new EmberkeepException(ErrorKind.UNREACHABLE, "No answer. Press F5."));
        assertEquals(Optional.of("Nothing can be changed now. No answer. Press F5."), actions.obstacleToBackUp());
        assertEquals(Optional.of("Nothing can be changed now. No answer. Press F5."), actions.obstacleToRestore());
    }

    @Test
    void changesNothingOnACloudThatIsKeptReadOnly() {
        selection.chooseVolumes(List.of("db"));
        selection.chooseBackups(List.of("full"));
        session.safeguard = new Safeguard(true, Optional.empty());
        for (Optional<String> obstacle :
                List.of(actions.obstacleToBackUp(), actions.obstacleToRestore(), actions.obstacleToDelete())) {
            assertTrue(obstacle.orElseThrow().startsWith("Cloud acme is kept read-only"), obstacle::toString);
        }
    }

    @Test
    void backupsOfAnotherVolumeAreNoLongerChosen() {
        selection.chooseVolumes(List.of("db"));
        selection.chooseBackups(List.of("full"));
        selection.chooseVolumes(List.of("bare"));
        assertTrue(selection.backupIds().isEmpty());
    }
}
