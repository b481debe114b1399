package io.emberkeep.api.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {
    private static final Tag TAG = new Tag("20260501-000000-abcdef", 0, 2, 1);
    private static final String WRITTEN = "20260501-000000-abcdef/0/2/1";

    @Test
    void whatARunWritesIsRead() {
        assertEquals(Optional.of(TAG), Tag.of(WRITTEN));
        assertEquals(Optional.of(TAG), Tag.of(Map.of("emberkeep:run", WRITTEN), "nightly"));
        assertEquals(Optional.of(TAG), Tag.of(Map.of(), "nightly [of db] [" + WRITTEN + "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nightly", "a/b/c/d", "run/0/0", "run/0/0/99999999999", "[x]/0/0/1"})
    void nothingElseIsATag(String text) {
        assertEquals(Optional.empty(), Tag.of(text));
        assertEquals(Optional.empty(), Tag.of(Map.of(), "name [" + text + "]"));
    }

    @Test
    void attemptsOfOneStepAreKnownAsSuch() {
        assertTrue(TAG.isSameStep(new Tag(TAG.runId(), 0, 2, 7)));
        assertFalse(TAG.isSameStep(new Tag(TAG.runId(), 0, 1, 1)));
        assertFalse(TAG.isSameStep(new Tag(TAG.runId(), 1, 2, 1)));
        assertFalse(TAG.isSameStep(new Tag("another", 0, 2, 1)));
    }
}
