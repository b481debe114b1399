package io.emberkeep.ui.common.table;

import io.emberkeep.ui.common.text.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person types into a filter field: words that must all occur, in any order, case and accent. {@code zone:remote}
 * asks for a field that begins so, {@code -word} for rows without it.
 */
public final class TextFilter {
    private final List<Word> words;

    /** Reads what was typed. */
    public TextFilter(String typed) {
        words = Arrays.stream(Folding.fold(typed).split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .map(Word::of)
                .toList();
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether all words fit a row. */
    public boolean matches(Subject subject) {
        return words.stream().allMatch(word -> word.fits(subject));
    }

    /**
     * What is looked through of one row, folded once for all filters.
     *
     * @param fields the folded texts by the names of their fields
     * @param all all texts together
     */
    public record Subject(Map<String, String> fields, String all) {
        private static final String PART = ",";

        /** Folds the texts of a row's fields; commas part several values of one field. */
        public static Subject of(Map<String, String> texts) {
            Map<String, String> fields = new TreeMap<>();
            texts.forEach((field, text) -> fields.put(field, Folding.fold(text)));
            return new Subject(Map.copyOf(fields), String.join("\n", fields.values()));
        }

        private boolean beginsWith(String field, String text) {
            return (PART + fields.get(field).replace(", ", PART).replace(' ', '-')).contains(PART + text);
        }
    }

    /** One word, or the beginning of one field; the other way round where it is denied. */
    private record Word(boolean denied, Optional<String> field, String text) {
        static Word of(String typed) {
            boolean denied = typed.startsWith("-");
            String word = denied ? typed.substring(1) : typed;
            int colon = word.indexOf(':');
            return new Word(denied, colon > 0 ? Optional.of(word.substring(0, colon)) : Optional.empty(), word);
        }

        boolean fits(Subject subject) {
            return found(subject) != denied;
        }

        private boolean found(Subject subject) {
            return field.filter(subject.fields()::containsKey)
                    .map(name -> subject.beginsWith(name, text.substring(name.length() + 1)))
                    .orElseGet(() -> subject.all().contains(text));
        }
    }
}
