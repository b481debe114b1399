package io.emberkeep.cli.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    private final Times times = new Times(Clock.fixed(NOW, ZoneId.of("Europe/Warsaw")));

    private String ageOf(String duration) {
        return times.age(NOW.minus(Duration.parse(duration)));
    }

    @Test
    void saysAgesInOneUnit() {
        assertEquals("just now", ageOf("PT59S"));
        assertEquals("just now", ageOf("-PT5M"));
        assertEquals("1 min ago", ageOf("PT60S"));
        assertEquals("59 min ago", ageOf("PT59M59S"));
        assertEquals("47 h ago", ageOf("PT47H59M"));
        assertEquals("2 d ago", ageOf("PT48H"));
        assertEquals("400 d ago", ageOf("P400D"));
    }

    @Test
    void saysDatesInTheZoneOfThePerson() {
        assertEquals("2026-07-01 14:00", times.date(NOW));
        assertEquals("Europe/Warsaw", times.zone());
    }

    @Test
    void saysHowLongThingsTook() {
        assertEquals("0.3 s", Times.took(Duration.ofMillis(340)));
        assertEquals("1 min 05 s", Times.took(Duration.ofSeconds(65)));
        assertEquals("2 h 03 min", Times.took(Duration.ofMinutes(123)));
    }
}
