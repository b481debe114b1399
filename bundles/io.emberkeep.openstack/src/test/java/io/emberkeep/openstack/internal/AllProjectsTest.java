package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudGateway;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AllProjectsTest {
    private final FakeCloud cloud = new FakeCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void everyPageIsAskedForOfAllProjects() {
        cloud.onCinder("GET", "/os-services", request -> json(200, "{\"services\": []}"))
                .onCinder(
                        "GET",
                        "/backups/detail",
                        request -> json(200, """
                            {"count": 2, "backups": [{"id": "%s", "status": "available", "volume_id": "v1",
                              "created_at": "2026-11-23T03:12:08", "os-backup-project-attr:project_id": "p9"}]}\
                            """.formatted(request.query().contains("offset=1") ? "b2" : "b1")));
        CloudGateway gateway = Connections.to(cloud);

        assertEquals(
                List.of(Optional.of("p9"), Optional.of("p9")),
                gateway.ofAllProjects().backups().stream()
                        .map(backup -> backup.projectId())
                        .toList());
        assertEquals(2, cloud.seen("GET", "/backups/detail").size());
        assertTrue(cloud.seen("GET", "/backups/detail").stream()
                .allMatch(request -> request.query().contains("all_tenants=1")));

        gateway.backups();
        assertTrue(cloud.seen("GET", "/backups/detail").stream()
                .skip(2)
                .noneMatch(request -> request.query().contains("all_tenants")));
    }

    @Test
    void whoIsNoAdministratorIsToldInsteadOfGivenTheOwnProject() {
        String said = "Policy doesn't allow volume_extension:services:index to be performed.";
        cloud.onCinder(
                "GET",
                "/os-services",
                request -> json(403, "{\"forbidden\": {\"code\": 403, \"message\": \"%s\"}}".formatted(said))
                        .with("x-openstack-request-id", "req-5"));
        CloudGateway gateway = Connections.to(cloud);

        EmberkeepException failure = assertThrows(EmberkeepException.class, gateway::ofAllProjects);

        assertEquals(ErrorKind.UNAUTHORISED, failure.kind());
        assertEquals(Optional.of("req-5"), failure.requestId());
        assertTrue(failure.getMessage().startsWith("Could not list what is in all projects: "), failure.getMessage());
        assertEquals(List.of(), cloud.seen("GET", "/backups/detail"));
    }
}
