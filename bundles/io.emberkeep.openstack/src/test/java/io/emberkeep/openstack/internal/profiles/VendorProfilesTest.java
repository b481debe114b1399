package io.emberkeep.openstack.internal.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Credential.Domain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cloud's operator gives to all its users, and what they write themselves. */
class VendorProfilesTest {
    private static final String VENDORS = """
        public-clouds:
          far:
            auth:
              auth_url: https://keystone.{region_name}.far.example/v3
              user_domain_name: far
            interface: internal
            api_timeout: 7
            regions: [north, {name: south, values: {interface: admin}}]
        """;
    private static final String CLOUDS = """
        clouds:
          mine:
            profile: far
            auth: {username: ada, password: pw, project_name: demo}
        """;

    private ProfileFolder folder;

    @BeforeEach
    void makeFolder(@TempDir Path root) {
        folder = new ProfileFolder(root);
    }

    @Test
    void profileGivesWhatTheUserDoesNotWrite() throws IOException {
        folder.write("etc/clouds-public.yaml", VENDORS);
        folder.write("home/.config/openstack/clouds.yaml", CLOUDS);

        List<CloudProfile> found = folder.profiles().list();

        assertEquals(
                List.of("mine", "mine/south"),
                found.stream().map(CloudProfile::name).toList());
        CloudProfile north = found.getFirst();
        assertEquals("https://keystone.north.far.example/v3", north.authUrl());
        assertEquals("internal", north.endpointInterface());
        assertEquals(7, north.timeLimit().orElseThrow().toSeconds());
        CloudProfile south = found.getLast();
        assertEquals("https://keystone.south.far.example/v3", south.authUrl());
        assertEquals("admin", south.endpointInterface());
        assertEquals(Optional.of("south"), south.region());
    }

    @ParameterizedTest
    @ValueSource(strings = {"region_name", "region-name"})
    void whatTheUserWritesGoesBeforeTheProfile(String region) throws IOException {
        folder.write("work/clouds-public.yaml", VENDORS);
        folder.write("work/clouds.yaml", CLOUDS + "    " + region + ": east\n    interface: public\n");

        CloudProfile profile = folder.profiles().list().getFirst();

        assertEquals(Optional.of("east"), profile.region());
        assertEquals("public", profile.endpointInterface());
        assertEquals("https://keystone.east.far.example/v3", profile.authUrl());
    }

    @Test
    void oldWordForAProfileIsUnderstood() throws IOException {
        folder.write("work/clouds-public.yaml", VENDORS);
        folder.write("work/clouds.yaml", CLOUDS.replace("profile:", "cloud:"));

        assertEquals(2, folder.profiles().list().size());
    }

    @Test
    void profileThatNobodyGivesIsNamedWhereSomethingIsMissing() throws IOException {
        Path file = folder.write("work/clouds.yaml", CLOUDS);

        assertEquals(
                "Cloud mine has no auth_url in %s, and no clouds-public.yaml gives it one by the profile far; add it to one of them."
                        .formatted(file),
                folder.profiles().problems().getFirst().sentence());

        folder.write("work/clouds.yaml", CLOUDS.replace("{username", "{auth_url: https://own.example, username"));
        assertEquals(
                "https://own.example/v3", folder.profiles().list().getFirst().authUrl());
    }

    @Test
    void vendorsFileThatCannotBeReadIsNamedWithTheLine() throws IOException {
        Path vendors = folder.write("work/clouds-public.yaml", "public-clouds:\n  far: [\n");
        folder.write("work/clouds.yaml", CLOUDS);

        EmberkeepException failure =
                assertThrows(EmberkeepException.class, () -> folder.profiles().list());

        assertTrue(failure.getMessage().matches("Line 3 of " + vendors + " is not .*"), failure.getMessage());
    }

    @Test
    void domainMayBeSaidOnceForUserAndProject() throws IOException {
        folder.write("work/clouds.yaml", """
            clouds:
              mine:
                auth: {auth_url: https://k, username: ada, password: pw, project_name: demo, domain_name: corp}
            """);

        CloudProfile profile = folder.profiles().list().getFirst();

        assertEquals(new Domain(Optional.empty(), Optional.of("corp")), profile.projectDomain());
    }
}
