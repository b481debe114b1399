package io.emberkeep.ui.common.table;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextFilterTest {

    @Test
    void nothingTypedPassesEverything() {
        assertTrue(new TextFilter("  ").matches("db-data"));
        assertTrue(new TextFilter("  ").isEmpty());
    }

    @Test
    void allWordsMustOccurInOneTextOrAnother() {
        assertTrue(new TextFilter("web protected").matches("web-root", "Protected"));
        assertFalse(new TextFilter("web protected").matches("db-data", "Protected"));
    }

    @Test
    void aWordDoesNotSpanTwoTexts() {
        assertFalse(new TextFilter("rootdb").matches("root", "db"));
    }

    @Test
    void caseAndAccentsDoNotMatterHoweverTheyAreStored() {
        assertTrue(new TextFilter("uberwachung").matches("Überwachung"));
        assertTrue(new TextFilter("Überwachung").matches("U\u0308berwachung"));
    }
}
