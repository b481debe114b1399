package io.emberkeep.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartOptionsTest {

    @Test
    void readsStoreAndCloudAmongOtherWords() {
        StartOptions options = StartOptions.of(List.of("-clean", "-cloud", "lab", "-store", "/tmp/x.db"));
        assertEquals(Optional.of("/tmp/x.db"), options.store());
        assertEquals(Optional.of("lab"), options.cloud());
    }

    @Test
    void nothingSaidIsNothingAsked() {
        assertEquals(new StartOptions(Optional.empty(), Optional.empty(), false), StartOptions.of(List.of()));
    }

    @Test
    void theGuideComesOnlyWhereItIsAskedFor() {
        assertTrue(StartOptions.of(List.of("-cloud", "demo", "-guide")).guide());
    }

    @Test
    void anOptionWithoutItsValueIsNone() {
        assertEquals(Optional.empty(), StartOptions.of(List.of("-cloud")).cloud());
    }
}
