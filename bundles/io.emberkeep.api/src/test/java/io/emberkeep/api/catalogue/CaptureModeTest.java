package io.emberkeep.api.catalogue;

import static io.emberkeep.api.catalogue.BackupBuilder.full;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureModeTest {
    @ParameterizedTest
    @EnumSource
    void everyWordLeadsBack(CaptureMode mode) {
        assertEquals(Optional.of(mode), CaptureMode.ofWord(mode.word()));
    }

    @Test
    void wordsAreWrittenWithHyphens() {
        assertEquals("frozen-direct", CaptureMode.FROZEN_DIRECT.word());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DIRECT", "frozen_direct", "teleport"})
    void otherWordsAreNotGuessed(String word) {
        assertEquals(Optional.empty(), CaptureMode.ofWord(word));
    }

    @Test
    void whatDoesNotExistYetIsNotOffered() {
        assertEquals(List.of(CaptureMode.DIRECT, CaptureMode.CLONE, CaptureMode.SNAPSHOT), CaptureMode.offered());
    }

    @Test
    void aBackupOfAnotherToolShowsItsModeAsFarAsCinderDoes() {
        assertEquals(CaptureMode.DIRECT, full("live").known().mode());
        assertEquals(
                CaptureMode.SNAPSHOT, full("snap").ofSnapshotTaken(0).known().mode());
        assertEquals(
                CaptureMode.CLONE,
                full("clone")
                        .origin(CaptureMode.CLONE, "v", Optional.empty())
                        .known()
                        .mode());
    }

    @Test
    void aBackupOfOursKnowsItsRun() {
        assertEquals(Optional.of("run-1"), full("ours").recordedOn("x").known().runId());
        assertEquals(Optional.empty(), full("theirs").known().runId());
    }
}
