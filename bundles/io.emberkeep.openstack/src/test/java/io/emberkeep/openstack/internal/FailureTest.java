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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
    private static final BackupRequest REQUEST = new BackupRequest("v1", Optional.empty(), "n", false, true, Map.of());

    private final FakeCloud cloud = new FakeCloud();
    private final Connections connections = new Connections();

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | REFUSED | Invalid backup: No backups available to do an incremental backup.
            400 | CONFLICT | Invalid backup: The parent backup must be available for incremental backup.
            400 | REFUSED | Invalid volume: Backing up an in-use volume must use the force flag.
            400 | CONFLICT | Invalid volume: Volume to be backed up must be available or in-use, but the current status is "backing-up".
            400 | REFUSED | Invalid backup: Incremental backups exist for this backup.
            400 | CONFLICT | Invalid backup: Backup status must be available or error
            400 | CONFLICT | Invalid backup: Backup status must be available
            400 | CONFLICT | Invalid volume: Volume to be restored to must be available
            400 | CONFLICT | Invalid volume: Volume status must be available or error or error_restoring
            400 | REFUSED | Malformed request url
            400 | REFUSED | Additional properties are not allowed ('metadata' was unexpected)
            401 | UNAUTHORISED | The request you have made requires authentication.
            403 | UNAUTHORISED | Policy doesn't allow volume_extension:backup_admin_actions:force_delete to be performed.
            404 | NOT_FOUND | Volume v1 could not be found.
            404 | UNREACHABLE | Service cinder-backup could not be found.
            405 | REFUSED | Operation not supported: force delete.
            406 | REFUSED | Version 3.99 is not supported by the API. Minimum is 3.0 and maximum is 3.70.
            409 | CONFLICT | ConflictNovaUsingAttachment: Detach volume from instance using the Compute API
            413 | QUOTA | BackupLimitExceeded: Maximum number of backups allowed (2) exceeded
            413 | QUOTA | VolumeBackupSizeExceedsAvailableQuota: Requested backup exceeds allowed Backup gigabytes quota.
            413 | QUOTA | Maximum number of volumes allowed (1) exceeded for quota 'volumes'.
            413 | CONFLICT | This request was rate-limited.
            429 | CONFLICT | Too many requests
            """)
    void refusalOfAChangeIsPlainAndFinal(int status, ErrorKind kind, String said) {
        cloud.onCinder(
                "POST",
                "/backups",
                request -> json(status, fault(status, said)).with("x-openstack-request-id", "req-9"));

        EmberkeepException failure = refused();

        assertEquals(kind, failure.kind(), failure.getMessage());
        assertEquals(Optional.of("req-9"), failure.requestId());
        assertFalse(failure.outcomeUnknown());
        assertSentence(failure.getMessage());
        assertTrue(failure.getMessage().contains(said.replaceAll("\\.$", "")), failure.getMessage());
        assertTrue(failure.getMessage().startsWith("Could not back up volume v1: "), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void serverErrorOnAChangeLeavesTheOutcomeUnknownAndIsNotRepeated(int status) {
        cloud.onCinder("POST", "/backups", request -> json(status, fault(status, "The server has erred.")));

        EmberkeepException failure = refused();

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertTrue(failure.outcomeUnknown());
        assertEquals(1, cloud.seen("POST", "/backups").size());
    }

    @Test
    void pageOfAProxyOnAChangeIsToldAsSuch() {
        cloud.onCinder("POST", "/backups", request -> json(503, "<html>503 No server is available</html>"));

        EmberkeepException failure = refused();

        assertTrue(failure.outcomeUnknown());
        assertTrue(failure.getMessage().contains("does not speak OpenStack"), failure.getMessage());
    }

    @Test
    void longFaultOfManyLinesIsPutIntoOneSentence() {
        cloud.onCinder("POST", "/backups", request -> json(400, fault(400, "line one\\nline two " + "x".repeat(2000))));

        EmberkeepException failure = refused();

        assertSentence(failure.getMessage());
        assertTrue(failure.getMessage().length() < 700, failure.getMessage());
    }

    @ParameterizedTest
    @EnumSource(
            value = Trick.class,
            names = {"DROP", "DROP_IN_BODY"})
    void connectionThatBreaksOnAChangeLeavesTheOutcomeUnknown(Trick trick) {
        cloud.onCinder("POST", "/backups", request -> trick(trick));

        EmberkeepException failure = refused();

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertTrue(failure.outcomeUnknown());
        assertSentence(failure.getMessage());
        assertEquals(1, cloud.seen("POST", "/backups").size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Trick.class,
            names = {"SILENCE", "STALL_IN_BODY"})
    void changeWithoutAnAnswerInTimeLeavesTheOutcomeUnknown(Trick trick) {
        CloudGateway gateway = connections.hasty(cloud);
        cloud.onCinder("POST", "/backups", request -> trick(trick));

        EmberkeepException failure = assertThrows(EmberkeepException.class, () -> gateway.createBackup(REQUEST));

        assertEquals(ErrorKind.TIMED_OUT, failure.kind());
        assertTrue(failure.outcomeUnknown());
        assertSentence(failure.getMessage());
    }

    @ParameterizedTest
    @EnumSource(
            value = Trick.class,
            names = {"SILENCE", "STALL_IN_BODY"})
    void questionWithoutAnAnswerInTimeIsKnownToHaveChangedNothing(Trick trick) {
        CloudGateway gateway = connections.hasty(cloud);
        cloud.onCinder("GET", "/volumes/detail", request -> trick(trick));

        EmberkeepException failure = assertThrows(EmberkeepException.class, gateway::volumes);

        assertEquals(ErrorKind.TIMED_OUT, failure.kind());
        assertFalse(failure.outcomeUnknown());
    }

    @Test
    void cloudThatIsNotThereWasCertainlyNotAsked() {
        CloudGateway gateway = Connections.to(cloud);
        cloud.close();

        EmberkeepException failure = assertThrows(EmberkeepException.class, () -> gateway.createBackup(REQUEST));

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertFalse(failure.outcomeUnknown());
        assertTrue(failure.getMessage().contains("refused the connection"), failure.getMessage());
        assertSentence(failure.getMessage());
    }

    @Test
    void interruptedWaitEndsAtOnceAndKeepsTheInterrupt() throws Exception {
        CloudGateway gateway = Connections.to(cloud);
        AtomicReference<EmberkeepException> failure = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        AtomicReference<Thread> asking = new AtomicReference<>();
        cloud.onCinder("POST", "/backups", request -> {
            asking.get().interrupt();
            return trick(Trick.SILENCE);
        });
        Thread thread = new Thread(() -> {
            failure.set(assertThrows(EmberkeepException.class, () -> gateway.createBackup(REQUEST)));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        asking.set(thread);
        thread.start();
        thread.join(Duration.ofSeconds(20));

        assertEquals(ErrorKind.CANCELLED, failure.get().kind());
        assertTrue(failure.get().outcomeUnknown());
        assertTrue(interrupted.get());
    }

    private EmberkeepException refused() {
        CloudGateway gateway = connections.connector().connect(Connections.profile(cloud));
        return assertThrows(EmberkeepException.class, () -> gateway.createBackup(REQUEST));
    }

    private static String fault(int status, String said) {
        return "{\"anyFault\": {\"code\": %d, \"message\": \"%s\"}}".formatted(status, said.replace("\"", "\\\""));
    }

    private static void assertSentence(String text) {
        assertTrue(text.matches("[A-Z][^\\n]*\\."), text);
        assertFalse(text.contains("null"), text);
        assertFalse(text.contains("Exception"), text);
    }
}
