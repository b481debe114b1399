package io.emberkeep.ui.common.table;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.ui.common.table.TextFilter.Subject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextFilterTest {
    private static final Subject WEB = Subject.of(
            Map.of("name", "web-root", "is", "At risk", "server", "web-1, web-2", "zone", "remote-dc", "id", "a:b"));

    @Test
    void nothingTypedPassesEverything() {
        assertTrue(passes("  "));
        assertTrue(passes(" - "));
        assertTrue(new TextFilter("  ").isEmpty());
    }

    @Test
    void allWordsMustOccurInOneTextOrAnother() {
        assertTrue(passes("web risk"));
        assertFalse(passes("web protected"));
    }

    @Test
    void aWordDoesNotSpanTwoTexts() {
        assertFalse(passes("rootremote"));
    }

    @Test
    void caseAndAccentsDoNotMatterHoweverTheyAreStored() {
        Subject subject = Subject.of(Map.of("name", "Überwachung"));
        assertTrue(new TextFilter("uberwachung").matches(subject));
        assertTrue(new TextFilter("U\u0308berwachung").matches(subject));
    }

    @Test
    void aFieldIsAskedForByItsBeginning() {
        assertTrue(passes("zone:rem"));
        assertFalse(passes("zone:dc"));
        assertTrue(passes("is:at-risk"));
        assertTrue(passes("server:web-2"));
        assertFalse(passes("server:2"));
    }

    @Test
    void protectedIsNotUnprotected() {
        Subject bare = Subject.of(Map.of("is", "Unprotected"));
        assertFalse(new TextFilter("is:protected").matches(bare));
        assertTrue(new TextFilter("is:unprotected").matches(bare));
    }

    @Test
    void aWordMayBeDenied() {
        assertTrue(passes("-is:protected"));
        assertFalse(passes("web -zone:remote"));
    }

    @Test
    void aColonOfAnUnknownFieldIsTextLikeAnyOther() {
        assertTrue(passes("a:b"));
    }

    private static boolean passes(String typed) {
        return new TextFilter(typed).matches(WEB);
    }
}
