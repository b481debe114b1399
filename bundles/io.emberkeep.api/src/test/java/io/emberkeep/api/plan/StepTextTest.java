package io.emberkeep.api.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.catalogue.CaptureMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepTextTest {
    private final StepText words = new StepText(Optional.empty());

    private List<String> of(Step... steps) {
        Task task = new Task("title", "v", List.of(steps), List.of());
        return IntStream.range(0, steps.length)
                .mapToObj(step -> words.of(task, steps[step]))
                .toList();
    }

    @Test
    void saysABackupByWayOfAClone() {
        assertEquals(
                List.of(
                        "Take snapshot \"s\" of volume \"v\"",
                        "Make temporary volume \"t\" of 5 GiB, zone main, from snapshot \"s\"",
                        "Make full backup \"b\" of temporary volume \"t\"",
                        "Delete temporary volume \"t\", in any case",
                        "Delete snapshot \"s\", in any case"),
                of(
                        Step.inTurn(new Action.CreateSnapshot("v", "s")),
                        Step.inTurn(new Action.CreateVolume(
                                "t", 5, Optional.of(new Ref.Made(0)), Optional.empty(), Optional.of("main"), true)),
                        Step.inTurn(new Action.CreateBackup(
                                new Ref.Made(1),
                                Optional.empty(),
                                "b",
                                new Capture(CaptureMode.CLONE, "v", Optional.empty()))),
                        Step.always(new Action.DeleteVolume(new Ref.Made(1))),
                        Step.always(new Action.DeleteSnapshot(new Ref.Made(0)))));
    }

    @Test
    void saysARestore() {
        Ref made = new Ref.Made(0);
        assertEquals(
                List.of(
                        "Make volume \"copy\" of 5 GiB, type ssd",
                        "Write backup \"b\" onto volume \"copy\"",
                        "Mark volume \"copy\" with where its data come from",
                        "Delete volume \"copy\", only if a step before it fails"),
                of(
                        Step.inTurn(new Action.CreateVolume(
                                "copy", 5, Optional.empty(), Optional.of("ssd"), Optional.empty(), false)),
                        Step.inTurn(new Action.RestoreBackup("b", made)),
                        Step.inTurn(new Action.SetVolumeMetadata(made, Map.of(), true)),
                        Step.onFailure(new Action.DeleteVolume(made))));
    }

    @Test
    void saysWhatIsDoneToThingsThatExist() {
        Ref volume = new Ref.Id("v");
        assertEquals(
                List.of(
                        "Make incremental backup \"b\" of snapshot \"s\", on top of \"p\"",
                        "Set the metadata of volume \"v\"",
                        "Delete backup \"b\"",
                        "Delete snapshot \"s\""),
                of(
                        Step.inTurn(new Action.CreateBackup(
                                volume,
                                Optional.of(new Ref.Id("s")),
                                "b",
                                new Capture(CaptureMode.SNAPSHOT, "v", Optional.of("p")))),
                        Step.inTurn(new Action.SetVolumeMetadata(volume, Map.of(), false)),
                        Step.inTurn(new Action.DeleteBackup("b")),
                        Step.inTurn(new Action.DeleteSnapshot(new Ref.Id("s")))));
    }
}
