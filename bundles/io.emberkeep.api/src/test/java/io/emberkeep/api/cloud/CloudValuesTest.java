package io.emberkeep.api.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudValuesTest {
    @Test
    void microversionsCompareByNumbersNotByLetters() {
        assertTrue(Microversion.of("3.70").atLeast(Microversion.of("3.9")));
        assertFalse(Microversion.of("3.9").atLeast(Microversion.of("3.43")));
        assertTrue(Microversion.of("4.0").atLeast(Microversion.of("3.70")));
        assertEquals("3.70", Microversion.of(" 3.70 ").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3.70.1", "three.seventy", "3."})
    void whatIsNoMicroversionIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Microversion.of(text));
    }

    @Test
    void aQuotaWithoutMaximumFitsAnything() {
        assertTrue(new Limits.Use(5, -1).fits(Long.MAX_VALUE / 2));
        assertTrue(new Limits.Use(5, 10).fits(5));
        assertFalse(new Limits.Use(5, 10).fits(6));
    }

    @Test
    void aSecretNeverShowsItself() {
        assertFalse(new Secret("hunter2").toString().contains("hunter2"));
        Credential credential = new Credential.Token(new Secret("hunter2"));
        assertFalse(credential.toString().contains("hunter2"));
    }
}
