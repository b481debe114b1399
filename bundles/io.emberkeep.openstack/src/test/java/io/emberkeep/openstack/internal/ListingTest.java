package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static io.emberkeep.openstack.internal.FakeCloud.Reply.trick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.openstack.internal.FakeCloud.Trick;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
    private final FakeCloud cloud = new FakeCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void everyPageIsReadByMarkerAtOurOwnAddress() {
        cloud.on("GET /volume/", request -> json(300, FakeCloud.versions("3.0", "3.44")));
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, page(request.query(), 5)));

        List<Volume> volumes = Connections.to(cloud).volumes();

        assertEquals(
                List.of("v0", "v1", "v2", "v3", "v4"),
                volumes.stream().map(Volume::id).toList());
        assertEquals(3, cloud.seen("GET", "/volumes/detail").size());
        assertTrue(cloud.seen("GET", "/volumes/detail").stream()
                .noneMatch(request ->
                        request.query().contains("limit") || request.query().contains("count")));
    }

    @Test
    void listThatDoesNotGoOnIsNotTakenForComplete() {
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, page("", 5)));

        EmberkeepException failure = assertThrows(
                EmberkeepException.class, () -> Connections.to(cloud).volumes());

        assertTrue(failure.getMessage().contains("does not go on"), failure.getMessage());
        assertEquals(2, cloud.seen("GET", "/volumes/detail").size());
    }

    @Test
    void pagesOfACountedListAreAskedForSideBySideAndEachOnce() {
        CountDownLatch allAsked = new CountDownLatch(4);
        cloud.onCinder("GET", "/volumes/detail", request -> {
            if (request.query().contains("offset")) {
                allAsked.countDown();
                await(allAsked);
            }
            return json(200, counted(request.query(), 10, 2));
        });

        List<Volume> volumes = Connections.to(cloud).volumes();

        assertEquals(
                IntStream.range(0, 10).mapToObj(i -> "v" + i).toList(),
                volumes.stream().map(Volume::id).toList());
        assertEquals(5, cloud.seen("GET", "/volumes/detail").size());
    }

    @ParameterizedTest
    @CsvSource({"0, 1000", "1, 1000", "999, 1000", "1000, 1000", "1001, 1000", "9999, 1000", "10000, 1000", "3500, 500"
    })
    void callsAreNoMoreThanOneBeyondTheFullPages(int all, int length) {
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, counted(request.query(), all, length)));

        assertEquals(all, Connections.to(cloud).volumes().size());
        int calls = cloud.seen("GET", "/volumes/detail").size();
        assertTrue(calls <= all / length + 1, calls + " calls");
    }

    @Test
    void waitForFurtherPagesEndsWhenItIsInterrupted() {
        Thread waiting = Thread.currentThread();
        cloud.onCinder("GET", "/volumes/detail", request -> {
            if (!request.query().contains("offset")) {
                return json(200, counted(request.query(), 6, 2));
            }
            waiting.interrupt();
            return trick(Trick.SILENCE);
        });
        CloudGateway gateway = Connections.to(cloud);

        EmberkeepException stopped = assertThrows(EmberkeepException.class, gateway::volumes);
        assertEquals(ErrorKind.CANCELLED, stopped.kind());
        assertTrue(Thread.interrupted());
    }

    @Test
    void listThatShrinksWhileItIsReadIsReadAgain() {
        int[] asked = {0};
        cloud.onCinder("GET", "/volumes/detail", request -> {
            boolean shrunk = ++asked[0] > 1;
            return json(
                    200,
                    request.query().contains("with_count")
                            ? counted(request.query(), shrunk ? 5 : 6, 2)
                            : page(request.query(), 5));
        });

        assertEquals(5, Connections.to(cloud).volumes().size());
    }

    @Test
    void whatIsMadeWhileTheListIsReadDoesNoHarm() {
        int[] asked = {0};
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, counted(request.query(), 6 + asked[0]++, 2)));

        assertTrue(Connections.to(cloud).volumes().size() >= 6);
        assertEquals(3, cloud.seen("GET", "/volumes/detail").size());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A page of this length from the offset on, of so many in all, with their count and without a link. */
    private static String counted(String query, int all, int length) {
        int first = query.contains("offset=") ? Integer.parseInt(query.replaceAll(".*offset=([0-9]+).*", "$1")) : 0;
        return "{\"volumes\": [%s], \"count\": %d}".formatted(volumes(first, Math.min(first + length, all)), all);
    }

    private static String volumes(int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(i -> "{\"id\": \"v%d\", \"status\": \"available\", \"size\": 1}".formatted(i))
                .collect(Collectors.joining(","));
    }

    @Test
    void listIsReadAnewWhereItsMarkerIsDeletedMeanwhile() {
        int[] refusals = {1};
        cloud.onCinder("GET", "/volumes/detail", request -> {
            boolean refuse = request.query().contains("marker=v1") && refusals[0]-- > 0;
            return refuse
                    ? json(404, "{\"itemNotFound\": {\"code\": 404, \"message\": \"Volume v1 could not be found.\"}}")
                    : json(200, page(request.query(), 5));
        });

        assertEquals(5, Connections.to(cloud).volumes().size());
    }

    @Test
    void listWhoseMarkerIsAlwaysGoneFailsInTheEnd() {
        cloud.onCinder(
                "GET",
                "/volumes/detail",
                request -> request.query().contains("marker")
                        ? json(404, "{\"itemNotFound\": {\"code\": 404, \"message\": \"gone\"}}")
                        : json(200, page("", 5)));

        EmberkeepException failure = assertThrows(
                EmberkeepException.class, () -> Connections.to(cloud).volumes());

        assertEquals(ErrorKind.NOT_FOUND, failure.kind());
    }

    /** Two volumes after the marker of so many in all. */
    private static String page(String query, int all) {
        int first =
                query.contains("marker=v") ? Integer.parseInt(query.replaceAll(".*marker=v([0-9]+).*", "$1")) + 1 : 0;
        int end = Math.min(first + 2, all);
        String links = end < all
                ? ", \"volumes_links\": [{\"rel\": \"next\", \"href\": \"http://inside.invalid/v3/p1/volumes\"}]"
                : "";
        return "{\"volumes\": [%s]%s}".formatted(volumes(first, end), links);
    }

    @Test
    void backupsOfOneVolumeAreFilteredEvenIfTheCloudDoesNot() {
        cloud.onCinder("GET", "/backups/detail", request -> json(200, """
            {"backups": [
              {"id": "b1", "status": "available", "volume_id": "v1", "created_at": "2026-11-23T03:12:08"},
              {"id": "b2", "status": "available", "volume_id": "v2", "created_at": "2026-11-23T03:12:08"}]}\
            """));

        List<Backup> backups = Connections.to(cloud).backupsOf("v2");

        assertEquals(List.of("b2"), backups.stream().map(Backup::id).toList());
        assertTrue(cloud.seen("GET", "/backups/detail").get(0).query().contains("volume_id=v2"));
    }

    @Test
    void thingsInOneStateAreAskedForByThatState() {
        cloud.onCinder("GET", "/backups/detail", request -> json(200, """
            {"backups": [
              {"id": "b1", "status": "available", "volume_id": "v1", "created_at": "2026-11-23T03:12:08"},
              {"id": "b2", "status": "creating", "volume_id": "v2", "created_at": "2026-11-23T03:12:08"}]}\
            """));

        List<Backup> backups = Connections.to(cloud).backupsIn("creating");

        assertEquals(List.of("b2"), backups.stream().map(Backup::id).toList());
        assertTrue(cloud.seen("GET", "/backups/detail").get(0).query().contains("status=creating"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Sign in</body></html>",
                "",
                "[]",
                "null",
                "{\"other\": []}",
                "{\"volumes\": {}}",
                "\"x\""
            })
    void foreignAnswerIsNeverAnEmptyList(String body) {
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, body).with("x-openstack-request-id", "req-1"));
        var gateway = Connections.to(cloud);

        EmberkeepException failure = assertThrows(EmberkeepException.class, gateway::volumes);

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertEquals(Optional.of("req-1"), failure.requestId());
        assertTrue(failure.getMessage().contains("does not speak OpenStack"), failure.getMessage());
    }

    @Test
    void redirectSaysWhere() {
        cloud.onCinder("GET", "/volumes/detail", request -> json(301, "").with("Location", "https://right.example/v3"));
        var gateway = Connections.to(cloud);

        EmberkeepException failure = assertThrows(EmberkeepException.class, gateway::volumes);

        assertTrue(failure.getMessage().contains("https://right.example/v3"), failure.getMessage());
    }

    @Test
    void choiceOfVersionsIsNoListEither() {
        cloud.onCinder("GET", "/volumes/detail", request -> json(300, FakeCloud.versions("3.0", "3.70")));

        assertThrows(EmberkeepException.class, () -> Connections.to(cloud).volumes());
    }
}
