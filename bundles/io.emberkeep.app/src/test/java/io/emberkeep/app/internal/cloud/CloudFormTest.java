package io.emberkeep.app.internal.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.app.internal.cloud.CloudForm.Field;
import io.emberkeep.app.internal.cloud.CloudForm.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloudFormTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final CloudForm form = new CloudForm();
    private final CloudFormCheck check = new CloudFormCheck(List.of("prod", "broken"));

    private void fillIn() {
        form.set(Field.NAME, " new ");
        form.set(Field.AUTH_URL, "https://keystone.example.org:5000/v3");
        form.set(Field.CREDENTIAL, ID);
        form.set(Field.SECRET, " s p ");
    }

    private static CloudProfile saved() {
        return new CloudProfile(
                "prod",
                "https://keystone.example.org/v3",
                new Password(Named.byName("ada"), Secret.IN_VAULT, Domain.DEFAULT),
                Optional.of(Named.byName("shop")),
                Domain.DEFAULT,
                Optional.of("Piekna"),
                "internal",
                Tls.PLATFORM,
                Optional.of(Duration.ofSeconds(90)),
                Map.of("volumev3", "https://cinder.example.org"),
                "saved");
    }

    @Test
    void asksForOneThingAfterTheOther() {
        assertEquals(Optional.of(CloudMessages.NAME_MISSING), check.obstacle(form));
        form.set(Field.NAME, "prod");
        assertEquals(Optional.of(CloudMessages.NAME_TAKEN.formatted("prod")), check.obstacle(form));
        form.set(Field.NAME, "new");
        assertEquals(Optional.of(CloudMessages.ADDRESS_MISSING), check.obstacle(form));
        form.set(Field.AUTH_URL, "keystone.example.org");
        assertEquals(Optional.of(CloudMessages.ADDRESS_WRONG.formatted("keystone.example.org")), check.obstacle(form));
        form.set(Field.AUTH_URL, "https://keystone.example.org/v3");
        assertEquals(Optional.of(CloudMessages.CREDENTIAL_MISSING), check.obstacle(form));
        form.set(Field.CREDENTIAL, "nightly");
        assertEquals(Optional.of(CloudMessages.OWNER_MISSING), check.obstacle(form));
        form.set(Field.CREDENTIAL, ID);
        assertTrue(check.obstacle(form).orElseThrow().contains("secret"));
        form.set(Field.SECRET, "x");
        assertEquals(Optional.empty(), check.obstacle(form));
    }

    @Test
    void anApplicationCredentialNeedsNoProject() {
        fillIn();
        assertEquals(Kind.APPLICATION_CREDENTIAL, form.kind());
        assertEquals(
                new ApplicationCredential(Named.byId(ID), new Secret(" s p "), Optional.empty(), Domain.DEFAULT),
                form.profile().credential());
        assertEquals("new", form.profile().name());
        assertEquals(Optional.empty(), form.profile().project());
        assertFalse(form.fields().contains(Field.PROJECT));
        assertFalse(form.fields().contains(Field.USER));
    }

    @Test
    void aPasswordNeedsUserAndProject() {
        fillIn();
        form.setKind(Kind.PASSWORD);
        assertEquals(Optional.of(CloudMessages.USER_MISSING), check.obstacle(form));
        form.set(Field.USER, "ada");
        assertEquals(Optional.of(CloudMessages.PROJECT_MISSING), check.obstacle(form));
        form.set(Field.PROJECT, "shop");
        form.set(Field.PROJECT_DOMAIN, "Shops");
        CloudProfile profile = form.profile();
        assertEquals(new Password(Named.byName("ada"), new Secret(" s p "), Domain.DEFAULT), profile.credential());
        assertEquals(new Domain(Optional.empty(), Optional.of("Shops")), profile.projectDomain());
    }

    @Test
    void certificatesAreLeftUncheckedOnlyWhenSaidTwice() {
        fillIn();
        form.setInsecure(true);
        assertEquals(Optional.of(CloudMessages.INSECURE_ONCE), check.obstacle(form));
        form.setInsecureUnderstood(true);
        assertEquals(Optional.empty(), check.obstacle(form));
        assertFalse(form.profile().tls().verify());
        form.setInsecure(false);
        form.setInsecure(true);
        assertEquals(Optional.of(CloudMessages.INSECURE_ONCE), check.obstacle(form), "said anew, understood anew");
    }

    @Test
    void checksFileAndTimeLimit() {
        fillIn();
        form.set(Field.AUTHORITY, "/no/such/file.pem");
        assertTrue(check.obstacle(form).orElseThrow().contains("/no/such/file.pem"));
        form.set(Field.AUTHORITY, "");
        form.set(Field.TIME_LIMIT, "soon");
        assertEquals(Optional.of(CloudMessages.TIME_LIMIT_WRONG), check.obstacle(form));
        form.set(Field.TIME_LIMIT, "120");
        assertEquals(Optional.empty(), check.obstacle(form));
        assertEquals(Optional.of(Duration.ofSeconds(120)), form.profile().timeLimit());
    }

    @Test
    void anEditKeepsWhatItDoesNotShowAndTheSecret() {
        CloudForm edit = new CloudForm(saved());
        assertEquals(Optional.empty(), check.obstacle(edit), "its own name is not taken by another");
        CloudProfile profile = edit.profile();
        assertEquals(saved().credential(), profile.credential());
        assertTrue(profile.credential().secret().isInVault());
        assertEquals(saved().endpoints(), profile.endpoints());
        assertEquals("internal", profile.endpointInterface());
        assertEquals(saved().timeLimit(), profile.timeLimit());
    }

    @Test
    void whatWasPastedKeepsItsInterfaceAndItsEndpoints() {
        form.fill(saved());
        assertEquals("internal", form.profile().endpointInterface());
        assertEquals(saved().endpoints(), form.profile().endpoints());
    }

    @Test
    void idsStayIdsWhateverTheyLookLike() {
        Domain people = new Domain(Optional.of("people"), Optional.empty());
        CloudProfile byIds = new CloudProfile(
                "prod",
                "https://keystone.example.org/v3",
                new Password(Named.byId("u-17"), Secret.IN_VAULT, people),
                Optional.of(Named.byId("p-4")),
                people,
                Optional.empty(),
                "public",
                Tls.PLATFORM,
                Optional.empty(),
                Map.of(),
                "saved");
        CloudForm edit = new CloudForm(byIds);
        assertEquals(byIds.credential(), edit.profile().credential());
        assertEquals(byIds.project(), edit.profile().project());
        assertEquals(people, edit.profile().projectDomain());
        edit.set(Field.PROJECT, "shop");
        edit.set(Field.PROJECT_DOMAIN, "");
        assertEquals(Optional.of(Named.byName("shop")), edit.profile().project());
        assertEquals(Domain.DEFAULT, edit.profile().projectDomain());
    }

    @Test
    void anApplicationCredentialByAnyIdNeedsNoUser() {
        form.fill(saved().with(new ApplicationCredential(
                Named.byId("a1"), new Secret("s"), Optional.empty(), Domain.DEFAULT)));
        form.set(Field.NAME, "new");
        assertEquals(Optional.empty(), check.obstacle(form));
        assertEquals(
                new ApplicationCredential(Named.byId("a1"), new Secret("s"), Optional.empty(), Domain.DEFAULT),
                form.profile().credential());
    }

    @Test
    void idsOfUsersFromADirectoryAreLonger() {
        fillIn();
        form.setKind(Kind.PASSWORD);
        form.set(Field.USER, ID + ID);
        assertEquals(Named.byId(ID + ID), ((Password) form.profile().credential()).user());
    }

    @Test
    void aRenamedCloudIsTriedWithTheSecretOfItsOldName() {
        CloudForm edit = new CloudForm(saved());
        edit.set(Field.NAME, "shop");
        assertEquals("shop", edit.profile().name());
        assertEquals("prod", edit.trialProfile().name());
        edit.set(Field.SECRET, "new");
        assertEquals("shop", edit.trialProfile().name());
    }

    @Test
    void takesWhatWasPastedButKeepsTheNameThatWasTyped() {
        form.set(Field.NAME, "mine");
        form.fill(saved().with(new Tls(true, Optional.of(Path.of("/ca.pem")))));
        assertEquals("mine", form.text(Field.NAME));
        assertEquals("/ca.pem", form.text(Field.AUTHORITY));
        assertEquals(Kind.PASSWORD, form.kind());
        assertEquals("shop", form.text(Field.PROJECT));
        assertTrue(check.obstacle(form).isPresent(), "the password was not in it");
    }
}
