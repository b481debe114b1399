package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Safeguard.Band;
import io.emberkeep.api.cloud.Safeguard.Colour;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.cli.internal.command.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudCommandTest {
    private static final String REPORT = """
            {
              "cloud": "lab",
              "scope": {
                "authUrl": "http://cloud/v3",
                "region": "Piekna",
                "projectId": "p1",
                "projectName": "demo"
              },
              "capabilities": [
                {
                  "subject": "backup service",
                  "answer": "yes",
                  "value": "present",
                  "evidence": "GET /backups"
                }
              ],
              "limits": {
                "backups": {
                  "used": 3,
                  "max": 10
                },
                "backupGiB": {
                  "used": 3,
                  "max": 10
                },
                "volumes": {
                  "used": 3,
                  "max": 10
                },
                "volumeGiB": {
                  "used": 3,
                  "max": 10
                },
                "snapshots": {
                  "used": 0,
                  "max": null
                }
              }
            }
            """;

    private final Shell shell = new Shell();

    @Test
    void listsCloudsWithoutTheirSecrets() {
        Result result = shell.run("cloud", "list", "--json");

        assertEquals("""
                [
                  {
                    "name": "lab",
                    "authUrl": "http://cloud/v3",
                    "project": "demo",
                    "region": "Piekna",
                    "source": "/etc/openstack/clouds.yaml",
                    "readOnly": false,
                    "band": null
                  }
                ]
                """, result.out());
        assertFalse(shell.run("cloud", "list").out().contains("hidden"));
    }

    @Test
    void listsCloudsForPeople() {
        assertEquals("""
                NAME  SAFEGUARD  PROJECT  REGION  ADDRESS          FOUND IN
                lab   –          demo     Piekna  http://cloud/v3  /etc/openstack/clouds.yaml
                """, shell.run("cloud", "list").out());
        shell.engine.profiles.clear();
        assertTrue(shell.run("cloud", "list").out().startsWith("No cloud was found"));
    }

    @Test
    void saysWhichCloudsCannotBeUsed() {
        shell.engine.problems.add(new CloudProfiles.Problem("old", "Cloud old has no password in clouds.yaml."));

        assertEquals(
                "Cloud old has no password in clouds.yaml.\n",
                shell.run("cloud", "list").err());
    }

    @Test
    void checksACloud() {
        assertEquals("""
                lab: project demo, region Piekna, http://cloud/v3
                WHAT            ANSWER  VALUE    HOW IT WAS FOUND OUT
                backup service  yes     present  GET /backups
                QUOTA         USED        OF
                backups          3        10
                backups, GiB     3        10
                volumes          3        10
                volumes, GiB     3        10
                snapshots        0  no limit
                """, shell.run("cloud", "check", "lab").out());
    }

    @Test
    void checksACloudAsJson() {
        assertEquals(REPORT, shell.run("cloud", "check", "lab", "--json").out());
    }

    @Test
    void saysWhichCloudsThereAre() {
        assertEquals(
                new Result("", "emberkeep: There is no such cloud. Known: lab.\n", 2),
                shell.run("cloud", "check", "nowhere"));
    }

    @Test
    void saysThatThePasswordIsWrong() {
        shell.engine.failure = Optional.of(
                new EmberkeepException(ErrorKind.UNAUTHORISED, "The cloud does not let demo in.")
                        .withRequestId("req-1"));

        assertEquals(
                new Result("", "emberkeep: The cloud does not let demo in. (request req-1)\n", 3),
                shell.run("cloud", "check", "lab", "--json"));
        assertEquals(List.of(), shell.faults);
    }

    @Test
    void protectsACloudAndTellsOfItInTheList() {
        assertEquals(
                new Result("lab: PRODUCTION, read-only\n", "", 0),
                shell.run("cloud", "protect", "lab", "--band", "red", "--word", "PRODUCTION", "--read-only"));
        assertEquals(
                new Safeguard(true, Optional.of(new Band(Colour.RED, "PRODUCTION"))),
                shell.engine.safeguards.get("lab"));
        assertTrue(shell.run("cloud", "list").out().contains("PRODUCTION, read-only"));
    }

    @Test
    void changesOnlyWhatIsNamed() {
        shell.engine.safeguards.put("lab", new Safeguard(true, Optional.of(new Band(Colour.RED, "PRODUCTION"))));

        assertEquals(
                "lab: PRODUCTION\n",
                shell.run("cloud", "protect", "lab", "--no-read-only").out());
        assertEquals(
                "lab: –\n",
                shell.run("cloud", "protect", "lab", "--band", "none").out());
        assertEquals(Safeguard.NONE, shell.engine.safeguards.get("lab"));
    }

    @Test
    void showsASafeguardAsJson() {
        shell.engine.safeguards.put("lab", new Safeguard(true, Optional.of(new Band(Colour.BLUE, "test"))));

        assertEquals("""
                {
                  "readOnly": true,
                  "band": {
                    "colour": "blue",
                    "word": "test"
                  }
                }
                """, shell.run("cloud", "protect", "lab", "--json").out());
    }

    @Test
    void knowsNoOtherColours() {
        assertEquals(2, shell.run("cloud", "protect", "lab", "--band", "pink").code());
        assertEquals(2, shell.run("cloud", "protect", "nowhere", "--read-only").code());
        assertTrue(shell.engine.safeguards.isEmpty());
    }

    @Test
    void importsCloudsAndSaysWhatWasLeftOut(@TempDir Path folder) throws IOException {
        Path openrc = Files.writeString(folder.resolve("shop-openrc.sh"), "export OS_AUTH_URL=…");
        CloudProfile shop = Samples.profile("shop");
        shell.engine.written.add(shop.with(shop.credential().withSecret(Secret.IN_VAULT)));

        Result result = shell.run("cloud", "import", openrc.toString(), "--name", "prod", "--json");

        assertEquals(0, result.code(), result.err());
        assertEquals(List.of("read export OS_AUTH_URL=…"), shell.engine.wishes);
        assertEquals("prod", shell.engine.profiles.getLast().name());
        assertTrue(result.out().contains("\"name\": \"prod\""), result.out());
        assertEquals("""
            1 cloud is in /home/ada/.config/emberkeep/clouds.yaml now.
            Left out of %1$s: OS_ODD, OS_PASSWORD.
            The secret of prod is not in %1$s. Set EMBERKEEP_SECRET to it, or write it into the secure.yaml beside Emberkeep's clouds.yaml.
            """.formatted(openrc), result.err());
    }

    @Test
    void anImportThatIsTriedChangesNothing(@TempDir Path folder) throws IOException {
        Path openrc = Files.writeString(folder.resolve("openrc"), "any");
        shell.engine.written.add(Samples.profile("shop"));

        assertEquals(
                0, shell.run("cloud", "import", openrc.toString(), "--dry-run").code());
        assertEquals(1, shell.engine.profiles.size());
    }

    @Test
    void anImportNeedsAFileAndANameForOneCloudAlone(@TempDir Path folder) throws IOException {
        Result missing = shell.run("cloud", "import", folder.resolve("none").toString());
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("there is no such file"), missing.err());

        shell.engine.written.addAll(List.of(Samples.profile("a"), Samples.profile("b")));
        Path file = Files.writeString(folder.resolve("clouds.yaml"), "any");
        assertEquals(
                2, shell.run("cloud", "import", file.toString(), "--name", "x").code());
    }
}
