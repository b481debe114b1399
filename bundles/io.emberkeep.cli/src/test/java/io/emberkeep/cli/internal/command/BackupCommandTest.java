package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.run.RunState;
import io.emberkeep.cli.internal.command.Shell.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupCommandTest {
    private static final String END = """
              "metadata": {
                "a": "ż",
                "b": "2"
              },
              "hold": null,
              "projectId": "p1",
              "snapshotId": null,
              "zone": null,
              "container": "backups",
              "objectCount": 0,
              "failReason": null,
              "description": "nightly",
              "updatedAt": "%s",
              "userId": null,
              "encryptionKeyId": null,
              "others": {}
            }""";
    private static final String INCREMENTAL = """
            {
              "id": "b-inc",
              "name": "inc-1",
              "volumeId": "v-db",
              "status": "available",
              "incremental": true,
              "parent": {
                "id": "b-full",
                "provenance": "recorded"
              },
              "createdAt": "2026-11-23T02:00:00Z",
              "dataTimestamp": "2026-11-23T02:00:00Z",
              "sizeGiB": 10,
              "mode": "direct",
              "consistency": {
                "level": "crash",
                "certainty": "proven"
              },
              "run": "20261123-020000-ef01",
            """ + END.formatted("2026-11-23T02:00:00Z");
    private static final String OF_ANOTHER_TOOL = """
            {
              "id": "b-other",
              "name": "",
              "volumeId": "v-db",
              "status": "available",
              "incremental": true,
              "parent": {
                "id": "b-inc",
                "provenance": "inferred"
              },
              "createdAt": "2026-11-23T10:00:00Z",
              "dataTimestamp": "2026-11-23T10:00:00Z",
              "sizeGiB": 10,
              "mode": "direct",
              "consistency": null,
              "run": null,
            """ + END.formatted("2026-11-23T10:00:00Z");

    private final Shell shell = new Shell();

    @BeforeEach
    void planAnIncremental() {
        shell.engine.plan = Optional.of(Plans.incremental());
        shell.engine.runs.resources.add("b-inc");
    }

    @Test
    void listsBackupsAsJsonNewestFirst() {
        Result result = shell.run("backup", "list", "--json");

        assertEquals(0, result.code());
        String start = "[\n" + (OF_ANOTHER_TOOL + ",\n" + INCREMENTAL).indent(2).stripTrailing() + ",\n";
        assertTrue(result.out().startsWith(start), result.out());
        assertTrue(result.out().contains("\"parent\": null"), result.out());
    }

    @Test
    void listsWhatWasLastSeenAndSaysHowOldThatIs() {
        Result result = shell.run("backup", "list");

        assertEquals(0, shell.engine.looks);
        assertEquals("As last seen 5 min ago; --refresh asks the cloud.\n", result.err());
        assertEquals("""
                NAME     VOLUME       KIND         STATUS     AGE       ID       MODE    CONSISTENCY     MADE (UTC)
                b-other  zażółć-数据  incremental  available  2 h ago   b-other  direct  –               2026-11-23 10:00
                inc-1    zażółć-数据  incremental  available  10 h ago  b-inc    direct  crash · proven  2026-11-23 02:00
                full-1   zażółć-数据  full         available  34 h ago  b-full   direct  crash · proven  2026-11-22 02:00
                """, result.out());
    }

    @Test
    void looksAtTheCloudWhereNothingWasSeenYet() {
        shell.engine.known = Optional.empty();

        assertEquals(0, shell.run("backup", "list").code());
        assertEquals(1, shell.engine.looks);
    }

    @Test
    void looksAtTheCloudWhenAsked() {
        assertEquals("", shell.run("backup", "list", "--refresh").err());
        assertEquals(1, shell.engine.looks);
    }

    @Test
    void listsBackupsOfOneVolume() {
        assertEquals(
                "[]\n", shell.run("backup", "list", "--volume", "web", "--json").out());
        assertTrue(shell.run("backup", "list", "--volume", "zażółć-数据", "--json")
                .out()
                .contains("b-full"));
    }

    @Test
    void leavesOutWhatIsGone() {
        KnownBackup gone = new KnownBackup(
                Samples.backup("b-gone", "gone", "available", false, "2026-11-01T00:00:00Z"),
                Optional.empty(),
                Optional.of(Samples.NOW));
        shell.engine.known = Optional.of(Samples.catalogue(List.of(), List.of(gone)));

        assertEquals("[]\n", shell.run("backup", "list", "--json").out());
    }

    @Test
    void createsABackupAndAnswersWithIt() {
        Result result = shell.run("backup", "create", "zażółć-数据", "--json");

        assertEquals(0, result.code());
        assertEquals(
                "{\n  \"run\": \"" + Samples.RUN + "\",\n  \"backups\": [\n" + INCREMENTAL.indent(4) + "  ]\n}\n",
                result.out());
        assertEquals("""
                Plan: backup on lab (project demo)
                  Incremental backup of zażółć-数据
                    inc-1 is available.
                    1. Make incremental backup "nightly" of volume "zażółć-数据", on top of "inc-1"
                Run 20261123-100000-abcd
                [1/1] Make incremental backup "nightly" of volume "zażółć-数据", on top of "inc-1"
                [1/1] Make incremental backup "nightly" of volume "zażółć-数据", on top of "inc-1": done after 2.0 s
                """, result.err());
    }

    @Test
    void asksForWhatWasTyped() {
        shell.run("backup", "create", "v-db", "web", "zażółć-数据", "--full", "--mode", "clone", "--name", "nocą");
        shell.run("backup", "create", "v-db", "--incremental");
        shell.run("backup", "create", "v-db", "--auto");
        shell.run("backup", "create", "v-db");

        assertEquals(
                List.of(
                        new BackupWish(
                                "lab",
                                List.of("v-db", "v-web"),
                                BackupWish.Kind.FULL,
                                CaptureMode.CLONE,
                                Optional.of("nocą")),
                        wish(BackupWish.Kind.INCREMENTAL),
                        wish(BackupWish.Kind.AUTOMATIC),
                        wish(BackupWish.Kind.AUTOMATIC)),
                shell.engine.wishes);
    }

    private static BackupWish wish(BackupWish.Kind kind) {
        return new BackupWish("lab", List.of("v-db"), kind, CaptureMode.DIRECT, Optional.empty());
    }

    @Test
    void finishesInTheLookThatFollowsTheRun() {
        shell.run("backup", "create", "v-db", "--json");

        assertEquals(2, shell.engine.looks);
    }

    @Test
    void deletesWithYesAndAnswersWithWhatWent() {
        shell.engine.plan = Optional.of(Plans.delete());

        Result result = shell.run("backup", "delete", "inc-1", "b-inc", "--with-descendants", "--yes", "--json");

        assertEquals(0, result.code());
        assertEquals(List.of(new DeleteWish("lab", List.of("b-inc"), true)), shell.engine.wishes);
        assertEquals("""
                {
                  "run": "20261123-100000-abcd",
                  "deleted": [
                    "b-other",
                    "b-inc"
                  ]
                }
                """, result.out());
    }

    @Test
    void whatIsDoneStaysDoneWhereTheCloudIsGoneAfterIt() {
        shell.engine.plan = Optional.of(Plans.delete());
        shell.engine.runs.atTheEnd = () -> shell.engine.failure =
                Optional.of(new EmberkeepException(ErrorKind.UNREACHABLE, "The cloud does not answer."));

        Result result = shell.run("backup", "delete", "inc-1", "--yes", "--json");

        assertEquals(0, result.code());
        assertTrue(result.out().contains("b-inc"), result.out());
        assertTrue(result.err().contains("It is done"), result.err());
    }

    @Test
    void aCancelledRunTellsWhatItHasDone() {
        shell.engine.plan = Optional.of(Plans.delete());
        shell.engine.runs.end = RunState.CANCELLED;

        Result result = shell.run("backup", "delete", "inc-1", "--yes", "--json");

        assertTrue(result.out().contains("b-inc"), result.out());
        assertEquals(ExitCode.INTERRUPTED.code(), result.code());
    }

    @Test
    void aDeletionMayWait() {
        shell.engine.plan = Optional.of(Plans.delete());

        assertEquals(
                0,
                shell.run("backup", "delete", "b-inc", "--after", "10m", "-y").code());
        assertEquals(
                List.of(new DeleteWish("lab", List.of("b-inc"), false, Duration.ofMinutes(10))), shell.engine.wishes);
        assertEquals(
                2,
                shell.run("backup", "delete", "b-inc", "--after", "soon", "-y").code());
    }

    @Test
    void holdsAndReleasesByName() {
        Result held = shell.run("backup", "hold", "inc-1", "b-full", "--reason", "audit 2026");
        Result released = shell.run("backup", "release", "inc-1", "--dry-run");

        assertEquals(List.of("hold b-inc: audit 2026", "hold b-full: audit 2026"), shell.engine.wishes);
        assertEquals(0, held.code());
        assertTrue(held.err().contains("Held: 2."), held.err());
        assertTrue(held.out().contains("b-inc"), held.out());
        assertEquals(0, released.code());
        assertEquals(0, shell.engine.looks, "the cloud knows nothing of holds");
    }

    @Test
    void aHoldNeedsAReason() {
        assertEquals(2, shell.run("backup", "hold", "inc-1").code());
        assertEquals(2, shell.run("backup", "hold", "inc-1", "--reason", " ").code());
        assertEquals(List.of(), shell.engine.wishes);
    }

    @Test
    void aHeldBackupSaysSo() {
        shell.engine.known = Optional.of(Samples.held(Samples.catalogue()));

        assertTrue(shell.run("backup", "list").out().contains("available, held"));
        assertTrue(shell.run("backup", "list", "--json").out().contains("\"reason\": \"audit\""));
    }

    @Test
    void saysHowManyWereDeleted() {
        shell.engine.plan = Optional.of(Plans.delete());

        assertEquals(
                "2 backups are deleted.\n",
                shell.run("backup", "delete", "inc-1", "-y").out());
    }
}
