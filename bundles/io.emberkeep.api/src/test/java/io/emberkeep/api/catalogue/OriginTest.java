package io.emberkeep.api.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    private static final Origin WHOLE = new Origin(
            "20260501-000000-abcdef/0/2/1",
            CaptureMode.CLONE,
            "volume-1",
            Optional.of("parent-1"),
            Optional.of(Consistency.CRASH_PROVEN),
            Optional.of(Instant.parse("2026-05-01T00:00:01Z")));

    private static Map<String, String> without(String key) {
        Map<String, String> metadata = new HashMap<>(WHOLE.toMetadata());
        metadata.remove(key);
        return metadata;
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> metadata = new HashMap<>(WHOLE.toMetadata());
        metadata.put(key, value);
        return metadata;
    }

    @Test
    void metadataCarryAllOfIt() {
        assertEquals(Optional.of(WHOLE), Origin.ofMetadata(WHOLE.toMetadata()));
    }

    @ParameterizedTest
    @EnumSource
    void everyModeComesBack(CaptureMode mode) {
        Origin bare = new Origin("r/0/0/1", mode, "v", Optional.empty(), Optional.empty(), Optional.empty());

        assertEquals(Optional.of(bare), Origin.ofMetadata(bare.toMetadata()));
    }

    @Test
    void everyConsistencyComesBack() {
        for (Consistency.Level level : Consistency.Level.values()) {
            for (Consistency.Certainty certainty : Consistency.Certainty.values()) {
                Optional<Consistency> consistency = Optional.of(new Consistency(level, certainty));
                Origin origin =
                        new Origin("t", CaptureMode.DIRECT, "v", Optional.empty(), consistency, Optional.empty());
                assertEquals(
                        consistency,
                        Origin.ofMetadata(origin.toMetadata()).orElseThrow().consistency());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"emberkeep:run", "emberkeep:mode", "emberkeep:source"})
    void withoutTagModeOrSourceItIsNotOurs(String key) {
        assertEquals(Optional.empty(), Origin.ofMetadata(without(key)));
    }

    @Test
    void aModeOfANewerReleaseIsNotMisread() {
        assertEquals(Optional.empty(), Origin.ofMetadata(with("emberkeep:mode", "teleport")));
    }

    @Test
    void whatCannotBeReadCountsAsNotKnown() {
        assertTrue(Origin.ofMetadata(with("emberkeep:captured", "yesterday"))
                .orElseThrow()
                .capturedAt()
                .isEmpty());
        assertTrue(Origin.ofMetadata(with("emberkeep:consistency", "perfect/sure"))
                .orElseThrow()
                .consistency()
                .isEmpty());
    }

    @Test
    void metadataOfOtherToolsRideAlong() {
        assertEquals(Optional.of(WHOLE), Origin.ofMetadata(with("owner", "somebody else")));
    }

    @Test
    void valuesFitIntoCindersColumns() {
        WHOLE.toMetadata().forEach((key, value) -> assertTrue(key.length() <= 255 && value.length() <= 255));
    }
}
