package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.cloud.Volume;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesAndNamesTest {
    private final FakeCloud cloud = new FakeCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void messagesComeNewestFirstAndOnlyThoseOnTheResource() {
        cloud.onCinder("GET", "/messages", request -> json(200, """
                {"messages": [
                  {"id": "m1", "resource_uuid": "b1", "user_message": "old", "created_at": "2026-11-23T03:00:00"},
                  {"id": "m2", "resource_uuid": "b1", "user_message": "new", "created_at": "2026-11-23T04:00:00"},
                  {"id": "m3", "resource_uuid": "b2", "user_message": "other", "created_at": "2026-11-23T05:00:00"}]}"""));

        assertEquals(List.of("new", "old"), Connections.to(cloud).messagesAbout("b1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void cloudWithoutMessagesHasNone(int status) {
        cloud.onCinder("GET", "/messages", request -> json(status, "{\"any\": {\"code\": 1, \"message\": \"no\"}}"));

        assertEquals(List.of(), Connections.to(cloud).messagesAbout("b1"));
    }

    @Test
    void oldCloudIsNotAskedForMessages() {
        cloud.on("GET /volume/", request -> json(300, FakeCloud.versions("3.0", "3.2")));

        assertEquals(List.of(), Connections.to(cloud).messagesAbout("b1"));
        assertEquals(List.of(), cloud.seen("GET", "/messages"));
    }

    @Test
    void serverNamesComeFromNovaOnceForAListing() {
        cloud.catalogue(
                FakeCloud.service("volumev3", "public", "One", cloud.url("/volume/v3/p1")),
                FakeCloud.service("compute", "public", "One", cloud.url("/compute")));
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, attached("s1", "s2")));
        cloud.on(
                "GET /compute/servers/detail",
                request -> json(200, "{\"servers\": [{\"id\": \"s1\", \"name\": \"web\"}]}"));

        List<Volume> volumes = Connections.to(cloud).volumes();

        assertEquals(Optional.of("web"), volumes.get(0).attachments().get(0).serverName());
        assertEquals(Optional.empty(), volumes.get(1).attachments().get(0).serverName());
        assertEquals(1, cloud.seen("GET", "/servers/detail").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 500})
    void novaThatRefusesLeavesTheNamesEmpty(int status) {
        cloud.catalogue(
                FakeCloud.service("volumev3", "public", "One", cloud.url("/volume/v3/p1")),
                FakeCloud.service("compute", "public", "One", cloud.url("/compute")));
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, attached("s1")));
        cloud.on("GET /compute/servers/detail", request -> json(status, "{\"x\": {\"message\": \"no\"}}"));

        List<Volume> volumes = Connections.to(cloud).volumes();

        assertEquals(Optional.of("s1"), volumes.get(0).attachments().get(0).serverId());
        assertEquals(Optional.empty(), volumes.get(0).attachments().get(0).serverName());
    }

    @Test
    void novaIsLeftAloneWhereNothingIsAttached() {
        cloud.catalogue(
                FakeCloud.service("volumev3", "public", "One", cloud.url("/volume/v3/p1")),
                FakeCloud.service("compute", "public", "One", cloud.url("/compute")));
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, "{\"volumes\": []}"));

        assertEquals(List.of(), Connections.to(cloud).volumes());
        assertEquals(List.of(), cloud.seen("GET", "/servers/detail"));
    }

    private static String attached(String... servers) {
        return "{\"volumes\": [%s]}"
                .formatted(String.join(
                        ",",
                        List.of(servers).stream()
                                .map(server -> """
                        {"id": "v-%s", "status": "in-use", "size": 1, "attachments": [{"server_id": "%s"}]}""".formatted(server, server))
                                .toList()));
    }
}
