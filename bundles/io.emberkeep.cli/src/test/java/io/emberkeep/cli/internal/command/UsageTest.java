package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.cli.internal.command.Shell.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {
    private final Shell shell = new Shell();

    private void wrong(String sentence, String... words) {
        assertEquals(new Result("", "emberkeep: " + sentence + "\n", 2), shell.run(words));
        assertEquals(List.of(), shell.engine.wishes);
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        wrong(
                "Unmatched argument at index 1: 'creat'; did you mean create or release? See \"emberkeep backup --help\".",
                "backup",
                "creat");
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        wrong(
                "Unknown option: '--ful'; did you mean --full? See \"emberkeep backup create --help\".",
                "backup",
                "create",
                "v-db",
                "--ful");
    }

    @Test
    void wantsAVolume() {
        wrong("Missing required parameter: 'VOLUME'. See \"emberkeep backup create --help\".", "backup", "create");
    }

    @Test
    void wantsOneKindOnly() {
        wrong(
                "--full, --incremental are mutually exclusive (specify only one). See \"emberkeep backup create --help\".",
                "backup",
                "create",
                "v-db",
                "--full",
                "--incremental");
    }

    @Test
    void wantsOneRunOrAll() {
        wrong(
                "ID, --all are mutually exclusive (specify only one). See \"emberkeep run resume --help\".",
                "run",
                "resume",
                "x",
                "--all");
    }

    @Test
    void saysWhichModesAreNotThereYet() {
        for (CaptureMode mode : CaptureMode.values()) {
            if (!mode.isAvailable()) {
                wrong(
                        "Invalid value for option '--mode': mode \"" + mode.word()
                                + "\" is not there yet; use direct, clone, snapshot. "
                                + "See \"emberkeep backup create --help\".",
                        "backup",
                        "create",
                        "v-db",
                        "--mode",
                        mode.word());
            }
        }
    }

    @Test
    void knowsNoOtherModes() {
        wrong(
                "Invalid value for option '--mode': there is no mode \"fast\"; use direct, clone, snapshot. "
                        + "See \"emberkeep backup create --help\".",
                "backup",
                "create",
                "v-db",
                "--mode",
                "fast");
    }

    @Test
    void knowsNoSuchVolume() {
        wrong("There is no volume \"łódź\" in this project. See \"emberkeep volume list\".", "chain", "show", "łódź");
    }

    @Test
    void wantsAnIdWhereANameIsAmbiguous() {
        Volume one = Samples.volume("v-1", "twin", "available", List.of());
        Volume two = Samples.volume("v-2", "twin", "available", List.of());
        shell.engine.fresh = Samples.catalogue(List.of(one, two), List.of());

        wrong("2 volumes are called \"twin\"; use an id: v-1, v-2.", "backup", "create", "twin");
    }

    @Test
    void showsTheHelpOfANounWithoutAVerb() {
        Result result = shell.run("backup");

        assertEquals(2, result.code());
        assertTrue(result.err().contains("  create   Back up volumes"), result.err());
        assertTrue(result.err().endsWith("emberkeep: Missing required subcommand. See \"emberkeep backup --help\".\n"));
    }

    @Test
    void showsItsOwnOptionsBeforeThoseOfEveryCommand() {
        String help = shell.run("backup", "create", "--help").out();

        assertTrue(help.startsWith("Usage: emberkeep backup create [OPTIONS] VOLUME...\n"), help);
        assertTrue(help.indexOf("--with-descendants") < 0, help);
        assertTrue(help.indexOf("--mode=MODE") < help.indexOf("Options of every command:"), help);
        assertTrue(help.indexOf("Options of every command:") < help.indexOf("--cloud=NAME"), help);
        assertTrue(help.contains("Examples:\n  emberkeep backup create"), help);
    }

    @Test
    void showsWhereARestoreMayGo() {
        String help = shell.run("restore", "create", "--help").out();

        assertTrue(
                help.contains("BACKUP (--new NAME [--type TYPE] [--zone ZONE] | --onto VOLUME)".substring(0, 30)),
                help);
    }
}
