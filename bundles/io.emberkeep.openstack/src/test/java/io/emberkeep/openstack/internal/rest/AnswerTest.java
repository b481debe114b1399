package io.emberkeep.openstack.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
    private static Optional<Duration> wait(Map<String, String> headers) {
        return new Answer(503, headers, "").retryAfter();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7                             | 7
                    0                             | 0
                    9999999                       | 0
                    soon                          | 0
                    Sat, 28 Nov 2026 10:00:40 GMT | 40
                    Sat, 28 Nov 2026 11:00:00 GMT | 3600
                    Sat, 28 Nov 2026 10:00:00 GMT | 0
                    Sat, 28 Nov 2026 09:59:00 GMT | 0
                    Mon, 28 Nov 2089 10:00:00 GMT | 0
                    Sat, 31 Nov 2026 10:00:00 GMT | 0
                    """)
    void waitsThatAreAskedFor(String asked, int seconds) {
        assertEquals(
                Optional.of(Duration.ofSeconds(seconds)).filter(Duration::isPositive),
                wait(Map.of("Retry-After", asked, "Date", "Sat, 28 Nov 2026 10:00:00 GMT")));
    }

    @Test
    void aDateAloneSaysNothingWhereTheServiceDoesNotTellItsTime() {
        String date = "Mon, 28 Nov 2089 10:00:00 GMT";
        assertEquals(Optional.empty(), wait(Map.of("Retry-After", date)));
        assertEquals(Optional.empty(), wait(Map.of("Retry-After", date, "Date", "now")));
        assertEquals(Optional.empty(), wait(Map.of()));
    }
}
