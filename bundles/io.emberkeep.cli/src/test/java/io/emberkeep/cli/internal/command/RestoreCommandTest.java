package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.plan.RestoreWish;
import io.emberkeep.cli.internal.command.Shell.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestoreCommandTest {
    private final Shell shell = new Shell();

    @Test
    void restoresToANewVolumeAndAnswersWithIt() {
        shell.engine.plan = Optional.of(Plans.restoreNew());
        shell.engine.runs.resources.addAll(List.of("v-new", "v-new"));

        Result result = shell.run(
                "restore", "create", "inc-1", "--new", "kopia ł", "--type", "hdd", "--zone", "remote-dc", "--json");

        assertEquals(0, result.code());
        assertEquals("""
                {
                  "run": "20261123-100000-abcd",
                  "volumeId": "v-new"
                }
                """, result.out());
        RestoreWish.Target target =
                new RestoreWish.Target.NewVolume("kopia ł", Optional.of("hdd"), Optional.of("remote-dc"));
        assertEquals(List.of(new RestoreWish("lab", "b-inc", target)), shell.engine.wishes);
    }

    @Test
    void restoresOntoAVolume() {
        shell.engine.plan = Optional.of(Plans.restoreOnto());

        Result result = shell.run("restore", "create", "b-inc", "--onto", "web", "--yes");

        assertEquals("The data are on volume v-web.\n", result.out());
        RestoreWish.Target target = new RestoreWish.Target.ExistingVolume("v-web");
        assertEquals(List.of(new RestoreWish("lab", "b-inc", target)), shell.engine.wishes);
    }

    @Test
    void wantsToKnowWhereTheDataGo() {
        String sentence = "emberkeep: Say where the data go: either to a new volume by --new NAME, "
                + "or onto one that exists by --onto VOLUME.\n";
        for (String[] words : List.of(
                new String[] {"restore", "create", "b-inc"},
                new String[] {"restore", "create", "b-inc", "--type", "hdd"},
                new String[] {"restore", "create", "b-inc", "--new", "copy", "--onto", "web"})) {
            assertEquals(new Result("", sentence, 2), shell.run(words));
        }
    }

    @Test
    void saysWhichTypesAndZonesThereAre() {
        assertEquals(
                new Result("", "emberkeep: There is no volume type \"tape\" in this cloud; use ssd, hdd.\n", 2),
                shell.run("restore", "create", "b-inc", "--new", "copy", "--type", "tape"));
        assertEquals(
                new Result("", "emberkeep: There is no zone \"moon\" in this cloud; use main, remote-dc.\n", 2),
                shell.run("restore", "create", "b-inc", "--new", "copy", "--zone", "moon"));
    }

    @Test
    void takesTypeAndZoneOnlyForANewVolume() {
        Result result = shell.run("restore", "create", "b-inc", "--onto", "web", "--zone", "main");

        assertEquals(2, result.code());
        assertEquals(
                "emberkeep: --type and --zone are for a new volume; with --onto the volume keeps what it has.\n",
                result.err());
    }
}
