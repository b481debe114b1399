package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static io.emberkeep.openstack.internal.FakeCloud.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.Capability.Answer;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {
    private final FakeCloud cloud = new FakeCloud();

    @BeforeEach
    void answerAll() {
        cloud.onCinder("GET", "/backups/detail", request -> json(200, "{\"backups\": []}"))
                .onCinder("GET", "/messages", request -> json(200, "{\"messages\": []}"))
                .onCinder("GET", "/os-services", request -> json(403, "{\"forbidden\": {\"message\": \"no\"}}"))
                .onCinder("GET", "/os-availability-zone", request -> json(200, """
                        {"availabilityZoneInfo": [{"zoneName": "far"}, {"zoneName": "near"}]}"""))
                .onCinder("GET", "/types", request -> json(200, "{\"volume_types\": [{\"name\": \"ssd\"}]}"))
                .onCinder("GET", "/limits", request -> json(200, """
                        {"limits": {"absolute": {"maxTotalBackups": 10, "totalBackupsUsed": 3}}}"""));
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void tenantLearnsWhatATenantCanKnow() {
        Map<String, Capability> found = capabilities();

        assertCapability(found, "project", Answer.YES, "demo (p1)", "login");
        assertCapability(found, "roles", Answer.YES, "member", "login");
        assertCapability(found, "block storage version", Answer.YES, "3.70 of 3.70", "GET /: HTTP 300");
        assertCapability(found, "backup service", Answer.YES, "present", "GET /backups/detail: HTTP 200");
        assertCapability(found, "administrator", Answer.NO, "", "GET /os-services: HTTP 403");
        assertCapability(found, "backup hosts", Answer.UNKNOWN, "", "GET /os-services: HTTP 403");
        assertCapability(found, "zones", Answer.YES, "far, near", "GET /os-availability-zone: HTTP 200");
        assertCapability(found, "volume types", Answer.YES, "ssd", "GET /types: HTTP 200");
        assertCapability(found, "user messages", Answer.YES, "present", "GET /messages: HTTP 200");
        assertCapability(found, "compute service", Answer.NO, "", "not in the catalogue");
        assertTrue(found.get("quota").value().startsWith("3 of 10 backups, 0 (no limit) GiB of backups"));
    }

    @Test
    void administratorSeesTheBackupHosts() {
        cloud.onCinder("GET", "/os-services", request -> json(200, """
                {"services": [
                  {"host": "a", "zone": "near", "state": "up", "status": "enabled"},
                  {"host": "b", "zone": "far", "state": "down", "status": "enabled"}]}"""));

        Map<String, Capability> found = capabilities();

        assertEquals(Answer.YES, found.get("administrator").answer());
        assertEquals(Answer.YES, found.get("backup hosts").answer());
        assertEquals(
                "a in near: up, enabled, b in far: down, enabled",
                found.get("backup hosts").value());
    }

    @Test
    void backupHostsThatAreAllDownOrDisabledAreNone() {
        cloud.onCinder("GET", "/os-services", request -> json(200, """
                {"services": [
                  {"host": "a", "zone": "near", "state": "up", "status": "disabled"},
                  {"host": "b", "zone": "far", "state": "down", "status": "enabled"}]}"""));

        assertEquals(Answer.NO, capabilities().get("backup hosts").answer());
    }

    @Test
    void whatIsForbiddenOrBrokenIsUnknownAndOnlyAbsenceIsNo() {
        cloud.onCinder("GET", "/backups/detail", request -> json(404, "{\"itemNotFound\": {\"message\": \"no\"}}"));
        cloud.onCinder("GET", "/types", request -> json(403, "{\"forbidden\": {\"message\": \"no\"}}"));
        cloud.onCinder("GET", "/limits", request -> json(500, "{\"fault\": {\"message\": \"no\"}}"));
        cloud.onCinder("GET", "/messages", request -> json(200, "<html>hello</html>"));
        cloud.onCinder("GET", "/os-availability-zone", request -> FakeCloud.Reply.trick(FakeCloud.Trick.DROP));

        Map<String, Capability> found = capabilities();

        assertEquals(Answer.NO, found.get("backup service").answer());
        assertEquals(Answer.UNKNOWN, found.get("volume types").answer());
        assertEquals(Answer.UNKNOWN, found.get("quota").answer());
        assertEquals(Answer.UNKNOWN, found.get("user messages").answer());
        assertEquals(Answer.UNKNOWN, found.get("zones").answer());
        assertTrue(
                found.get("zones").evidence().contains("broke"),
                found.get("zones").evidence());
    }

    @Test
    void pathThatCinderItselfDoesNotHaveIsAbsent() {
        cloud.onCinder(
                "GET",
                "/backups/detail",
                request -> json(404, "<html>404 Not Found</html>").with("x-openstack-request-id", "req-1"));
        assertEquals(Answer.NO, capabilities().get("backup service").answer());

        cloud.onCinder("GET", "/backups/detail", request -> json(404, "<html>404 nginx</html>"));
        assertEquals(Answer.UNKNOWN, capabilities().get("backup service").answer());
    }

    @Test
    void computeIsPresentWhereItAnswers() {
        cloud.catalogue(
                service("volumev3", "public", "One", cloud.url("/volume/v3/p1")),
                service("compute", "public", "One", cloud.url("/compute")));
        cloud.on("GET /compute/servers", request -> json(200, "{\"servers\": []}"));

        assertEquals(Answer.YES, capabilities().get("compute service").answer());
    }

    @Test
    void nothingIsChanged() {
        capabilities();

        assertEquals(0, cloud.seen("PUT", "").size() + cloud.seen("DELETE", "").size());
        assertEquals(1, cloud.seen("POST", "").size(), "the login alone");
    }

    private Map<String, Capability> capabilities() {
        return Connections.to(cloud).capabilities().stream()
                .collect(Collectors.toMap(Capability::subject, Function.identity()));
    }

    private static void assertCapability(
            Map<String, Capability> found, String subject, Answer answer, String value, String evidence) {
        assertEquals(new Capability(subject, answer, value, evidence), found.get(subject));
    }
}
