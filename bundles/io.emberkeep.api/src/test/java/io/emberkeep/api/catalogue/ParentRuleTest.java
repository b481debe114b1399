package io.emberkeep.api.catalogue;

import static io.emberkeep.api.catalogue.BackupBuilder.at;
import static io.emberkeep.api.catalogue.BackupBuilder.full;
import static io.emberkeep.api.catalogue.BackupBuilder.incremental;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.catalogue.ParentRule.Prediction;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Microversion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParentRuleTest {
    private final Backup full = full("full").made(0).backup();
    private final Backup newer = incremental("newer").made(10).backup();

    @ParameterizedTest
    @CsvSource({"3.43,NEWEST_OF_ALL", "3.70,NEWEST_OF_ALL", "3.71,NEWEST_AVAILABLE", "4.0,NEWEST_AVAILABLE"})
    void theStrictRuleIsAssumedAsLongAsTheMicroversionDoesNotTell(String version, ParentRule rule) {
        assertEquals(rule, ParentRule.of(Microversion.of(version)));
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnyBackupThereIsNone(ParentRule rule) {
        assertEquals(new Prediction.None(), rule.predict(List.of(), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void theNewestDataWin(ParentRule rule) {
        assertEquals(new Prediction.Parent(newer), rule.predict(List.of(newer, full), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotBackupLooksOnlyAtOlderData(ParentRule rule) {
        assertEquals(new Prediction.Parent(full), rule.predict(List.of(newer, full), Optional.of(at(10))));
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsOlderThanTheSnapshotTheLastMadeIsTaken(ParentRule rule) {
        assertEquals(new Prediction.Parent(newer), rule.predict(List.of(newer, full), Optional.of(at(0))));
        assertEquals(new Prediction.None(), rule.predict(List.of(), Optional.of(at(0))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "creating", "restoring", "deleting", "error_deleting", "something-new"})
    void aNewestThatIsNotAvailableBlocksOldCloudsAndIsPassedOverByNewOnes(String status) {
        Backup bad = incremental("bad").made(20).status(status).backup();

        assertEquals(
                new Prediction.Blocked(bad), ParentRule.NEWEST_OF_ALL.predict(List.of(full, bad), Optional.empty()));
        assertEquals(
                new Prediction.Parent(full), ParentRule.NEWEST_AVAILABLE.predict(List.of(full, bad), Optional.empty()));
        assertEquals(new Prediction.None(), ParentRule.NEWEST_AVAILABLE.predict(List.of(bad), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void aBlockingBackupNewerThanTheSnapshotDoesNotMatter(ParentRule rule) {
        Backup bad = full("bad").made(20).status("error").backup();

        assertEquals(new Prediction.Parent(full), rule.predict(List.of(bad, full), Optional.of(at(15))));
    }

    @Test
    void ofTheSameDataTheLastMadeThenTheGreatestIdWins() {
        Backup early = full("z").made(10).ofSnapshotTaken(5).backup();
        Backup late = full("b").made(11).ofSnapshotTaken(5).backup();
        Backup twin = full("a").made(11).ofSnapshotTaken(5).backup();

        assertEquals(
                new Prediction.Parent(late),
                ParentRule.NEWEST_OF_ALL.predict(List.of(early, late, twin), Optional.empty()));
    }
}
