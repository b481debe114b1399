package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.cli.internal.command.Shell.Result;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovalTest {
    private static final String PLAN = """
            {
              "kind": "restore",
              "cloud": "lab",
              "scope": {
                "authUrl": "http://cloud/v3",
                "region": "Piekna",
                "projectId": "p1",
                "projectName": "demo"
              },
              "madeAt": "2026-11-23T12:00:00Z",
              "destructive": false,
              "lockedVolumes": [
                "v-db"
              ],
              "tasks": [
                {
                  "title": "Restore of inc-1 to copy",
                  "volumeId": "v-db",
                  "reasons": [],
                  "steps": [
                    {
                      "words": "Make volume \\"copy\\" of 10 GiB, type ssd, zone main",
                      "when": "in-turn",
                      "action": {
                        "kind": "create-volume",
                        "name": "copy",
                        "sizeGiB": 10,
                        "snapshot": null,
                        "type": "ssd",
                        "zone": "main",
                        "temporary": false
                      }
                    },
                    {
                      "words": "Write backup \\"inc-1\\" onto volume \\"copy\\"",
                      "when": "in-turn",
                      "action": {
                        "kind": "restore-backup",
                        "volume": {
                          "madeByStep": 0
                        },
                        "backupId": "b-inc"
                      }
                    },
                    {
                      "words": "Delete volume \\"copy\\", only if a step before it fails",
                      "when": "on-failure",
                      "action": {
                        "kind": "delete-volume",
                        "volume": {
                          "madeByStep": 0
                        }
                      }
                    }
                  ]
                }
              ]
            }
            """;

    private final Shell shell = new Shell();

    @BeforeEach
    void planADeletion() {
        shell.engine.plan = Optional.of(Plans.delete());
    }

    @Test
    void refusesWithoutATerminalAndWithoutYes() {
        Result result = shell.run("backup", "delete", "inc-1", "--json");

        assertEquals(4, result.code());
        assertEquals("", result.out());
        assertEquals("""
                Plan: delete on lab (project demo)
                  Deletion of 2 backups of zażółć-数据
                    b-other builds on inc-1.
                    1. Delete backup "b-other"
                    2. Delete backup "inc-1"
                What this deletes or overwrites can't be brought back.
                emberkeep: This deletes or overwrites data, and there is no terminal to ask you on. Nothing was changed. Read the plan, then run it again with --yes.
                """, result.err());
        assertEquals(0, shell.engine.runs.all.size());
    }

    @Test
    void goesOnWhenAPersonSaysYes() {
        shell.keyboard = Optional.of("Y\n");

        Result result = shell.run("backup", "delete", "inc-1");

        assertEquals(0, result.code());
        assertTrue(result.err().contains("Go on? [y/N] "), result.err());
    }

    @Test
    void changesNothingWhenAPersonSaysNo() {
        shell.keyboard = Optional.of("\n");

        Result result = shell.run("backup", "delete", "inc-1");

        assertEquals(130, result.code());
        assertTrue(result.err().endsWith("emberkeep: Nothing was changed.\n"), result.err());
        assertEquals(0, shell.engine.runs.all.size());
    }

    @Test
    void refusesWhenTheKeyboardEnds() {
        shell.keyboard = Optional.of("");

        assertEquals(4, shell.run("backup", "delete", "inc-1").code());
    }

    @Test
    void asksBeforeAVolumeIsOverwritten() {
        shell.engine.plan = Optional.of(Plans.restoreOnto());

        assertEquals(4, shell.run("restore", "create", "inc-1", "--onto", "web").code());
        assertEquals(
                0,
                shell.run("restore", "create", "inc-1", "--onto", "web", "--yes")
                        .code());
    }

    @Test
    void asksNothingWhereNothingIsLost() {
        shell.engine.plan = Optional.of(Plans.byWayOfClone());

        assertEquals(0, shell.run("backup", "create", "web").code());
    }

    @Test
    void onlyShowsThePlanOfADryRun() {
        Result result = shell.run("backup", "delete", "inc-1", "--dry-run");

        assertEquals(0, result.code());
        assertEquals("", result.err());
        assertTrue(result.out().startsWith("Plan: delete on lab (project demo)\n"), result.out());
        assertEquals(0, shell.engine.runs.all.size());
    }

    @Test
    void writesThePlanOfADryRunAsJson() {
        shell.engine.plan = Optional.of(Plans.restoreNew());

        Result result = shell.run("restore", "create", "inc-1", "--new", "copy", "--dry-run", "--json");

        assertEquals(PLAN, result.out());
    }
}
