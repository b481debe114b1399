package io.emberkeep.ui.common.table;

import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column as a value, whoever shows it.
 *
 * @param width in pixels at the beginning
 * @param order how rows are sorted by it
 * @param right whether it is aligned right, as numbers are
 * @param hint what to say on hover, where there is more to say than the text
 * @param shown whether it is there before a person has chosen columns
 */
public record Column<T>(
        String id,
        String title,
        int width,
        Function<T, String> text,
        Comparator<T> order,
        boolean right,
        Function<T, Optional<Icon>> icon,
        Function<T, Optional<String>> hint,
        Function<T, Tone> tone,
        boolean shown) {

    /** A plain column that is sorted by its text. */
    public static <T> Column<T> of(String id, String title, int width, Function<T, String> text) {
        return new Column<>(
                id,
                title,
                width,
                text,
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER),
                false,
                row -> Optional.empty(),
                row -> Optional.empty(),
                row -> Tone.PLAIN,
                true);
    }

    /** The same column, sorted otherwise. */
    public Column<T> sortedBy(Comparator<T> other) {
        return new Column<>(id, title, width, text, other, right, icon, hint, tone, shown);
    }

    /** The same column, aligned right. */
    public Column<T> alignedRight() {
        return new Column<>(id, title, width, text, order, true, icon, hint, tone, shown);
    }

    /** The same column with an icon. */
    public Column<T> withIcon(Function<T, Optional<Icon>> other) {
        return new Column<>(id, title, width, text, order, right, other, hint, tone, shown);
    }

    /** The same column with more to say on hover. */
    public Column<T> withHint(Function<T, Optional<String>> other) {
        return new Column<>(id, title, width, text, order, right, icon, other, tone, shown);
    }

    /** The same column with a tint. */
    public Column<T> withTone(Function<T, Tone> other) {
        return new Column<>(id, title, width, text, order, right, icon, hint, other, shown);
    }

    /** The same column, to be chosen by those who want to see it. */
    public Column<T> hiddenAtFirst() {
        return new Column<>(id, title, width, text, order, right, icon, hint, tone, false);
    }
}
