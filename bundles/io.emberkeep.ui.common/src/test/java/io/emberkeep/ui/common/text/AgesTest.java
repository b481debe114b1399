package io.emberkeep.ui.common.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Ages ages = new Ages(InstantSource.fixed(NOW), ZoneId.of("Europe/Warsaw"));

    @ParameterizedTest
    @CsvSource({
        "PT20S, just now",
        "PT-5M, just now",
        "PT3M, 3 min ago",
        "PT2H, 2 h ago",
        "PT47H, 47 h ago",
        "P3D, 3 d ago",
        "P90D, 3 months ago",
        "P800D, 2 years ago"
    })
    void saysHowLongAgoInTheGreatestUnit(Duration age, String words) {
        assertEquals(words, ages.ago(NOW.minus(age)));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0 s", "PT38S, 38 s", "PT2M5S, 2 min 05 s", "PT1H12M, 1 h 12 min", "PT-3S, 0 s"})
    void saysHowLongSomethingTook(Duration span, String words) {
        assertEquals(words, Ages.elapsed(span));
    }

    @Test
    void showsTheDayInTheZoneOfTheReader() {
        assertEquals("Sun 22 Nov 00:30", ages.day(Instant.parse("2026-11-21T23:30:00Z")));
    }

    @Test
    void namesTheYearWhereItIsNotThisOne() {
        assertEquals("Wed 31 Dec 2025 11:00", ages.day(Instant.parse("2025-12-31T10:00:00Z")));
    }

    @Test
    void saysEverythingOnHover() {
        assertEquals(
                "Monday 23 November 2026, 11:00:00 CET · 2 h ago", ages.full(Instant.parse("2026-11-23T10:00:00Z")));
    }
}
