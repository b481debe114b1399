package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.cli.internal.command.Shell.Result;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunCommandTest {
    private static final String RUN = """
            {
              "id": "20261123-100000-abcd",
              "kind": "backup",
              "state": "done",
              "startedAt": "2026-11-23T11:00:00Z",
              "endedAt": "2026-11-23T11:01:00Z",
              "error": null,
              "cloud": "lab",
              "cancelRequested": false,
              "plannedAt": "2026-11-23T12:00:00Z",
              "tasks": [
                {
                  "title": "Incremental backup of zażółć-数据",
                  "volumeId": "v-db",
                  "reasons": [
                    "inc-1 is available."
                  ]
                }
              ],
              "steps": [
                {
                  "task": 0,
                  "step": 0,
                  "words": "Make incremental backup \\"nightly\\" of volume \\"zażółć-数据\\", on top of \\"inc-1\\"",
                  "when": "in-turn",
                  "action": {
                    "kind": "create-backup",
                    "volume": {
                      "id": "v-db"
                    },
                    "snapshot": null,
                    "name": "nightly",
                    "mode": "direct",
                    "sourceVolumeId": "v-db",
                    "incremental": true,
                    "parentId": "b-inc"
                  },
                  "state": "done",
                  "attempt": 1,
                  "resourceId": "r0",
                  "requestId": "req-0",
                  "intendedAt": "2026-11-23T11:00:01Z",
                  "acceptedAt": "2026-11-23T11:00:02Z",
                  "endedAt": "2026-11-23T11:00:03Z",
                  "seconds": 2.0,
                  "note": null,
                  "now": null
                }
              ]
            }
            """;

    private final Shell shell = new Shell();

    private void runAClone() {
        shell.engine.plan = Optional.of(Plans.byWayOfClone());
        shell.run("backup", "create", "web");
    }

    private void abandonAClone() {
        shell.engine.runs.abandoned.add(shell.engine.runs.start(Plans.byWayOfClone()));
    }

    @Test
    void listsRunsAsJson() {
        runAClone();

        assertEquals("""
                [
                  {
                    "id": "20261123-100000-abcd",
                    "kind": "backup",
                    "state": "done",
                    "startedAt": "2026-11-23T11:00:00Z",
                    "endedAt": "2026-11-23T11:01:00Z",
                    "error": null
                  }
                ]
                """, shell.run("run", "list", "--json").out());
    }

    @Test
    void listsRunsForPeople() {
        assertEquals("Nothing was run yet.\n", shell.run("run", "list").out());
        runAClone();
        assertEquals("""
                ID                    STATE  STARTED  TOOK        WHAT                AT (UTC)
                20261123-100000-abcd  done   1 h ago  1 min 00 s  Full backup of web  2026-11-23 11:00
                """, shell.run("run", "list").out());
    }

    @Test
    void showsARunWithItsSteps() {
        runAClone();

        assertEquals("""
                Run 20261123-100000-abcd: backup, done
                started 2026-11-23 11:00 (UTC), took 1 min 00 s
                planned 2026-11-23 12:00 for cloud lab, project demo

                Full backup of web
                  Asked for.
                STATE  TOOK   STEP                                                                    NOTE  MADE OR CHANGED  NOW      REQUEST  INTENDED → TAKEN → OVER
                done   2.0 s  Take snapshot "snap" of volume "web"                                          r0               deleted  req-0    11:00:01 → 11:00:02 → 11:00:03
                done   2.0 s  Make temporary volume "tmp" of 10 GiB, zone main, from snapshot "snap"        r1               deleted  req-1    11:00:01 → 11:00:02 → 11:00:03
                done   2.0 s  Make full backup "web full" of temporary volume "tmp"                         r2               –        req-2    11:00:01 → 11:00:02 → 11:00:03
                done   2.0 s  Delete temporary volume "tmp", in any case                                    r3               –        req-3    11:00:01 → 11:00:02 → 11:00:03
                done   2.0 s  Delete snapshot "snap", in any case                                           r4               –        req-4    11:00:01 → 11:00:02 → 11:00:03
                """, shell.run("run", "show", Samples.RUN).out());
    }

    @Test
    void showsARunAsJson() {
        shell.engine.plan = Optional.of(Plans.incremental());
        shell.run("backup", "create", "v-db");

        assertEquals(RUN, shell.run("run", "show", Samples.RUN, "--json").out());
    }

    @Test
    void knowsNoRunOfThatId() {
        assertEquals(
                new Result("", "emberkeep: There is no run \"nope\" in this store. See \"emberkeep run list\".\n", 2),
                shell.run("run", "show", "nope"));
    }

    @Test
    void resumesOneRun() {
        abandonAClone();

        Result result = shell.run("run", "resume", Samples.RUN, "--json");

        assertEquals(0, result.code());
        assertTrue(result.out().contains("\"state\": \"done\",\n  \"startedAt\""), result.out());
    }

    @Test
    void resumesAllRuns() {
        abandonAClone();

        Result all = shell.run("run", "resume", "--all", "--json");

        assertEquals(0, all.code());
        assertTrue(all.out().startsWith("[\n  {\n    \"id\": \"" + Samples.RUN), all.out());
    }

    @Test
    void resumesAllWhereNoneIsNamed() {
        assertEquals(new Result("[]\n", "", 0), shell.run("run", "resume", "--json"));
        assertEquals(new Result("There is nothing to resume.\n", "", 0), shell.run("run", "resume"));
    }

    @Test
    void waitsForTheLeaseOfAProcessThatDiedJustNow() {
        shell.engine.runs.start(Plans.incremental());

        Result result = shell.run("run", "resume", "--all", "--json");

        assertTrue(
                result.err().startsWith("Waiting until it is sure that no process works on run " + Samples.RUN),
                result.err());
        assertTrue(result.out().contains("\"state\": \"done\""), result.out());
    }

    @Test
    void leavesARunToTheProcessThatWorksOnIt() {
        shell.engine.runs.start(Plans.incremental());
        shell.engine.runs.held = Optional.of(new EmberkeepException(ErrorKind.CONFLICT, "Process 7 works on it."));

        Result result = shell.run("run", "resume", "--all", "--json");

        assertEquals("[]\n", result.out());
        assertTrue(result.err().endsWith("Process 7 works on it.\n"), result.err());
        assertEquals(1, shell.run("run", "resume", Samples.RUN).code());
    }

    @Test
    void takesUpTheOthersWhereOneIsOfAReadOnlyCloud() {
        shell.engine.runs.start(Plans.incremental());
        shell.engine.runs.held = Optional.of(new EmberkeepException(ErrorKind.REFUSED, "The cloud is read-only."));

        Result result = shell.run("run", "resume", "--all", "--json");

        assertEquals("[]\n", result.out());
        assertEquals(0, result.code());
    }

    @Test
    void aLookDoesNotGoOnWithADeletion() {
        Run deletion = shell.engine.runs.start(Plans.delete());
        Run unknown = new Run(
                deletion.id(),
                deletion.plan(),
                RunState.UNKNOWN,
                deletion.startedAt(),
                Optional.empty(),
                Optional.empty(),
                false,
                deletion.steps());
        shell.engine.runs.all.set(0, unknown);
        shell.engine.runs.unknown.add(unknown);

        Result result = shell.run("volume", "list");

        assertTrue(result.err().contains("going on with it destroys data"), result.err());
        assertEquals(RunState.UNKNOWN, shell.engine.runs.all.getFirst().state());
    }

    @Test
    void resumesNothingInADryRun() {
        abandonAClone();

        shell.run("run", "resume", "--all", "--dry-run");
        shell.run("run", "resume", Samples.RUN, "--dry-run");

        assertEquals(RunState.RUNNING, shell.engine.runs.all.getFirst().state());
    }

    @Test
    void aFreshLookSettlesWhatWasUnknown() {
        shell.engine.runs.unknown.add(shell.engine.runs.start(Plans.byWayOfClone()));

        Result result = shell.run("volume", "list");

        assertTrue(result.err().startsWith("Finding out what became of run " + Samples.RUN), result.err());
        assertEquals(RunState.DONE, shell.engine.runs.all.getFirst().state());
        assertEquals(2, shell.engine.looks, "what it found out is shown");
    }

    @Test
    void aDryRunSettlesNothing() {
        shell.engine.plan = Optional.of(Plans.incremental());
        shell.engine.runs.unknown.add(shell.engine.runs.start(Plans.byWayOfClone()));

        shell.run("backup", "create", "v-db", "--dry-run");

        assertEquals(RunState.RUNNING, shell.engine.runs.all.getFirst().state());
    }

    @Test
    void saysHowAResumedRunEnded() {
        abandonAClone();
        shell.engine.runs.end = RunState.FAILED;

        assertEquals(1, shell.run("run", "resume", Samples.RUN).code());
    }

    @Test
    void cancelsARunThatNoOtherProcessWorksOn() {
        abandonAClone();
        shell.engine.runs.end = RunState.CANCELLED;

        Result result = shell.run("run", "cancel", Samples.RUN);

        assertEquals(0, result.code());
        assertTrue(result.err().endsWith("Run 20261123-100000-abcd is cancelled.\n"), result.err());
    }

    @Test
    void saysThatARunWasOverAlready() {
        runAClone();

        Result result = shell.run("run", "cancel", Samples.RUN, "--json");

        assertEquals(0, result.code());
        assertTrue(result.err().endsWith("Run 20261123-100000-abcd was over already (done).\n"), result.err());
    }

    @Test
    void cancelsNothingInADryRun() {
        abandonAClone();

        shell.run("run", "cancel", Samples.RUN, "--dry-run");

        assertEquals(RunState.RUNNING, shell.engine.runs.all.getFirst().state());
    }
}
