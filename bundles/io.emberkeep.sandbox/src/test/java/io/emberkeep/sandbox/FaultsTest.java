package io.emberkeep.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults come when they were ordered, as often as they were ordered. */
class FaultsTest {
    private static final String NEW_VOLUME = "{'volume':{'size':1,'name':'v'}}";

    private SandboxFixture cloud;

    @BeforeEach
    void start() throws IOException {
        cloud = SandboxFixture.start(Optional.empty());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void droppedBeforeNothingIsDone() throws IOException {
        // The client sends a harmless request again by itself when a connection ends early, but never a POST.
        order("{'kind':'drop-before','method':'POST','path':'/volumes$'}");
        assertThrows(IOException.class, () -> cloud.cinder("POST", "/volumes", NEW_VOLUME));
        assertEquals(0, cloud.get("/volumes").path("volumes").size());
        assertEquals(202, cloud.cinder("POST", "/volumes", NEW_VOLUME).statusCode());
    }

    @Test
    void droppedAfterItIsDone() throws IOException {
        order("{'kind':'drop-after','method':'POST','path':'/volumes$'}");
        assertThrows(IOException.class, () -> cloud.cinder("POST", "/volumes", NEW_VOLUME));
        assertEquals(1, cloud.get("/volumes").path("volumes").size());
    }

    @Test
    void otherStatusComesAsOftenAsOrdered() throws IOException {
        order("{'kind':'status','service':'volume','path':'/volumes','status':429,'retry_after':7,'times':2,'skip':1}");
        assertEquals(200, cloud.cinder("GET", "/volumes", "").statusCode());
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> refused = cloud.cinder("GET", "/volumes", "");
            assertEquals(429, refused.statusCode());
            assertEquals("7", refused.headers().firstValue("Retry-After").orElseThrow());
        }
        assertEquals(200, cloud.cinder("GET", "/volumes", "").statusCode());
        assertEquals(4, cloud.control("GET", "/faults", "").path(0).path("met").asInt());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500, 502, 503})
    void anyStatusCanBeOrderedWithOrWithoutARetryAfter(int status) throws IOException {
        order("{'kind':'status','path':'/volumes','status':" + status + ",'retry_after':3}");
        HttpResponse<String> refused = cloud.cinder("POST", "/volumes", NEW_VOLUME);
        assertEquals(status, refused.statusCode());
        assertEquals("3", refused.headers().firstValue("Retry-After").orElseThrow());
        order("{'kind':'status','path':'/volumes','status':" + status + "}");
        assertTrue(cloud.cinder("GET", "/volumes", "")
                .headers()
                .firstValue("Retry-After")
                .isEmpty());
        assertEquals(0, cloud.get("/volumes").path("volumes").size(), "nothing was made");
    }

    @Test
    void bodyIsTruncatedOrStalled() throws IOException {
        order("{'kind':'truncate','path':'/types'}");
        assertThrows(IOException.class, () -> cloud.cinder("GET", "/types", ""));
        order("{'kind':'stall','path':'/limits','delay_ms':300}");
        long begin = System.nanoTime();
        assertThrows(IOException.class, () -> cloud.cinder("GET", "/limits", ""));
        assertTrue(millisSince(begin) >= 300, "it is held before it ends");
    }

    @Test
    void somebodyElsesJsonAndALateAnswer() throws IOException {
        order("{'kind':'foreign-json','path':'/types','body':'[1,2]'}");
        assertEquals("[1,2]", cloud.cinder("GET", "/types", "").body());
        order("{'kind':'delay','path':'/limits','delay_ms':300}");
        long begin = System.nanoTime();
        assertEquals(200, cloud.cinder("GET", "/limits", "").statusCode());
        assertTrue(millisSince(begin) >= 300, "the answer is late");
    }

    @Test
    void tokenDies() throws IOException {
        order("{'kind':'token-death','path':'/limits'}");
        assertEquals(401, cloud.cinder("GET", "/limits", "").statusCode());
        assertEquals(401, cloud.cinder("GET", "/types", "").statusCode());
        cloud.login();
        assertEquals(200, cloud.cinder("GET", "/limits", "").statusCode());
        cloud.control("DELETE", "/tokens", "");
        assertEquals(401, cloud.cinder("GET", "/types", "").statusCode());
    }

    @Test
    void clockOfWhoAnswersGoesWrongForTheseRequestsAlone() throws IOException {
        order("{'kind':'clock-skew','method':'POST','path':'/volumes$','skew_seconds':-7200}");
        Instant early = created(cloud.newVolume());
        Instant inTime = created(cloud.newVolume());
        long seconds = Duration.between(early, inTime).toSeconds();
        assertTrue(seconds >= 7200 && seconds < 7260, () -> seconds + " s apart");
        // By a clock that is so far ahead every token has ended; by all others it has not.
        order("{'kind':'clock-skew','path':'/types','skew_seconds':86400}");
        assertEquals(401, cloud.cinder("GET", "/types", "").statusCode());
        assertEquals(200, cloud.cinder("GET", "/types", "").statusCode());
    }

    private Instant created(String volume) throws IOException {
        String text = cloud.get("/volumes/" + volume).at("/volume/created_at").asText();
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    @Test
    void faultsAreCancelledAndUnknownOnesRefused() throws IOException {
        order("{'kind':'status','path':'','times':1000}");
        cloud.control("DELETE", "/faults", "");
        assertEquals(200, cloud.cinder("GET", "/types", "").statusCode());
        assertTrue(cloud.control("POST", "/faults", "{'kind':'earthquake'}")
                .at("/badRequest/message")
                .asText()
                .contains("earthquake"));
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private void order(String fault) throws IOException {
        cloud.control("POST", "/faults", fault);
    }
}
