package io.emberkeep.ui.common.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a person types into a filter field: words that must all occur, in any order and case. */
public final class TextFilter {
    private final List<String> words;

    /** Reads what was typed. */
    public TextFilter(String typed) {
        words = Arrays.stream(normal(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether all words occur in one text or another. */
    public boolean matches(String... texts) {
        String text = normal(String.join("\n", texts));
        return words.stream().allMatch(text::contains);
    }

    /** The same letters may be stored composed or decomposed. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
