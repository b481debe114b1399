package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static io.emberkeep.openstack.internal.FakeCloud.Reply.trick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.openstack.internal.FakeCloud.Trick;
import io.emberkeep.openstack.internal.OpenStackConnector.TimeLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private static final BackupRequest REQUEST = new BackupRequest("v1", Optional.empty(), "n", false, true, Map.of());

    private final FakeCloud cloud = new FakeCloud();
    private final Connections connections = new Connections();

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void questionIsRepeatedUntilItIsAnswered(int status) {
        AtomicInteger left = new AtomicInteger(3);
        cloud.onCinder(
                "GET",
                "/volumes/detail",
                request -> left.getAndDecrement() > 0
                        ? json(status, fault(status, "later"))
                        : json(200, "{\"volumes\": []}"));

        assertEquals(
                List.of(),
                connections.connector().connect(Connections.profile(cloud)).volumes());
        assertEquals(3, connections.pauses.size());
        assertTrue(connections.pauses.get(0).compareTo(connections.pauses.get(2)) < 0, connections.pauses.toString());
    }

    @Test
    void questionIsGivenUpAfterThreeRepeats() {
        cloud.onCinder("GET", "/volumes/detail", request -> json(503, fault(503, "down")));
        CloudGateway gateway = connections.connector().connect(Connections.profile(cloud));

        EmberkeepException failure = assertThrows(EmberkeepException.class, gateway::volumes);

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertFalse(failure.outcomeUnknown());
        assertEquals(4, cloud.seen("GET", "/volumes/detail").size());
    }

    @ParameterizedTest
    @CsvSource({"429, 7, 7", "503, 2, 2", "413, 5, 5", "429, 9999, 30"})
    void waitThatTheCloudAsksForIsKeptWithinReason(int status, String asked, int seconds) {
        AtomicInteger left = new AtomicInteger(1);
        cloud.onCinder(
                "GET",
                "/volumes/detail",
                request -> left.getAndDecrement() > 0
                        ? json(status, fault(status, "later")).with("Retry-After", asked)
                        : json(200, "{\"volumes\": []}"));

        connections.connector().connect(Connections.profile(cloud)).volumes();

        assertEquals(List.of(Duration.ofSeconds(seconds)), connections.pauses);
    }

    @Test
    void changeThatComesTooSoonSaysWhenToTryAgain() {
        cloud.onCinder(
                "POST",
                "/backups",
                request -> json(429, fault(429, "slow down")).with("Retry-After", "40"));

        assertTrue(refused().getMessage().contains("in 40 seconds"));
        assertEquals(1, cloud.seen("POST", "/backups").size());
    }

    @ParameterizedTest
    @CsvSource({"429, true", "413, true", "503, true", "500, false", "502, false"})
    void changeThatIsTurnedAwayForAWhileIsKnownNotToBeDone(int status, boolean turnedAway) {
        cloud.onCinder(
                "POST",
                "/backups",
                request -> json(status, fault(status, "slow down")).with("Retry-After", "7"));

        EmberkeepException failure = refused();

        assertEquals(turnedAway ? Optional.of(Duration.ofSeconds(7)) : Optional.empty(), failure.retryAfter());
        assertEquals(!turnedAway, failure.outcomeUnknown());
    }

    @Test
    void changeThatNobodyServesMayHaveBeenDoneAllTheSame() {
        cloud.onCinder("POST", "/backups", request -> json(503, fault(503, "down")));

        assertTrue(refused().outcomeUnknown());
    }

    @Test
    void quotaIsNoRateLimit() {
        cloud.onCinder(
                "POST",
                "/backups",
                request -> json(413, fault(413, "quota exceeded")).with("Retry-After", "7"));

        assertEquals(Optional.empty(), refused().retryAfter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "Wed, 21 Oct 2015 07:28:00 GMT", "99999999999999999999"})
    void oddRetryAfterIsIgnored(String asked) {
        AtomicInteger left = new AtomicInteger(1);
        cloud.onCinder(
                "GET",
                "/volumes/detail",
                request -> left.getAndDecrement() > 0
                        ? json(503, fault(503, "later")).with("Retry-After", asked)
                        : json(200, "{\"volumes\": []}"));

        connections.connector().connect(Connections.profile(cloud)).volumes();

        assertTrue(connections.pauses.get(0).toMillis() <= 250, connections.pauses.toString());
    }

    @Test
    void interruptedPauseIsACancellation() {
        CloudGateway gateway = new OpenStackConnector(
                        Clock.systemUTC(),
                        length -> {
                            throw new InterruptedException();
                        },
                        new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(30)))
                .connect(Connections.profile(cloud));
        cloud.onCinder("GET", "/volumes/detail", request -> json(503, fault(503, "down")));

        EmberkeepException failure = assertThrows(EmberkeepException.class, gateway::volumes);

        assertEquals(ErrorKind.CANCELLED, failure.kind());
        assertTrue(Thread.interrupted());
    }

    @Test
    void questionWhoseConnectionBreaksIsAskedAgain() {
        AtomicInteger left = new AtomicInteger(2);
        cloud.onCinder(
                "GET",
                "/volumes/detail",
                request -> left.getAndDecrement() > 0 ? trick(Trick.DROP_IN_BODY) : json(200, "{\"volumes\": []}"));

        assertEquals(List.of(), Connections.to(cloud).volumes());
    }

    private EmberkeepException refused() {
        CloudGateway gateway = connections.connector().connect(Connections.profile(cloud));
        return assertThrows(EmberkeepException.class, () -> gateway.createBackup(REQUEST));
    }

    private static String fault(int status, String said) {
        return "{\"anyFault\": {\"code\": %d, \"message\": \"%s\"}}".formatted(status, said.replace("\"", "\\\""));
    }
}
