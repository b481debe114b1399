package io.emberkeep.openstack.internal.cinder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T03:04:05.000000, 2026-11-23T03:04:05Z",
        "2026-11-23T03:04:05.120000, 2026-11-23T03:04:05.120Z",
        "2026-11-23T03:04:05.000007, 2026-11-23T03:04:05.000007Z",
        "2026-11-23T03:04:05.123456789, 2026-11-23T03:04:05.123456789Z",
        "2026-11-23 03:04:05, 2026-11-23T03:04:05Z",
        "2024-02-29T23:59:59, 2024-02-29T23:59:59Z",
    })
    void withoutAZoneItIsUtc(String text, Instant expected) {
        assertEquals(expected, CloudTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T03:04:05Z", "2026-11-23T05:04:05+02:00", "2026-11-23 03:04:05+00:00"})
    void aZoneCounts(String text) {
        assertEquals(Instant.parse("2026-11-23T03:04:05Z"), CloudTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2026-13-23T03:04:05", "2026-02-30T03:04:05", "2026-11-23T24:04:05", "2026-11-23"})
    void whatIsNoTimeIsSaidSo(String text) {
        assertEquals(
                "no time: " + text,
                assertThrows(IllegalArgumentException.class, () -> CloudTime.parse(text))
                        .getMessage());
    }

    @Test
    void aHandfulOfDigitsBehindThePointIsEnough() {
        assertThrows(IllegalArgumentException.class, () -> CloudTime.parse("2026-11-23T03:04:05.1234567890"));
    }
}
