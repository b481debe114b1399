package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Credential.Token;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.openstack.internal.OpenStackConnector.TimeLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    /** A clock that stands until it is told to go on. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2031-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final FakeCloud cloud = new FakeCloud();
    private final HandClock clock = new HandClock();

    @AfterEach
    void close() {
        cloud.close();
    }

    private CloudGateway connect() {
        TimeLimits limits = new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(30));
        return new Connections().connector(clock, limits).connect(Connections.profile(cloud));
    }

    @Test
    void tokenIsRenewedAheadOfItsEndByOurOwnClock() {
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, "{\"volumes\": []}"));
        CloudGateway gateway = connect();

        clock.now = clock.now.plus(Duration.ofMinutes(215));
        gateway.volumes();
        assertEquals(1, cloud.logins());

        clock.now = clock.now.plus(Duration.ofMinutes(2));
        gateway.volumes();
        gateway.volumes();
        assertEquals(2, cloud.logins());
        assertEquals("token-2", cloud.seen("GET", "/volumes/detail").get(1).header("x-auth-token"));
    }

    @Test
    void keystoneThatIsAwayDoesNotStopAnyoneWhileTheTokenHolds() {
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, "{\"volumes\": []}"));
        CloudGateway gateway = connect();
        cloud.on("POST /identity/v3/auth/tokens", request -> json(503, "{\"error\": {\"message\": \"away\"}}"));

        clock.now = clock.now.plus(Duration.ofMinutes(217));
        gateway.volumes();
        int asked = cloud.seen("POST", "/auth/tokens").size();
        gateway.volumes();
        assertEquals(asked, cloud.seen("POST", "/auth/tokens").size());

        clock.now = clock.now.plus(Duration.ofMinutes(30));
        EmberkeepException failure = assertThrows(EmberkeepException.class, gateway::volumes);
        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertTrue(failure.getMessage().startsWith("Could not log in"), failure.getMessage());
    }

    @Test
    void tokenThatDiesWhileManyPagesAreReadIsRenewedOnce() {
        cloud.onCinder("GET", "/volumes/detail", request -> {
            boolean first = !request.query().contains("offset");
            if (first) {
                cloud.revokeTokens();
            }
            String id = first ? "0" : request.query().replaceAll(".*offset=([0-9]+).*", "$1");
            return json(200, """
                    {"volumes": [{"id": "v%s", "status": "available", "size": 1}], "count": 9}""".formatted(id));
        });

        assertEquals(9, connect().volumes().size());
        assertEquals(2, cloud.logins());
    }

    @Test
    void tokenThatDiesBetweenPagesIsRenewed() {
        AtomicInteger pages = new AtomicInteger();
        cloud.onCinder("GET", "/volumes/detail", request -> {
            if (pages.incrementAndGet() == 1) {
                cloud.revokeTokens();
                return json(200, """
                        {"volumes": [{"id": "v1", "status": "available", "size": 1}],
                         "volumes_links": [{"rel": "next", "href": "x"}]}""");
            }
            return json(200, "{\"volumes\": [{\"id\": \"v2\", \"status\": \"available\", \"size\": 1}]}");
        });

        assertEquals(2, connect().volumes().size());
        assertEquals(2, cloud.logins());
    }

    @Test
    void changeThatMeetsADeadTokenIsSentOnceMoreSinceNothingWasDone() {
        AtomicInteger made = new AtomicInteger();
        cloud.onCinder(
                "POST",
                "/backups",
                request -> json(202, "{\"backup\": {\"id\": \"b%d\"}}".formatted(made.incrementAndGet())));
        CloudGateway gateway = connect();
        cloud.revokeTokens();

        String id = gateway.createBackup(new BackupRequest("v1", Optional.empty(), "n", false, false, Map.of()))
                .id();

        assertEquals("b1", id);
        assertEquals(1, made.get());
        assertEquals(2, cloud.logins());
    }

    @Test
    void changeDuringARefusedRenewalIsKnownNotToBeDone() {
        CloudGateway gateway = connect();
        cloud.revokeTokens();
        cloud.on("POST /identity/v3/auth/tokens", request -> json(401, "{\"error\": {\"message\": \"revoked\"}}"));

        EmberkeepException failure = assertThrows(EmberkeepException.class, () -> gateway.deleteBackup("b1"));

        assertEquals(ErrorKind.UNAUTHORISED, failure.kind());
        assertFalse(failure.outcomeUnknown());
    }

    @Test
    void cinderThatRefusesEvenANewTokenIsNotAskedForEver() {
        CloudGateway gateway = connect();
        cloud.onCinder("GET", "/volumes/detail", request -> json(401, "{\"error\": {\"message\": \"no\"}}"));

        EmberkeepException failure = assertThrows(EmberkeepException.class, gateway::volumes);

        assertEquals(ErrorKind.UNAUTHORISED, failure.kind());
        assertEquals(2, cloud.seen("GET", "/volumes/detail").size());
    }

    @Test
    void tokenMadeElsewhereIsUsedToItsEndAndThenToldAbout() {
        cloud.on("POST /identity/v3/auth/tokens", request -> json(401, "{\"error\": {\"message\": \"expired\"}}"));
        EmberkeepException failure = assertThrows(
                EmberkeepException.class,
                () -> new Connections().connector().connect(Connections.profile(cloud, new Token(new Secret("old")))));

        assertEquals(ErrorKind.UNAUTHORISED, failure.kind());
        assertFalse(failure.getMessage().contains("old"), failure.getMessage());
    }

    @Test
    void manyThreadsShareOneLoginAndOneRenewal() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        cloud.onCinder("GET", "/volumes/v[0-9]+", request -> {
            if (answered.incrementAndGet() == 100) {
                cloud.revokeTokens();
            }
            return json(200, volume(request.path().replaceAll(".*/", ""), "any"));
        });
        CloudGateway gateway = connect();

        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String id = "v" + i;
            calls.add(() -> gateway.volume(id).orElseThrow().id());
        }

        List<String> ids = inParallel(calls);
        for (int i = 0; i < 200; i++) {
            assertEquals("v" + i, ids.get(i));
        }
        assertEquals(2, cloud.logins());
    }

    @Test
    void twoCloudsWithTheSameIdsNeverMix() throws Exception {
        try (FakeCloud other = new FakeCloud()) {
            cloud.onCinder("GET", "/volumes/v1", request -> json(200, volume("v1", "ours")));
            other.onCinder("GET", "/volumes/v1", request -> json(200, volume("v1", "theirs")));
            CloudGateway ours = connect();
            CloudGateway theirs = Connections.to(other);

            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                calls.add(() -> ours.volume("v1").orElseThrow().name());
                calls.add(() -> theirs.volume("v1").orElseThrow().name());
            }

            List<String> names = inParallel(calls);
            for (int i = 0; i < names.size(); i++) {
                assertEquals(i % 2 == 0 ? "ours" : "theirs", names.get(i));
            }
        }
    }

    private static String volume(String id, String name) {
        return "{\"volume\": {\"id\": \"%s\", \"name\": \"%s\", \"status\": \"available\", \"size\": 1}}"
                .formatted(id, name);
    }

    private static <T> List<T> inParallel(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
