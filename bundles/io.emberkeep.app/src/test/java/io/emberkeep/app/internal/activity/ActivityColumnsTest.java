package io.emberkeep.app.internal.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepState;
import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Icon;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityColumnsTest {
    private final List<Run> runs = new ArrayList<>();
    private final List<Column<ActivityRow>> columns = new ActivityColumns(
                    new Ages(InstantSource.fixed(Samples.NOW), ZoneOffset.UTC),
                    () -> new StepText(Optional.empty()),
                    () -> runs)
            .all();
    private final Run run = Samples.withStep(
            Samples.withStep(
                    Samples.run("1", RunState.RUNNING, "db"), Samples.ended(0, StepState.DONE, Optional.empty())),
            Samples.accepted(1));
    private final ActivityRow ofRun = new ActivityRow.OfRun(run);

    @Test
    void aRunSaysWhatItIsForAndHowFarItIs() {
        assertEquals("Restore db", text("what", ofRun));
        assertEquals("under way · step 2 of 2", text("state", ofRun));
        assertEquals("1 min 30 s", text("elapsed", ofRun));
        assertEquals(Optional.of(Icon.RUN), column("what").icon().apply(ofRun));
    }

    @Test
    void aRunUnderWaySaysHowLongTheSameTookBefore() {
        runs.add(Samples.done("0", Duration.ofSeconds(100), "db"));
        assertEquals("1 min 30 s of ~1 min 40 s", text("elapsed", ofRun));
    }

    @Test
    void severalVolumesAreCounted() {
        assertEquals(
                "Restore 2 volumes", text("what", new ActivityRow.OfRun(Samples.run("1", RunState.DONE, "a", "b"))));
    }

    @Test
    void aStepSaysWhatIsDoneAndHowLongItTook() {
        ActivityRow done = ofRun.children().get(0);
        ActivityRow working = ofRun.children().get(1);
        assertEquals("Make volume \"new\" of 1 GiB", text("what", done));
        assertEquals("done", text("state", done));
        assertEquals("30 s", text("elapsed", done));
        assertEquals("the cloud works on it", text("state", working));
        assertEquals("40 s", text("elapsed", working));
        assertEquals("req-1", text("request", working));
    }

    @Test
    void aFailedStepTellsItsRemark() {
        Run failed = Samples.withStep(run, Samples.ended(1, StepState.FAILED, Optional.of("no space")));
        assertEquals(
                "no space",
                text("remark", new ActivityRow.OfRun(failed).children().get(1)));
    }

    @Test
    void aRunThatIsBeingStoppedSaysSo() {
        ActivityRow stopping = new ActivityRow.OfRun(Samples.stopping(run));
        assertEquals(Messages.RUN_STOPPING, text("state", stopping));
    }

    @Test
    void theSummarySaysWhatIsUnderWayAndWhatWasTakenUp() {
        assertEquals(Messages.NOTHING_DONE, ActivitySummary.of(List.of(), List.of()));
        assertEquals("1 run under way.", ActivitySummary.of(List.of(run), List.of()));
        Run done = Samples.run("1", RunState.DONE, "db");
        assertEquals(
                "Nothing is under way. 1 run was cut off before this start and taken up again: Restore db (done).",
                ActivitySummary.of(List.of(done), List.of(run)));
    }

    @Test
    void onlyOpenRunsCanBeStoppedOrTakenUp() {
        assertEquals(Optional.of(Messages.CHOOSE_RUN), RunObstacles.toStop(Optional.empty()));
        assertTrue(RunObstacles.toStop(Optional.of(run)).isEmpty());
        assertEquals(Optional.of(Messages.STOPS_ALREADY), RunObstacles.toStop(Optional.of(Samples.stopping(run))));
        assertTrue(RunObstacles.toResume(Optional.of(Samples.run("1", RunState.UNKNOWN, "db")))
                .isEmpty());
        assertEquals(
                Optional.of(Messages.RUN_IS_OVER),
                RunObstacles.toResume(Optional.of(Samples.run("1", RunState.DONE, "db"))));
    }

    private String text(String column, ActivityRow row) {
        return column(column).text().apply(row);
    }

    private Column<ActivityRow> column(String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
