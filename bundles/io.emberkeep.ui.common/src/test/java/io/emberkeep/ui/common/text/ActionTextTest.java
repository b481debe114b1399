package io.emberkeep.ui.common.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Capture;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionTextTest {
    private static final String VOLUME = "0123456789abcdef";

    private final ActionText text = new ActionText(Optional.empty());
    private final Task clone = new Task(
            "Full backup",
            VOLUME,
            List.of(
                    Step.inTurn(new Action.CreateSnapshot(VOLUME, "snap")),
                    Step.inTurn(new Action.CreateVolume(
                            "temp", 20, Optional.of(new Ref.Made(0)), Optional.empty(), Optional.empty(), true)),
                    Step.inTurn(new Action.CreateBackup(
                            new Ref.Made(1),
                            Optional.empty(),
                            "b",
                            new Capture(CaptureMode.CLONE, VOLUME, Optional.empty()))),
                    Step.always(new Action.DeleteVolume(new Ref.Made(1))),
                    Step.always(new Action.DeleteSnapshot(new Ref.Made(0)))),
            List.of());

    @Test
    void tellsACloneStepByStep() {
        assertEquals(
                List.of(
                        "Take snapshot snap of 01234567",
                        "Make temporary volume temp, 20 GiB, from the snapshot",
                        "Make full backup b of temporary volume temp",
                        "Delete temporary volume temp",
                        "Delete snapshot snap"),
                clone.steps().stream()
                        .map(step -> text.of(clone, step.action()))
                        .toList());
    }

    @Test
    void namesTheParentOfAnIncremental() {
        Action incremental = new Action.CreateBackup(
                new Ref.Id(VOLUME),
                Optional.empty(),
                "b",
                new Capture(CaptureMode.DIRECT, VOLUME, Optional.of("fedcba9876543210")));
        assertEquals("Make incremental backup b of 01234567, on top of fedcba98", text.of(clone, incremental));
    }

    @Test
    void tellsWhereARestoredVolumeIsMade() {
        Action volume =
                new Action.CreateVolume("back", 8, Optional.empty(), Optional.of("ssd"), Optional.of("main"), false);
        assertEquals("Make volume back, 8 GiB, type ssd, zone main", text.of(clone, volume));
    }

    @Test
    void tellsWhatIsWrittenAndMarked() {
        assertEquals(
                "Write backup 12345678 onto 01234567",
                text.of(clone, new Action.RestoreBackup("1234567890", new Ref.Id(VOLUME))));
        assertEquals(
                "Mark 01234567 with where its data come from",
                text.of(clone, new Action.SetVolumeMetadata(new Ref.Id(VOLUME), Map.of(), true)));
    }
}
