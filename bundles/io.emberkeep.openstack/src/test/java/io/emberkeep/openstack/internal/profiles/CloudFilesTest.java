package io.emberkeep.openstack.internal.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfiles.Problem;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudFilesTest {
    private ProfileFolder folder;

    @BeforeEach
    void makeFolder(@TempDir Path root) {
        folder = new ProfileFolder(root);
    }

    @Test
    void secureFileBesideAddsTheSecrets() throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB.replaceAll(" *password: pw\n", ""));
        folder.write("work/secure.yaml", """
            clouds:
              lab: {auth: {password: from-secure}}
              other: {auth: {password: unused}}
            """);

        Password credential = (Password) folder.profiles().list().get(0).credential();
        assertEquals("from-secure", credential.password().value());
        assertEquals(1, folder.profiles().list().size());
    }

    @Test
    void secureFileBesideAnotherCloudsFileIsLeftAlone() throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB);
        folder.write("etc/secure.yaml", "clouds: {lab: {auth: {password: other}}}");

        Password credential = (Password) folder.profiles().list().get(0).credential();
        assertEquals("pw", credential.password().value());
    }

    @Test
    void firstFileFoundWins() throws IOException {
        folder.write("etc/clouds.yaml", ProfileFolder.LAB.replace("lab:", "from-etc:"));
        assertEquals(List.of("from-etc"), folder.names());

        folder.write("home/.config/openstack/clouds.yaml", ProfileFolder.LAB.replace("lab:", "from-home:"));
        assertEquals(List.of("from-home"), folder.names());

        folder.write("xdg/openstack/clouds.yaml", ProfileFolder.LAB.replace("lab:", "from-xdg:"));
        folder.environment().put("XDG_CONFIG_HOME", folder.root().resolve("xdg").toString());
        assertEquals(List.of("from-xdg"), folder.names());

        folder.write("work/clouds.yml", ProfileFolder.LAB.replace("lab:", "from-here:"));
        assertEquals(List.of("from-here"), folder.names());

        folder.write("elsewhere/my.yaml", ProfileFolder.LAB.replace("lab:", "named:"));
        folder.environment()
                .put(
                        "OS_CLIENT_CONFIG_FILE",
                        folder.root().resolve("elsewhere/my.yaml").toString());
        assertEquals(List.of("named"), folder.names());
    }

    @Test
    void placesNameEveryFileAndTheVariables() {
        assertEquals(
                List.of(
                        folder.root().resolve("work/clouds.yaml").toString(),
                        folder.root()
                                .resolve("home/.config/openstack/clouds.yaml")
                                .toString(),
                        folder.root().resolve("etc/clouds.yaml").toString(),
                        folder.root()
                                .resolve("home/.config/emberkeep/clouds.yaml")
                                .toString(),
                        "OS_AUTH_URL and the other OS_* variables"),
                folder.profiles().places());
    }

    @Test
    void fileNamedByTheVariableMustExist() {
        folder.environment().put("OS_CLIENT_CONFIG_FILE", "nowhere.yaml");

        EmberkeepException failure =
                assertThrows(EmberkeepException.class, () -> folder.profiles().list());

        assertEquals(ErrorKind.INVALID_INPUT, failure.kind());
        assertTrue(failure.getMessage().contains("work/nowhere.yaml"), failure.getMessage());
    }

    @Test
    void noFileMeansNoClouds() {
        assertEquals(List.of(), folder.profiles().list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "clouds:\n", "clouds: {}\n", "other: {}\n"})
    void emptyFileMeansNoClouds(String text) throws IOException {
        folder.write("work/clouds.yaml", text);

        assertEquals(List.of(), folder.profiles().list());
    }

    @Test
    void settingsMayBeSharedByAnchors() throws IOException {
        folder.write("work/clouds.yaml", """
            common: &common
              auth: &auth {auth_url: "https://x/v3", username: ada, password: pw}
            clouds:
              one: {<<: *common, auth: {<<: *auth, project_name: a}}
              two: {<<: *common, auth: {<<: *auth, project_name: b}}
            """);

        assertEquals(List.of("one", "two"), folder.names());
        assertEquals(
                Optional.of(Named.byName("b")), folder.profiles().list().get(1).project());
    }

    @ParameterizedTest
    @CsvSource({
        "auth_url, auth_url",
        "username, username",
        "password, password",
    })
    void cloudThatLacksAKeyIsAProblemOfItsOwn(String removed, String named) throws IOException {
        String broken = ProfileFolder.LAB.replaceAll(" *" + removed + ": .*\n", "");
        folder.write(
                "work/clouds.yaml",
                broken + ProfileFolder.LAB.replace("clouds:\n", "").replace("lab:", "good:"));

        assertEquals(List.of("good"), folder.names());
        String file = folder.root().resolve("work/clouds.yaml").toString();
        assertEquals(
                List.of(new Problem("lab", "Cloud lab has no %s in %s; add it.".formatted(named, file))),
                folder.profiles().problems());
    }

    @Test
    void unknownWayToLogInIsAProblem() throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB + "    auth_type: v3oidcpassword\n");

        assertEquals(List.of(), folder.profiles().list());
        assertTrue(folder.profiles().problems().get(0).sentence().contains("v3oidcpassword"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'clouds:\n  lab:\n   auth: x: y\n' | Line 3",
                "'clouds:\n\tlab: {}\n' | Line 2",
                "'clouds:\n  lab: {}\n  lab: {}\n' | Line 3",
                "'clouds: [unclosed\n' | Line 2",
                "'- a\n- b\n' | Line 1",
                "'clouds: [a, b]\n' | clouds",
                "'clouds: {lab: text}\n' | lab",
            })
    void fileThatCannotBeReadIsNamedWithTheLine(String text, String place) throws IOException {
        Path file = folder.write("work/clouds.yaml", text);

        EmberkeepException failure =
                assertThrows(EmberkeepException.class, () -> folder.profiles().list());

        assertEquals(ErrorKind.INVALID_INPUT, failure.kind());
        assertTrue(failure.getMessage().contains(place), failure.getMessage());
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        assertTrue(failure.getMessage().matches("[^\\n]*\\."), failure.getMessage());
    }

    @Test
    void documentCannotMakeObjects() throws IOException {
        folder.write("work/clouds.yaml", "clouds: !!java.net.URL [\"http://x\"]\n");

        assertThrows(EmberkeepException.class, () -> folder.profiles().list());
    }

    @Test
    void fileThatIsNoTextIsNamed() throws IOException {
        Path file = folder.root().resolve("work/clouds.yaml");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});

        EmberkeepException failure =
                assertThrows(EmberkeepException.class, () -> folder.profiles().list());
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
    }
}
