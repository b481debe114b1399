package io.emberkeep.openstack.internal.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastedProfilesTest {
    private PastedProfiles reader;

    @BeforeEach
    void makeReader(@TempDir Path root) {
        reader = new PastedProfiles(new ProfileFolder(root).surroundings());
    }

    private CloudProfile only(String text) {
        List<CloudProfile> profiles = reader.read(text);
        assertEquals(1, profiles.size());
        return profiles.getFirst();
    }

    @Test
    void readsTheOpenrcOfHorizonWhichAsksForThePassword() {
        CloudProfile profile = only("""
                #!/usr/bin/env bash
                export OS_AUTH_URL=https://keystone.example.org:5000
                export OS_PROJECT_ID=0123456789abcdef0123456789abcdef
                export OS_PROJECT_NAME="shop"
                export OS_USER_DOMAIN_NAME="Default"
                if [ -z "$OS_USER_DOMAIN_NAME" ]; then unset OS_USER_DOMAIN_NAME; fi
                export OS_USERNAME="ada"
                echo "Please enter your OpenStack Password for project $OS_PROJECT_NAME as user $OS_USERNAME: "
                read -sr OS_PASSWORD_INPUT
                export OS_PASSWORD=$OS_PASSWORD_INPUT
                export OS_REGION_NAME="Piekna"
                export OS_INTERFACE=public
                export OS_IDENTITY_API_VERSION=3
                """);
        assertEquals("https://keystone.example.org:5000/v3", profile.authUrl());
        assertEquals(
                new Password(
                        Named.byName("ada"), Secret.IN_VAULT, new Domain(Optional.empty(), Optional.of("Default"))),
                profile.credential());
        assertEquals(Optional.of("Piekna"), profile.region());
        assertEquals("shop", profile.name());
    }

    @Test
    void readsTheOpenrcOfAnApplicationCredential() {
        CloudProfile profile = only("""
                export OS_AUTH_TYPE=v3applicationcredential
                export OS_AUTH_URL='https://keystone.example.org/v3'
                export OS_APPLICATION_CREDENTIAL_ID=a1
                export OS_APPLICATION_CREDENTIAL_SECRET=s3cret # keep it
                """);
        assertEquals(
                new ApplicationCredential(Named.byId("a1"), new Secret("s3cret"), Optional.empty(), Domain.DEFAULT),
                profile.credential());
    }

    @Test
    void readsAWholeCloudsYaml() {
        String text = ProfileFolder.LAB + """
                  other:
                    auth: {auth_url: "https://other.example/v3", username: bo, project_name: p}
                """;
        assertEquals(
                List.of("lab", "other"),
                reader.read(text).stream().map(CloudProfile::name).toList());
        assertTrue(reader.read(text).getLast().credential().secret().isInVault());
    }

    @Test
    void readsTheEntryAloneAndItsInsideAlone() {
        assertEquals(
                "prod",
                only("prod:\n  auth:\n    auth_url: https://k/v3\n    username: ada\n")
                        .name());
        assertEquals(
                "https://k/v3",
                only("auth:\n  auth_url: https://k/v3\n  username: ada\nregion_name: R\n")
                        .authUrl());
    }

    @Test
    void listOfRegionsIsAProfileEach() {
        List<CloudProfile> whole = reader.read(ProfileFolder.LAB + """
                    regions:
                      - One
                      - {name: Two, values: {interface: internal}}
                """);
        assertEquals(
                List.of("lab", "lab/Two"),
                whole.stream().map(CloudProfile::name).toList());
        assertEquals(List.of("One", "Two"), regions(whole));
        assertEquals("internal", whole.getLast().endpointInterface());

        List<CloudProfile> bare = reader.read("auth: {auth_url: https://k/v3, username: ada}\nregions: [One, Two]\n");
        assertEquals(List.of("One", "Two"), regions(bare));
    }

    private static List<String> regions(List<CloudProfile> profiles) {
        return profiles.stream().map(profile -> profile.region().orElseThrow()).toList();
    }

    @Test
    void saysWhatIsMissing() {
        for (String text : List.of("hello", "a: b", "clouds: {}", "OS_REGION_NAME=R", "clouds:\n  a: {auth: {}}")) {
            EmberkeepException why = assertThrows(EmberkeepException.class, () -> reader.read(text), text);
            assertTrue(
                    why.getMessage().contains("pasted text") || why.getMessage().contains("paste"), why.getMessage());
        }
    }

    @Test
    void namesWhatItLeavesOut() {
        String openrc = """
            export OS_AUTH_URL=https://k
            export OS_USERNAME=ada
            export OS_PASSWORD=$OS_PASSWORD_INPUT
            export OS_IDENTITY_API_VERSION=3
            export OS_VOLUMEV3_ENDPOINT_OVERRIDE=https://v
            export OS_FAVOURITE_COLOUR=red
            """;
        assertEquals(
                List.of("OS_FAVOURITE_COLOUR", "OS_PASSWORD"),
                reader.read(openrc, "openrc").leftOut());
        assertEquals(
                List.of("colour", "hat"),
                reader.read("auth: {auth_url: https://k, username: ada, hat: 1}\ncolour: red\n", "clouds.yaml")
                        .leftOut());
    }

    @Test
    void saysWhereTheTextIsFrom() {
        EmberkeepException why = assertThrows(
                EmberkeepException.class, () -> reader.read("export OS_AUTH_URL=https://k\n", "shop-openrc.sh"));
        assertEquals("Cloud cloud has no username in shop-openrc.sh; add it.", why.getMessage());
    }
}
