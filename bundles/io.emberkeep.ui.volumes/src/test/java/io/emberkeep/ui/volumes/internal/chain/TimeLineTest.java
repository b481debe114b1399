package io.emberkeep.ui.volumes.internal.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.ui.volumes.internal.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeLineTest {
    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void theScaleReachesFromEdgeToEdge() {
        TimeScale scale = new TimeScale(BEGIN, BEGIN.plus(Duration.ofDays(10)), 20, 420);
        assertEquals(20, scale.x(BEGIN));
        assertEquals(220, scale.x(BEGIN.plus(Duration.ofDays(5))));
        assertEquals(420, scale.x(BEGIN.plus(Duration.ofDays(10))));
    }

    @Test
    void datesHaveRoomAtTheAxis() {
        TimeScale scale = new TimeScale(BEGIN, BEGIN.plus(Duration.ofDays(60)), 20, 620);
        assertTrue(
                scale.ticks().size() >= 2 && scale.ticks().size() <= 6,
                scale.ticks().toString());
        for (int i = 1; i < scale.ticks().size(); i++) {
            int distance =
                    scale.x(scale.ticks().get(i - 1)) - scale.x(scale.ticks().get(i));
            assertTrue(distance >= 100, "only " + distance + " px apart");
        }
    }

    @Test
    void aSingleMomentHasAScaleToo() {
        assertEquals(20, new TimeScale(BEGIN, BEGIN, 20, 420).x(BEGIN));
    }

    @Test
    void eachLineOfAChainHasATrackOfItsOwn() {
        Samples samples = new Samples()
                .volume("db", "in-use")
                .recorded("db", "full", 50, Optional.empty())
                .recorded("db", "i1", 40, Optional.of("full"))
                .recorded("db", "side", 20, Optional.of("full"))
                .recorded("db", "i2", 10, Optional.of("i1"));
        TimeLine line = TimeLine.of(ChainRows.of(samples.project().forest("db")));
        assertEquals(2, line.tracks());
        assertEquals(track(line, "full"), track(line, "i2"));
        assertNotEquals(track(line, "full"), track(line, "side"));
        assertEquals(line.mark("full"), line.parent(line.mark("side").orElseThrow()));
        assertEquals(line.mark("side"), line.beside(line.mark("i1"), 1));
        assertEquals(line.mark("i2"), line.beside(line.mark("i2"), 1));
    }

    private static int track(TimeLine line, String id) {
        return line.mark(id).orElseThrow().track();
    }

    @Test
    void anEmptyLineHasNoMarkBeside() {
        TimeLine empty = TimeLine.of(List.of());
        assertEquals(Optional.empty(), empty.beside(Optional.empty(), 1));
        assertEquals(0, empty.tracks());
    }
}
