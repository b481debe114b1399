package io.emberkeep.cli.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Test
    void countsColumnsOfATerminal() {
        assertEquals(0, TextWidth.of(""));
        assertEquals(6, TextWidth.of("zażółć"));
        assertEquals(2, TextWidth.of("z\u0307o\u0301"));
        assertEquals(4, TextWidth.of("数据"));
        assertEquals(2, TextWidth.of("💾"));
        assertEquals(3, TextWidth.of("●○✕"));
    }

    @Test
    void shortensToAWidth() {
        assertEquals("abc", TextWidth.shorten("abc", 3));
        assertEquals("ab…", TextWidth.shorten("abcd", 3));
        assertEquals("数…", TextWidth.shorten("数据库", 4));
        assertEquals("数据…", TextWidth.shorten("数据库", 5));
        assertEquals("…", TextWidth.shorten("💾💾", 2));
    }
}
