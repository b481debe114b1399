package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Several clouds and regions whose ids are the same, asked from many threads at once. */
class ManyCloudsTest {
    private static final int THREADS = 32;
    private static final int LOOKS = 20;

    @Test
    void cloudsWhoseIdsCollideAreNeverMixedUp() throws Exception {
        try (FakeCloud east = cloud("east");
                FakeCloud west = cloud("west");
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            CloudGateway toEast = Connections.to(east);
            CloudGateway toWest = Connections.to(west);

            List<CompletableFuture<Void>> looks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                looks.add(CompletableFuture.runAsync(
                        () -> {
                            for (int look = 0; look < LOOKS; look++) {
                                assertName("east", toEast);
                                assertName("west", toWest);
                            }
                        },
                        threads));
            }
            CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new)).get();

            assertNotEquals(toEast.scope(), toWest.scope());
            assertEquals(1, east.logins());
            assertEquals(1, west.logins());
            assertEquals(THREADS * LOOKS, east.seen("GET", "/volumes/v1").size());
            assertEquals(THREADS * LOOKS, west.seen("GET", "/volumes/v1").size());
        }
    }

    @Test
    void regionsOfOneCloudKeepTheirOwnAddresses() {
        try (FakeCloud one = cloud("one");
                FakeCloud two = cloud("two")) {
            one.catalogue(
                    FakeCloud.service("volumev3", "public", "One", one.url("/volume/v3/p1")),
                    FakeCloud.service("volumev3", "public", "Two", two.url("/volume/v3/p1")));
            two.accept("token-2");

            CloudGateway toOne = connect(one, "One");
            CloudGateway toTwo = connect(one, "Two");

            assertName("one", toOne);
            assertName("two", toTwo);
            assertName("one", toOne);
            assertNotEquals(toOne.scope(), toTwo.scope());
        }
    }

    private static CloudGateway connect(FakeCloud cloud, String region) {
        Credential ada =
                new Credential.Password(Credential.Named.byName("ada"), new Secret("pw"), Credential.Domain.DEFAULT);
        return new Connections()
                .connector()
                .connect(Connections.profile(
                        cloud,
                        ada,
                        Optional.of(Credential.Named.byName("demo")),
                        Optional.of(region),
                        "public",
                        Map.of()));
    }

    private static void assertName(String name, CloudGateway gateway) {
        assertEquals(name, gateway.volume("v1").orElseThrow().name());
    }

    private static FakeCloud cloud(String name) {
        FakeCloud cloud = new FakeCloud();
        cloud.onCinder("GET", "/volumes/v1", request -> json(200, """
                {"volume": {"id": "v1", "name": "%s", "status": "available", "size": 1}}""".formatted(name)));
        return cloud;
    }
}
