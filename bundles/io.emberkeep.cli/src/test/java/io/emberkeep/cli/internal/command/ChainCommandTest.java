package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.cli.internal.command.Shell.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainCommandTest {
    private final Shell shell = new Shell();

    @Test
    void showsTheChainAsATree() {
        Result result = shell.run("chain", "show", "zażółć-数据");

        assertEquals(0, result.code());
        assertEquals("""
                zażółć-数据 has 3 backups.
                CHAIN                                AGE       NAME     ID       DATA OF (UTC)     MODE    CONSISTENCY
                ● full                               34 h ago  full-1   b-full   2026-11-22 02:00  direct  crash · proven
                └─○ incremental                      10 h ago  inc-1    b-inc    2026-11-23 02:00  direct  crash · proven
                  └┄○ incremental (parent inferred)  2 h ago   b-other  b-other  2026-11-23 10:00  direct  –
                """, result.out());
    }

    @Test
    void showsBranchesFailuresAndWhatIsGone() {
        shell.engine.fresh = Samples.catalogue(
                List.of(Samples.volume("v-db", "db", "in-use", List.of())),
                List.of(
                        new KnownBackup(
                                Samples.backup("b0", "first", "available", false, "2026-11-20T00:00:00Z"),
                                Optional.of(Samples.origin("r0/0/0/1", Optional.empty())),
                                Optional.of(Samples.NOW)),
                        Samples.known(
                                Samples.backup("b1", "second", "available", true, "2026-11-21T00:00:00Z"),
                                Optional.of(Samples.origin("r1/0/0/1", Optional.of("b0")))),
                        Samples.known(
                                Samples.backup("b2", "third", "error", true, "2026-11-22T00:00:00Z"),
                                Optional.of(Samples.origin("r2/0/0/1", Optional.of("b0"))))));

        Result result = shell.run("chain", "show", "db");

        String[] lines = result.out().split("\n");
        assertTrue(lines[2].startsWith("✕ full, gone"), result.out());
        assertTrue(lines[3].startsWith("├─○ incremental  "), result.out());
        assertTrue(lines[4].startsWith("└─✕ incremental, error"), result.out());
        assertTrue(lines[5].startsWith("! "), result.out());
    }

    @Test
    void writesTheChainAsJson() {
        Result result = shell.run("chain", "show", "v-db", "--json");

        assertTrue(result.out().startsWith("""
                                {
                                  "volume": {
                                    "id": "v-db",
                                    "name": "zażółć-数据"
                                  },
                                  "backups": [
                                    {
                                      "id": "b-full",
                                """), result.out());
        assertTrue(result.out().endsWith("  ],\n  \"findings\": []\n}\n"), result.out());
    }

    @Test
    void writesFindingsAsJson() {
        shell.engine.fresh = Samples.catalogue(
                List.of(Samples.volume("v-db", "db", "in-use", List.of())),
                List.of(Samples.known(
                        Samples.backup("b1", "lost", "available", true, "2026-11-21T00:00:00Z"), Optional.empty())));

        Result result = shell.run("chain", "show", "db", "--json");

        assertTrue(result.out().contains("""
                                  "findings": [
                                    {
                                      "kind": "missing-parent",
                                      "backupId": "b1",
                                      "message": "The incremental lost builds on\
                                """), result.out());
    }

    @Test
    void saysThatAVolumeHasNoBackups() {
        assertEquals("web has no backups.\n", shell.run("chain", "show", "web").out());
    }
}
