package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Moments keep their nanoseconds, and stay in range. */
class MomentsTest {
    @Test
    void aMomentIsReadAsItWasStored() {
        for (String text : new String[] {
            "1970-01-01T00:00:00Z", "2026-03-01T12:00:00.123456789Z", "1969-12-31T23:59:59.999999999Z",
            "1677-09-21T00:12:43.145224193Z", "1677-09-21T00:12:44Z", "2262-04-11T23:47:16.854775806Z"
        }) {
            Instant moment = Instant.parse(text);
            assertEquals(moment, Moments.instant(Moments.stored(moment)));
        }
    }

    @Test
    void whatIsBeyondTheRangeBecomesItsEdge() {
        assertEquals(Long.MIN_VALUE, Moments.stored(Instant.MIN));
        assertEquals(Long.MIN_VALUE, Moments.stored(Instant.parse("0001-01-01T00:00:00Z")));
        assertEquals(Long.MAX_VALUE, Moments.stored(Instant.MAX));
        assertEquals(Long.MAX_VALUE, Moments.stored(Instant.parse("9999-12-31T23:59:59Z")));
    }
}
