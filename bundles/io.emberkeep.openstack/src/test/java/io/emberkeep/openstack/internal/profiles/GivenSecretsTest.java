package io.emberkeep.openstack.internal.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a command, which has no keyring, is given the secret of a cloud that was entered in the console. */
class GivenSecretsTest {
    private ProfileFolder folder;
    private Path secrets;

    @BeforeEach
    void saveACloud(@TempDir Path root) {
        folder = new ProfileFolder(root);
        SavedCloudsFile saved = new SavedCloudsFile(folder.surroundings());
        saved.save(new CloudProfile(
                "prod",
                "https://keystone.example.org/v3",
                new ApplicationCredential(Named.byId("a1"), new Secret("hush"), Optional.empty(), Domain.DEFAULT),
                Optional.empty(),
                Domain.DEFAULT,
                Optional.empty(),
                "public",
                Tls.PLATFORM,
                Optional.empty(),
                Map.of(),
                ""));
        secrets = Path.of(saved.location()).resolveSibling("secure.yaml");
    }

    private Secret secret() {
        return folder.profiles().list().getFirst().credential().secret();
    }

    private void write(String permissions) throws IOException {
        Files.writeString(secrets, "clouds:\n  prod:\n    auth:\n      application_credential_secret: given\n");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void withoutAnyItStaysInTheVault() {
        assertTrue(secret().isInVault());
    }

    @Test
    void theVariableHasIt() {
        folder.environment().put("EMBERKEEP_SECRET", "from the environment");
        assertEquals(new Secret("from the environment"), secret());
    }

    @Test
    void aFileOfItsOwnerAloneHasIt() throws IOException {
        write("rw-------");
        assertEquals(new Secret("given"), secret());
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        write("rw-r-----");
        EmberkeepException refusal = assertThrows(EmberkeepException.class, this::secret);
        assertEquals(ErrorKind.REFUSED, refusal.kind());
        assertTrue(refusal.getMessage().contains("chmod 600 " + secrets), refusal.getMessage());
    }
}
