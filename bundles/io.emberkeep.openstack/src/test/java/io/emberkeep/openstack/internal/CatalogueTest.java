package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static io.emberkeep.openstack.internal.FakeCloud.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final Password ADA = new Password(Named.byName("ada"), new Secret("p\"w"), Domain.DEFAULT);

    private final FakeCloud cloud = new FakeCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void blockStorageIsFoundByEitherType() {
        cloud.catalogue(service("block-storage", "public", "One", cloud.url("/volume/v3/p1")));
        assertEquals("One", Connections.to(cloud).scope().region());

        cloud.catalogue(service("volumev3", "public", "One", cloud.url("/volume/v3/p1/")));
        assertEquals("One", Connections.to(cloud).scope().region());
    }

    @Test
    void olderVersionOfBlockStorageIsNeverTaken() {
        cloud.catalogue(service("volumev2", "public", "One", cloud.url("/volume/v2/p1")));
        assertNotFound("volumev2");

        cloud.catalogue(service("block-storage", "public", "One", cloud.url("/volume/v2/p1")));
        assertNotFound("version 3");
    }

    @Test
    void cloudWithoutBlockStorageSaysWhatItHas() {
        cloud.catalogue(
                service("identity", "public", "One", cloud.authUrl()),
                service("compute", "public", "One", cloud.url("/compute")));

        assertNotFound("no block storage: its catalogue offers compute, identity");
    }

    @Test
    void otherRegionAndOtherInterfaceAreNotTakenInstead() {
        cloud.catalogue(
                service("volumev3", "public", "Two", cloud.url("/volume/v3/p1")),
                service("volumev3", "public", "Three", cloud.url("/volume/v3/p1")));
        assertNotFound("in the region One but in Three, Two");

        cloud.catalogue(service("volumev3", "internal", "One", cloud.url("/volume/v3/p1")));
        assertNotFound("no public address for its block storage but internal");
    }

    @Test
    void twoAddressesOfOneServiceAreNotChosenFromByChance() {
        cloud.catalogue(
                service("volumev3", "public", "One", cloud.url("/volume/v3/p1")),
                service("volumev3", "internal", "One", cloud.url("/inside/v3/p1")),
                service("volumev3", "public", "One", cloud.url("/other/v3/p1")));

        EmberkeepException failure = refused(Connections.profile(cloud));

        assertEquals(ErrorKind.INVALID_INPUT, failure.kind());
        assertEquals(
                "Cloud lab has several public addresses for its block storage in the region One (%s, %s); choose one by volumev3_endpoint_override in clouds.yaml."
                        .formatted(cloud.url("/other/v3/p1"), cloud.url("/volume/v3/p1")),
                failure.getMessage());
        assertEquals(
                "One",
                connect(overriding("volumev3", cloud.url("/volume/v3/p1")))
                        .scope()
                        .region());
    }

    @Test
    void oneAddressThatIsListedTwiceOrUnderBothTypesIsNoDoubt() {
        cloud.catalogue(
                service("volumev3", "public", "One", "http://old.invalid/v3/p1"),
                service("block-storage", "public", "One", cloud.url("/volume/v3/p1")),
                service("block-storage", "public", "One", cloud.url("/volume/v3/$(project_id)s/")));

        assertEquals("One", Connections.to(cloud).scope().region());
    }

    private CloudProfile overriding(String type, String url) {
        return Connections.profile(
                cloud, ADA, Optional.of(Named.byName("demo")), Optional.of("One"), "public", Map.of(type, url));
    }

    @Test
    void regionMustBeChosenOnlyWhereThereAreSeveral() {
        CloudProfile anywhere = Connections.profile(
                cloud, ADA, Optional.of(Named.byName("demo")), Optional.empty(), "public", Map.of());
        assertEquals("One", connect(anywhere).scope().region());

        cloud.catalogue(
                service("volumev3", "public", "One", cloud.url("/volume/v3/p1")),
                service("volumev3", "public", "Two", cloud.url("/volume/v3/p1")));
        assertTrue(refused(anywhere).getMessage().contains("several regions (One, Two)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/volume/v3/$(project_id)s", "/volume/v3/%(tenant_id)s", "/volume/v3/p1/"})
    void overrideReplacesTheCatalogue(String path) {
        cloud.catalogue(service("volumev3", "public", "One", "http://wrong.invalid/v3"));
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, "{\"volumes\": []}"));
        CloudProfile profile = Connections.profile(
                cloud,
                ADA,
                Optional.of(Named.byName("demo")),
                Optional.of("One"),
                "public",
                Map.of("block-storage", cloud.url(path)));

        connect(profile).volumes();

        assertEquals(1, cloud.seen("GET", "/volume/v3/p1/volumes/detail").size());
    }

    @Test
    void oddEntriesOfTheCatalogueDoNoHarm() {
        cloud.catalogue(
                service("object-store", "public", "One", "not a url at all"),
                service("volumev3", "secret", "One", "http://wrong.invalid/v3"),
                "{\"type\": null, \"endpoints\": null}",
                service("volumev3", "public", "One", cloud.url("/volume/v3/$(tenant_id)s")));

        assertEquals("One", Connections.to(cloud).scope().region());
    }

    @ParameterizedTest
    @CsvSource({"3.0, 3.70, 3.70", "3.0, 3.71, 3.70", "3.0, 3.59, 3.59", "3.0, '', 3.0"})
    void greatestVersionThatBothKnowIsUsed(String least, String most, String used) {
        cloud.on("GET /volume/", request -> json(300, FakeCloud.versions(least, most)));
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, "{\"volumes\": []}"));

        CloudGateway gateway = Connections.to(cloud);
        gateway.volumes();

        assertEquals(used, gateway.microversion().toString());
        assertEquals(
                "volume " + used, cloud.seen("GET", "/volumes/detail").get(0).header("openstack-api-version"));
    }

    @Test
    void cloudThatHasOutgrownUsSaysSo() {
        cloud.on("GET /volume/", request -> json(300, FakeCloud.versions("3.90", "3.99")));

        EmberkeepException failure = refused(Connections.profile(cloud));

        assertEquals(ErrorKind.REFUSED, failure.kind());
        assertTrue(failure.getMessage().contains("3.90"), failure.getMessage());
    }

    @Test
    void blockStorageThatIsAwayIsNotTakenForOneWithoutVersionThree() {
        cloud.on(
                "GET /volume/.*",
                request -> json(503, "{\"x\": {\"message\": \"Nobody is up.\"}}")
                        .with("x-openstack-request-id", "req-away"));

        EmberkeepException failure = assertThrows(EmberkeepException.class, () -> Connections.to(cloud));
        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertEquals(Optional.of("req-away"), failure.requestId());
        assertTrue(failure.getMessage().contains("Nobody is up"), failure.getMessage());
    }

    @Test
    void pageInsteadOfTheVersionsIsTold() {
        cloud.on("GET /volume/.*", request -> json(200, "<html>Please sign in</html>"));

        EmberkeepException failure = assertThrows(EmberkeepException.class, () -> Connections.to(cloud));
        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertTrue(failure.getMessage().contains("does not speak OpenStack"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/one http://127.0.0.1:1/two", "nowhere"})
    void computeServiceInDoubtStopsNoConnection(String addresses) {
        String storage = service("volumev3", "public", "One", cloud.url("/volume/v3/" + FakeCloud.PROJECT));
        String compute = Stream.of(addresses.split(" "))
                .map(address -> service("compute", "public", "One", address))
                .collect(Collectors.joining(","));
        cloud.catalogue(storage, compute);
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, "{\"volumes\": []}"));

        assertEquals(List.of(), Connections.to(cloud).volumes());
    }

    @Test
    void versionsAreAskedForAtTheVersionedRootWhereTheRootIsHidden() {
        cloud.on("GET /volume/", request -> json(404, "<html>nothing here</html>"));
        cloud.on("GET /volume/v3/", request -> json(200, FakeCloud.versions("3.0", "3.60")));

        assertEquals("3.60", Connections.to(cloud).microversion().toString());
    }

    private void assertNotFound(String text) {
        EmberkeepException failure = refused(Connections.profile(cloud));
        assertEquals(ErrorKind.NOT_FOUND, failure.kind());
        assertTrue(failure.getMessage().contains(text), failure.getMessage());
    }

    private static CloudGateway connect(CloudProfile profile) {
        return new Connections().connector().connect(profile);
    }

    private static EmberkeepException refused(CloudProfile profile) {
        return assertThrows(EmberkeepException.class, () -> connect(profile));
    }
}
