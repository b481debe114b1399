package io.emberkeep.service.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.Progress;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Changes;
import io.emberkeep.api.catalogue.Changes.Kind;
import io.emberkeep.api.catalogue.Changes.What;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.run.Run;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final World world = new World();
    private final FakeVolume volume = world.volume("data");

    private Changes look() {
        return world.machine().catalogues().look(World.CLOUD, Progress.NONE).changes();
    }

    @Test
    void firstLookHasNothingToCompareWith() {
        world.full(volume);

        assertEquals(new Changes(Optional.empty(), List.of()), look());
    }

    @Test
    void nothingChangedIsAnEmptyListWithItsTime() {
        world.full(volume);
        look();
        Instant first = world.time().instant();
        world.time().pass(Duration.ofMinutes(5));

        assertEquals(new Changes(Optional.of(first), List.of()), look());
    }

    @Test
    void whatOtherToolsMadeAndDeletedIsNamed() {
        FakeBackup old = world.full(volume);
        look();
        Instant first = world.time().instant();
        FakeBackup fresh = world.full(volume);
        FakeVolume disk = world.volume("disk");
        world.cloud().deleteBackup(old.id());
        world.time().pass(Duration.ofMinutes(5));

        List<String> expected = List.of(
                "MADE_ELSEWHERE VOLUME " + disk.id(), "GONE BACKUP " + old.id(), "MADE_ELSEWHERE BACKUP " + fresh.id());
        assertEquals(expected, told(look()));
        assertEquals(List.of(), look().list());
        Catalogue now = world.machine().catalogues().known(World.CLOUD).orElseThrow();
        assertEquals(expected, told(Changes.since(first, now)), "however often anybody has looked meanwhile");
        assertEquals(List.of(), told(Changes.since(world.time().instant(), now)));
    }

    private static List<String> told(Changes changes) {
        return changes.list().stream()
                .map(change -> change.what() + " " + change.kind() + " " + change.id())
                .toList();
    }

    @Test
    void whatOurOwnRunMadeIsToldApartAndItsTemporaryThingsAreLeftOut() {
        look();

        Run run = world.machine().run(world.backup(CaptureMode.CLONE, BackupWish.Kind.FULL, volume));
        Changes changes = look();

        assertEquals(1, changes.list().size(), () -> run.state() + " " + changes);
        assertEquals(1, changes.count(What.MADE_HERE));
        assertEquals(Kind.BACKUP, changes.list().getFirst().kind());
    }
}
