package io.emberkeep.openstack.internal.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.CloudProfiles.Problem;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Credential.Token;
import io.emberkeep.api.cloud.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudsYamlProfilesTest {
    private static final String LAB = """
            clouds:
              lab:
                auth:
                  auth_url: https://cloud.example:5000/v3
                  username: ada
                  password: pw
                  project_name: demo
            """;

    @TempDir
    private Path root;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void passwordProfileIsReadWithItsDefaults() throws IOException {
        write("work/clouds.yaml", LAB);

        assertEquals(
                List.of(new CloudProfile(
                        "lab",
                        "https://cloud.example:5000/v3",
                        new Password(Named.byName("ada"), new Secret("pw"), Domain.DEFAULT),
                        Optional.of(Named.byName("demo")),
                        Domain.DEFAULT,
                        Optional.empty(),
                        "public",
                        Tls.PLATFORM,
                        Map.of(),
                        root.resolve("work/clouds.yaml").toString())),
                profiles().list());
    }

    @Test
    void everySettingHasItsPlace() throws IOException {
        write("work/clouds.yaml", """
                clouds:
                  lab:
                    region_name: One
                    interface: internal
                    cacert: ca.pem
                    block_storage_endpoint_override: https://vol.example/v3/$(project_id)s
                    compute_endpoint_override: https://nova.example/v2.1
                    auth:
                      auth_url: https://cloud.example/identity/
                      user_id: u1
                      password: pw
                      project_id: p1
                      user_domain_name: people
                      project_domain_id: d2
                """);

        CloudProfile profile = profiles().list().get(0);

        assertEquals("https://cloud.example/identity/v3", profile.authUrl());
        Domain people = new Domain(Optional.empty(), Optional.of("people"));
        assertEquals(new Password(Named.byId("u1"), new Secret("pw"), people), profile.credential());
        assertEquals(Optional.of(Named.byId("p1")), profile.project());
        assertEquals(new Domain(Optional.of("d2"), Optional.empty()), profile.projectDomain());
        assertEquals(Optional.of("One"), profile.region());
        assertEquals("internal", profile.endpointInterface());
        assertEquals(new Tls(true, Optional.of(root.resolve("work/ca.pem"))), profile.tls());
        assertEquals(
                Map.of(
                        "block-storage", "https://vol.example/v3/$(project_id)s",
                        "compute", "https://nova.example/v2.1"),
                profile.endpoints());
    }

    @Test
    void applicationCredentialIsKnownByItsTypeOrItsKeys() throws IOException {
        write("work/clouds.yaml", """
                clouds:
                  by-id:
                    auth_type: v3applicationcredential
                    auth: {auth_url: "https://x/v3", application_credential_id: c1, application_credential_secret: s}
                  by-name:
                    auth: {auth_url: "https://x/v3", application_credential_name: nightly,
                           application_credential_secret: s, username: ada, user_domain_id: d1}
                """);

        List<CloudProfile> found = profiles().list();

        assertEquals(
                new ApplicationCredential(Named.byId("c1"), new Secret("s"), Optional.empty(), Domain.DEFAULT),
                found.get(0).credential());
        assertEquals(Optional.empty(), found.get(0).project());
        assertEquals(
                new ApplicationCredential(
                        Named.byName("nightly"),
                        new Secret("s"),
                        Optional.of(Named.byName("ada")),
                        new Domain(Optional.of("d1"), Optional.empty())),
                found.get(1).credential());
    }

    @Test
    void tokenIsRead() throws IOException {
        write("work/clouds.yaml", """
                clouds:
                  lab: {auth_type: v3token, auth: {auth_url: "https://x/v3", token: gAAA, project_name: demo}}
                """);

        assertEquals(new Token(new Secret("gAAA")), profiles().list().get(0).credential());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123", "1_000", "yes", "null!", "12:30:45", "2026-01-01", "0x1F", "1e3", "1.10"})
    void passwordIsTheTextThatWasWritten(String password) throws IOException {
        write("work/clouds.yaml", LAB.replace("pw", password));

        Password credential = (Password) profiles().list().get(0).credential();
        assertEquals(password, credential.password().value());
    }

    @Test
    void secretsNeverShow() throws IOException {
        write("work/clouds.yaml", LAB.replace("pw", "hush-hush"));

        assertFalse(profiles().list().toString().contains("hush"));
    }

    @Test
    void secureFileBesideAddsTheSecrets() throws IOException {
        write("work/clouds.yaml", LAB.replaceAll(" *password: pw\n", ""));
        write("work/secure.yaml", """
                clouds:
                  lab: {auth: {password: from-secure}}
                  other: {auth: {password: unused}}
                """);

        Password credential = (Password) profiles().list().get(0).credential();
        assertEquals("from-secure", credential.password().value());
        assertEquals(1, profiles().list().size());
    }

    @Test
    void secureFileBesideAnotherCloudsFileIsLeftAlone() throws IOException {
        write("work/clouds.yaml", LAB);
        write("etc/secure.yaml", "clouds: {lab: {auth: {password: other}}}");

        Password credential = (Password) profiles().list().get(0).credential();
        assertEquals("pw", credential.password().value());
    }

    @Test
    void firstFileFoundWins() throws IOException {
        write("etc/clouds.yaml", LAB.replace("lab:", "from-etc:"));
        assertEquals(List.of("from-etc"), names());

        write("home/.config/openstack/clouds.yaml", LAB.replace("lab:", "from-home:"));
        assertEquals(List.of("from-home"), names());

        write("xdg/openstack/clouds.yaml", LAB.replace("lab:", "from-xdg:"));
        environment.put("XDG_CONFIG_HOME", root.resolve("xdg").toString());
        assertEquals(List.of("from-xdg"), names());

        write("work/clouds.yml", LAB.replace("lab:", "from-here:"));
        assertEquals(List.of("from-here"), names());

        write("elsewhere/my.yaml", LAB.replace("lab:", "named:"));
        environment.put("OS_CLIENT_CONFIG_FILE", root.resolve("elsewhere/my.yaml").toString());
        assertEquals(List.of("named"), names());
    }

    @Test
    void placesNameEveryFileAndTheVariables() {
        assertEquals(
                List.of(
                        root.resolve("work/clouds.yaml").toString(),
                        root.resolve("home/.config/openstack/clouds.yaml").toString(),
                        root.resolve("etc/clouds.yaml").toString(),
                        "OS_AUTH_URL and the other OS_* variables"),
                profiles().places());
    }

    @Test
    void fileNamedByTheVariableMustExist() {
        environment.put("OS_CLIENT_CONFIG_FILE", "nowhere.yaml");

        EmberkeepException failure = assertThrows(EmberkeepException.class, () -> profiles().list());

        assertEquals(ErrorKind.INVALID_INPUT, failure.kind());
        assertTrue(failure.getMessage().contains("work/nowhere.yaml"), failure.getMessage());
    }

    @Test
    void noFileMeansNoClouds() {
        assertEquals(List.of(), profiles().list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "clouds:\n", "clouds: {}\n", "other: {}\n"})
    void emptyFileMeansNoClouds(String text) throws IOException {
        write("work/clouds.yaml", text);

        assertEquals(List.of(), profiles().list());
    }

    @Test
    void environmentIsACloudOfItsOwn() throws IOException {
        write("work/clouds.yaml", LAB);
        environment.putAll(Map.of(
                "OS_AUTH_URL", "https://env.example/v3",
                "OS_USERNAME", "bob",
                "OS_PASSWORD", "b",
                "OS_PROJECT_NAME", "p",
                "OS_USER_DOMAIN_ID", "d1",
                "OS_PROJECT_DOMAIN_NAME", "d2",
                "OS_REGION_NAME", "Two",
                "OS_INTERFACE", "admin",
                "OS_INSECURE", "true",
                "OS_VOLUMEV3_ENDPOINT_OVERRIDE", "https://vol"));

        CloudProfile profile = profiles().list().get(0);

        assertEquals(List.of("envvars", "lab"), names());
        assertEquals(
                new CloudProfile(
                        "envvars",
                        "https://env.example/v3",
                        new Password(
                                Named.byName("bob"),
                                new Secret("b"),
                                new Domain(Optional.of("d1"), Optional.empty())),
                        Optional.of(Named.byName("p")),
                        new Domain(Optional.empty(), Optional.of("d2")),
                        Optional.of("Two"),
                        "admin",
                        new Tls(false, Optional.empty()),
                        Map.of("volumev3", "https://vol"),
                        "the OS_* variables"),
                profile);
    }

    @Test
    void environmentWithoutAnAddressIsNoCloud() {
        environment.putAll(Map.of("OS_USERNAME", "bob", "OS_AUTH_URL", " "));

        assertEquals(List.of(), profiles().list());
        assertEquals(List.of(), profiles().problems());
    }

    @ParameterizedTest
    @CsvSource({
        "verify: false, false",
        "verify: true, true",
        "insecure: true, false",
        "insecure: yes, false",
        "insecure: false, true",
        "verify: 'no', false"
    })
    void certificatesAreCheckedUnlessTheFileSaysOtherwise(String setting, boolean verify) throws IOException {
        write("work/clouds.yaml", LAB + "    " + setting + "\n");

        assertEquals(verify, profiles().list().get(0).tls().verify());
    }

    @ParameterizedTest
    @CsvSource({"endpoint_type: publicURL, public", "endpoint_type: internalURL, internal", "interface: admin, admin"})
    void interfaceHasAnOldAndANewName(String setting, String expected) throws IOException {
        write("work/clouds.yaml", LAB + "    " + setting + "\n");

        assertEquals(expected, profiles().list().get(0).endpointInterface());
    }

    @Test
    void cacertMayLieAtHome() throws IOException {
        write("work/clouds.yaml", LAB + "    cacert: ~/ca.pem\n");

        assertEquals(
                Optional.of(root.resolve("home/ca.pem")),
                profiles().list().get(0).tls().authority());
    }

    @Test
    void listOfRegionsIsAProfileEach() throws IOException {
        write("work/clouds.yaml", LAB + "    regions: [One, {name: Two}]\n");

        List<CloudProfile> found = profiles().list();

        assertEquals(List.of("lab", "lab/Two"), names());
        assertEquals(Optional.of("One"), found.get(0).region());
        assertEquals(Optional.of("Two"), found.get(1).region());
    }

    @Test
    void settingsMayBeSharedByAnchors() throws IOException {
        write("work/clouds.yaml", """
                common: &common
                  auth: &auth {auth_url: "https://x/v3", username: ada, password: pw}
                clouds:
                  one: {<<: *common, auth: {<<: *auth, project_name: a}}
                  two: {<<: *common, auth: {<<: *auth, project_name: b}}
                """);

        assertEquals(List.of("one", "two"), names());
        assertEquals(Optional.of(Named.byName("b")), profiles().list().get(1).project());
    }

    @ParameterizedTest
    @CsvSource({
        "auth_url, auth_url",
        "username, username",
        "password, password",
    })
    void cloudThatLacksAKeyIsAProblemOfItsOwn(String removed, String named) throws IOException {
        String broken = LAB.replaceAll(" *" + removed + ": .*\n", "");
        write("work/clouds.yaml", broken + LAB.replace("clouds:\n", "").replace("lab:", "good:"));

        assertEquals(List.of("good"), names());
        String file = root.resolve("work/clouds.yaml").toString();
        assertEquals(
                List.of(new Problem("lab", "Cloud lab has no %s in %s; add it.".formatted(named, file))),
                profiles().problems());
    }

    @Test
    void unknownWayToLogInIsAProblem() throws IOException {
        write("work/clouds.yaml", LAB + "    auth_type: v3oidcpassword\n");

        assertEquals(List.of(), profiles().list());
        assertTrue(profiles().problems().get(0).sentence().contains("v3oidcpassword"));
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
        Path file = write("work/clouds.yaml", text);

        EmberkeepException failure = assertThrows(EmberkeepException.class, () -> profiles().list());

        assertEquals(ErrorKind.INVALID_INPUT, failure.kind());
        assertTrue(failure.getMessage().contains(place), failure.getMessage());
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        assertTrue(failure.getMessage().matches("[^\\n]*\\."), failure.getMessage());
    }

    @Test
    void documentCannotMakeObjects() throws IOException {
        write("work/clouds.yaml", "clouds: !!java.net.URL [\"http://x\"]\n");

        assertThrows(EmberkeepException.class, () -> profiles().list());
    }

    @Test
    void fileThatIsNoTextIsNamed() throws IOException {
        Path file = root.resolve("work/clouds.yaml");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});

        EmberkeepException failure = assertThrows(EmberkeepException.class, () -> profiles().list());
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
    }

    private List<String> names() {
        return profiles().list().stream().map(CloudProfile::name).toList();
    }

    private CloudsYamlProfiles profiles() {
        return new CloudsYamlProfiles(new Surroundings(
                environment, root.resolve("work"), root.resolve("home"), root.resolve("etc")));
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
