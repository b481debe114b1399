package io.emberkeep.service.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeletePlannerTest {
    private final World world = new World();
    private final FakeVolume volume = world.volume("db");
    private final FakeBackup failed = world.full(volume);
    private final FakeBackup ofSnapshot = world.ofSnapshot(volume);

    private Plan plan(FakeBackup... backups) {
        List<String> ids = Stream.of(backups).map(FakeBackup::id).toList();
        return world.machine().planner().delete(new DeleteWish(World.CLOUD, ids, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"available", "restoring"})
    void onCephAFailedBackupMayTakeASnapshotBackupAlong(String status) {
        failed.status = "error";
        ofSnapshot.status = status;
        EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> plan(failed));
        assertEquals(ErrorKind.REFUSED, refusal.kind());
        assertTrue(refusal.getMessage().contains("has failed"), refusal.getMessage());
    }

    @Test
    void bothTogetherMayGo() {
        failed.status = "error";
        assertEquals(2, plan(failed, ofSnapshot).tasks().getFirst().steps().size());
    }

    @Test
    void aGoodBackupTakesNothingAlong() {
        assertEquals(1, plan(failed).tasks().getFirst().steps().size());
    }
}
