package io.emberkeep.app.internal.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Safeguard.Band;
import io.emberkeep.api.cloud.Safeguard.Colour;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SafeguardFormTest {
    private final SafeguardForm form = new SafeguardForm(Safeguard.NONE);

    @Test
    void nothingIsAskedOfANewCloud() {
        assertEquals(Optional.empty(), form.obstacle());
        assertEquals(Safeguard.NONE, form.safeguard());
    }

    @Test
    void redMeansProductionUnlessAPersonSaysOtherwise() {
        form.setColour(Optional.of(Colour.RED));
        assertEquals(
                Optional.of(new Band(Colour.RED, "PRODUCTION")),
                form.safeguard().band());
        form.setWord("LIVE");
        form.setColour(Optional.of(Colour.GREEN));
        form.setColour(Optional.of(Colour.RED));
        assertEquals("LIVE", form.word());
    }

    @Test
    void aColourNeedsAWord() {
        form.setColour(Optional.of(Colour.BLUE));
        assertEquals(Optional.of(CloudMessages.BAND_WORD_MISSING), form.obstacle());
        form.setWord("  ");
        assertEquals(Optional.of(CloudMessages.BAND_WORD_MISSING), form.obstacle());
        form.setWord("test");
        assertEquals(Optional.empty(), form.obstacle());
    }

    @Test
    void beginsWithWhatThereIs() {
        Safeguard before = new Safeguard(true, Optional.of(new Band(Colour.AMBER, "STAGING")));
        assertEquals(before, new SafeguardForm(before).safeguard());
    }
}
