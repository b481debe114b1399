package io.emberkeep.ui.common.table;

import io.emberkeep.ui.common.text.Folding;
import java.util.Arrays;
import java.util.List;

/** What a person types into a filter field: words that must all occur, in any order, case and accent. */
public final class TextFilter {
    private final List<String> words;

    /** Reads what was typed. */
    public TextFilter(String typed) {
        words = Arrays.stream(Folding.fold(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether all words occur in one text or another. */
    public boolean matches(String... texts) {
        String text = Folding.fold(String.join("\n", texts));
        return words.stream().allMatch(text::contains);
    }
}
