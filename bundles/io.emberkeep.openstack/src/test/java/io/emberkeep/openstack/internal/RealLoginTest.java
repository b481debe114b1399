package io.emberkeep.openstack.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.Capability.Answer;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Credential.Token;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Secret;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Logs in at a real Keystone, with the same clouds.yaml as {@link RealCloudTest}. */
@Tag("lab")
@EnabledIfEnvironmentVariable(named = "EMBERKEEP_LAB_STATE", matches = ".+")
class RealLoginTest {
    private final LabCloud lab = new LabCloud();
    private final CloudGateway cloud = lab.cloud();

    @AfterEach
    void cleanUp() {
        lab.close();
    }

    @Test
    void tokenThatIsRevokedMeanwhileEndsTheConnectionAndAPasswordRenewsIt() throws Exception {
        RawCinder raw = RawCinder.of("demo", cloud.scope());
        CloudProfile demo = LabCloud.profile("lab");
        CloudGateway byToken =
                LabCloud.connect(with(demo, new Token(new Secret(raw.token())), Optional.empty(), "Piekna"));
        assertEquals(cloud.scope(), byToken.scope());

        raw.revokeToken();

        LabCloud.assertFailure(ErrorKind.UNAUTHORISED, "credential", byToken::volumes);
        cloud.volumes();
    }

    @Test
    void credentialsOfEveryKindLeadToTheSameProject() {
        assertEquals(cloud.scope(), LabCloud.connect("lab-appcred").scope());
        assertEquals(
                cloud.scope().projectId(),
                LabCloud.connect("lab-auditor").scope().projectId());
        assertEquals(new Microversion(3, 70), cloud.microversion());
    }

    @Test
    void wrongCredentialAndWrongRegionAreToldInWords() {
        CloudProfile demo = LabCloud.profile("lab");
        Password wrong = new Password(
                ((Password) demo.credential()).user(),
                new Secret(UUID.randomUUID().toString()),
                Domain.DEFAULT);
        LabCloud.assertFailure(
                ErrorKind.UNAUTHORISED,
                "requires authentication",
                () -> LabCloud.connect(with(demo, wrong, demo.project(), "Piekna")));
        LabCloud.assertFailure(
                ErrorKind.NOT_FOUND,
                "Piekna",
                () -> LabCloud.connect(with(demo, demo.credential(), demo.project(), "Nowhere")));
    }

    @Test
    void capabilitiesDependOnTheCredential() {
        assertEquals(Answer.YES, capability(cloud, "backup service").answer());
        assertEquals(Answer.NO, capability(cloud, "administrator").answer());
        assertEquals(Answer.UNKNOWN, capability(cloud, "backup hosts").answer());
        CloudGateway admin = LabCloud.connect("lab-admin");
        assertEquals(Answer.YES, capability(admin, "administrator").answer());
        assertEquals(Answer.YES, capability(admin, "backup hosts").answer());
    }

    private static CloudProfile with(
            CloudProfile profile, Credential credential, Optional<Named> project, String region) {
        return new CloudProfile(
                profile.name(),
                profile.authUrl(),
                credential,
                project,
                profile.projectDomain(),
                Optional.of(region),
                profile.endpointInterface(),
                profile.tls(),
                profile.timeLimit(),
                profile.endpoints(),
                profile.source());
    }

    private static Capability capability(CloudGateway gateway, String subject) {
        return gateway.capabilities().stream()
                .filter(capability -> capability.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
