package io.emberkeep.openstack.internal.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Credential.Token;
import io.emberkeep.api.cloud.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudsYamlProfilesTest {
    private ProfileFolder folder;

    @BeforeEach
    void makeFolder(@TempDir Path root) {
        folder = new ProfileFolder(root);
    }

    @Test
    void passwordProfileIsReadWithItsDefaults() throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB);

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
                        Optional.empty(),
                        Map.of(),
                        folder.root().resolve("work/clouds.yaml").toString())),
                folder.profiles().list());
    }

    @Test
    void everySettingHasItsPlace() throws IOException {
        folder.write("work/clouds.yaml", """
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

        CloudProfile profile = folder.profiles().list().get(0);

        assertEquals("https://cloud.example/identity/v3", profile.authUrl());
        Domain people = new Domain(Optional.empty(), Optional.of("people"));
        assertEquals(new Password(Named.byId("u1"), new Secret("pw"), people), profile.credential());
        assertEquals(Optional.of(Named.byId("p1")), profile.project());
        assertEquals(new Domain(Optional.of("d2"), Optional.empty()), profile.projectDomain());
        assertEquals(Optional.of("One"), profile.region());
        assertEquals("internal", profile.endpointInterface());
        assertEquals(new Tls(true, Optional.of(folder.root().resolve("work/ca.pem"))), profile.tls());
        assertEquals(
                Map.of(
                        "block-storage", "https://vol.example/v3/$(project_id)s",
                        "compute", "https://nova.example/v2.1"),
                profile.endpoints());
    }

    @Test
    void applicationCredentialIsKnownByItsTypeOrItsKeys() throws IOException {
        folder.write("work/clouds.yaml", """
            clouds:
              by-id:
                auth_type: v3applicationcredential
                auth: {auth_url: "https://x/v3", application_credential_id: c1, application_credential_secret: s}
              by-name:
                auth: {auth_url: "https://x/v3", application_credential_name: nightly,
                       application_credential_secret: s, username: ada, user_domain_id: d1}
            """);

        List<CloudProfile> found = folder.profiles().list();

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
        folder.write("work/clouds.yaml", """
            clouds:
              lab: {auth_type: v3token, auth: {auth_url: "https://x/v3", token: gAAA, project_name: demo}}
            """);

        assertEquals(
                new Token(new Secret("gAAA")), folder.profiles().list().get(0).credential());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123", "1_000", "yes", "null!", "12:30:45", "2026-01-01", "0x1F", "1e3", "1.10"})
    void passwordIsTheTextThatWasWritten(String password) throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB.replace("pw", password));

        Password credential = (Password) folder.profiles().list().get(0).credential();
        assertEquals(password, credential.password().value());
    }

    @Test
    void secretsNeverShow() throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB.replace("pw", "hush-hush"));

        assertFalse(folder.profiles().list().toString().contains("hush"));
    }

    @Test
    void environmentIsACloudOfItsOwn() throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB);
        folder.environment()
                .putAll(Map.of(
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
        folder.environment().put("OS_VERIFY", "false");

        CloudProfile profile = folder.profiles().list().get(0);

        assertEquals(List.of("envvars", "lab"), folder.names());
        assertEquals(
                new CloudProfile(
                        "envvars",
                        "https://env.example/v3",
                        new Password(
                                Named.byName("bob"), new Secret("b"), new Domain(Optional.of("d1"), Optional.empty())),
                        Optional.of(Named.byName("p")),
                        new Domain(Optional.empty(), Optional.of("d2")),
                        Optional.of("Two"),
                        "admin",
                        new Tls(false, Optional.empty()),
                        Optional.empty(),
                        Map.of("volumev3", "https://vol"),
                        "the OS_* variables"),
                profile);
    }

    @Test
    void environmentWithoutAnAddressIsNoCloud() {
        folder.environment().putAll(Map.of("OS_USERNAME", "bob", "OS_AUTH_URL", " "));

        assertEquals(List.of(), folder.profiles().list());
        assertEquals(List.of(), folder.profiles().problems());
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, false",
        "no, yes, false",
        "true, false, true",
        "yes, no, true",
    })
    void certificatesAreCheckedUnlessTheFileSaysOtherwiseTwice(String verify, String insecure, boolean checked)
            throws IOException {
        String said = "    verify: %s\n    insecure: %s\n".formatted(verify, insecure);
        folder.write("work/clouds.yaml", ProfileFolder.LAB + said);

        assertEquals(checked, folder.profiles().list().get(0).tls().verify());
    }

    @ParameterizedTest
    @CsvSource({"verify: false, insecure: true", "insecure: true, verify: false"})
    void checkTurnedOffOnceIsRefusedWithWhatIsMissing(String said, String missing) throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB + "    " + said + "\n");

        assertEquals(List.of(), folder.profiles().list());
        String sentence = folder.profiles().problems().get(0).sentence();
        assertTrue(sentence.contains("says " + said) && sentence.contains("add " + missing), sentence);
    }

    @Test
    void timeLimitIsReadInSeconds() throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB + "    api_timeout: 2.5\n");
        assertEquals(
                Optional.of(Duration.ofMillis(2500)),
                folder.profiles().list().get(0).timeLimit());

        folder.write("work/clouds.yaml", ProfileFolder.LAB + "    api_timeout: soon\n");
        String sentence = folder.profiles().problems().get(0).sentence();
        assertTrue(sentence.contains("api_timeout: soon"), sentence);
    }

    @ParameterizedTest
    @CsvSource({"endpoint_type: publicURL, public", "endpoint_type: internalURL, internal", "interface: admin, admin"})
    void interfaceHasAnOldAndANewName(String setting, String expected) throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB + "    " + setting + "\n");

        assertEquals(expected, folder.profiles().list().get(0).endpointInterface());
    }

    @Test
    void cacertMayLieAtHome() throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB + "    cacert: ~/ca.pem\n");

        assertEquals(
                Optional.of(folder.root().resolve("home/ca.pem")),
                folder.profiles().list().get(0).tls().authority());
    }

    @Test
    void listOfRegionsIsAProfileEach() throws IOException {
        folder.write("work/clouds.yaml", ProfileFolder.LAB + "    regions: [One, {name: Two}]\n");

        List<CloudProfile> found = folder.profiles().list();

        assertEquals(List.of("lab", "lab/Two"), folder.names());
        assertEquals(Optional.of("One"), found.get(0).region());
        assertEquals(Optional.of("Two"), found.get(1).region());
    }
}
