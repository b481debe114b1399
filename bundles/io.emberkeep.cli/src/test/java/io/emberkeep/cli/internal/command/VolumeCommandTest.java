package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.Volume;
import io.emberkeep.cli.internal.command.Shell.Result;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeCommandTest {
    private static final String VOLUMES = """
            [
              {
                "id": "v-web",
                "name": "web",
                "status": "available",
                "sizeGiB": 10,
                "type": "ssd",
                "zone": "main",
                "projectId": "p1",
                "attachments": [],
                "protection": {
                  "state": "unprotected",
                  "lastSuccess": null
                },
                "bootable": false,
                "encrypted": false,
                "host": null,
                "createdAt": null,
                "metadata": {},
                "description": null,
                "updatedAt": null,
                "userId": null,
                "encryptionKeyId": null,
                "others": {}
              },
              {
                "id": "v-db",
                "name": "zażółć-数据",
                "status": "in-use",
                "sizeGiB": 10,
                "type": "ssd",
                "zone": "main",
                "projectId": "p1",
                "attachments": [
                  {
                    "serverId": "s1",
                    "serverName": "db-1",
                    "device": "/dev/vdb",
                    "serverStatus": "ACTIVE",
                    "status": "attached",
                    "mode": "rw",
                    "attachedAt": "2026-11-20T10:00:00Z"
                  }
                ],
                "protection": {
                  "state": "protected",
                  "lastSuccess": "2026-11-23T10:00:00Z"
                },
                "bootable": false,
                "encrypted": false,
                "host": null,
                "createdAt": null,
                "metadata": {},
                "description": null,
                "updatedAt": null,
                "userId": null,
                "encryptionKeyId": null,
                "others": {}
              }
            ]
            """;

    private final Shell shell = new Shell();

    @Test
    void listsVolumesAsJson() {
        Result result = shell.run("volume", "list", "--json");

        assertEquals(0, result.code());
        assertEquals("", result.err());
        assertEquals(VOLUMES, result.out());
    }

    @Test
    void listsVolumesForPeopleTheAnswerFirst() {
        Result result = shell.run("volume", "list");

        assertEquals("""
                1 protected · 1 unprotected
                NAME         STATUS     GIB  PROTECTION           ID     TYPE  ZONE  DATA OF (UTC)     ATTACHED TO
                web          available   10  Unprotected          v-web  ssd   main  –
                zażółć-数据  in-use      10  Protected · 2 h ago  v-db   ssd   main  2026-11-23 10:00  db-1 (/dev/vdb)
                """, result.out());
    }

    @Test
    void judgesProtectionByTheMaximumAgeOfThePreferences() {
        shell.engine.maximumAge = Duration.ofHours(1);

        assertTrue(shell.run("volume", "list", "--json").out().contains("\"state\": \"at-risk\""));
    }

    @Test
    void theVariableGoesBeforeThePreferences() {
        shell.variables.put("EMBERKEEP_MAX_AGE_HOURS", "1");

        Result result = shell.run("volume", "list", "--json");

        assertTrue(result.out().contains("\"state\": \"at-risk\""), result.out());
    }

    @Test
    void refusesAMaximumAgeThatIsNoNumber() {
        shell.variables.put("EMBERKEEP_MAX_AGE_HOURS", "a day");

        Result result = shell.run("volume", "list", "--json");

        assertEquals(2, result.code());
        assertEquals("", result.out());
        assertEquals(
                "emberkeep: EMBERKEEP_MAX_AGE_HOURS is \"a day\", which is not a number of hours. "
                        + "Set it to a whole number such as 24, or unset it.\n",
                result.err());
    }

    @Test
    void neverShowsAVolumeInAnUnknownStateAsGood() {
        Volume strange = Samples.volume("v-db", "db", "levitating", List.of());
        shell.engine.fresh = Samples.catalogue(
                List.of(strange), List.copyOf(Samples.catalogue().backups().values()));

        Result result = shell.run("volume", "list", "--json");

        assertTrue(result.out().contains("\"state\": \"unknown\""), result.out());
    }

    @Test
    void saysThatThereAreNoVolumes() {
        shell.engine.fresh = Samples.catalogue(List.of(), List.of());

        assertEquals(
                "This project has no volumes.\n", shell.run("volume", "list").out());
        assertEquals("[]\n", shell.run("volume", "list", "--json").out());
    }
}
