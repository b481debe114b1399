package io.emberkeep.cli.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows in aligned columns, fitted to a width: what may be is first left out, then shortened. */
public final class Table {
    private static final int GAP = 2;
    private static final int SHORTEST = 12;

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** A table without rows. */
    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** One column. */
    public record Column(String title, boolean right, Fit fit) {
        /** A column that is always there in full. */
        public static Column of(String title) {
            return new Column(title, false, Fit.KEPT);
        }

        /** A column of numbers. */
        public static Column number(String title) {
            return new Column(title, true, Fit.KEPT);
        }

        /** A column that is shortened where the width is small. */
        public static Column shortened(String title) {
            return new Column(title, false, Fit.SHORTENED);
        }

        /** A column that is left out where the width is small; the last one first. */
        public static Column optional(String title) {
            return new Column(title, false, Fit.OMITTED);
        }

        /** A column that is there in full where the rows differ in it. */
        public static Column distinguishing(String title) {
            return new Column(title, false, Fit.DISTINGUISHING);
        }
    }

    /** What happens to a column for which the width is too small. */
    public enum Fit {
        KEPT,
        SHORTENED,
        OMITTED,
        DISTINGUISHING
    }

    /** One field. */
    public record Cell(String text, Tone tone) {
        /** Keeps out what would disturb the terminal. */
        public Cell {
            text = TextWidth.printable(text);
        }

        /** A field without a tint. */
        public static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }
    }

    /** Adds a row, which has a cell for each column. */
    public void row(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** The heading and the rows, as wide as the page at most where that can be done. */
    List<String> lines(Page page) {
        int[] widths = naturalWidths();
        List<Integer> shown = shown(widths, page.width());
        shorten(widths, shown, page.width());
        List<String> lines = new ArrayList<>();
        lines.add(line(headings(), shown, widths, page));
        rows.forEach(row -> lines.add(line(row, shown, widths, page)));
        return lines;
    }

    private List<Cell> headings() {
        return columns.stream()
                .map(column -> new Cell(column.title(), Tone.QUIET))
                .toList();
    }

    private int[] naturalWidths() {
        return IntStream.range(0, columns.size())
                .map(i -> Math.max(
                        TextWidth.of(columns.get(i).title()),
                        rows.stream()
                                .mapToInt(row -> TextWidth.of(row.get(i).text()))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    private List<Integer> shown(int[] widths, int limit) {
        List<Integer> shown = new ArrayList<>(IntStream.range(0, columns.size())
                .filter(this::isNeeded)
                .boxed()
                .toList());
        Optional<Integer> optional = lastOptional(shown);
        while (optional.isPresent() && least(shown, widths) > limit) {
            shown.remove(optional.get());
            optional = lastOptional(shown);
        }
        return shown;
    }

    private boolean isNeeded(int column) {
        return columns.get(column).fit() != Fit.DISTINGUISHING
                || rows.stream().map(row -> row.get(column).text()).distinct().count() > 1;
    }

    private Optional<Integer> lastOptional(List<Integer> shown) {
        return shown.reversed().stream()
                .filter(i -> columns.get(i).fit() == Fit.OMITTED)
                .findFirst();
    }

    private int least(List<Integer> shown, int[] widths) {
        return gaps(shown)
                + shown.stream()
                        .mapToInt(
                                i -> columns.get(i).fit() == Fit.SHORTENED ? Math.min(widths[i], SHORTEST) : widths[i])
                        .sum();
    }

    /** Takes what is too much from the widest column that may be shortened, again and again. */
    private void shorten(int[] widths, List<Integer> shown, int limit) {
        int excess = gaps(shown) + shown.stream().mapToInt(i -> widths[i]).sum() - limit;
        while (excess > 0) {
            Optional<Integer> widest = shown.stream()
                    .filter(i -> columns.get(i).fit() == Fit.SHORTENED && widths[i] > SHORTEST)
                    .max(Comparator.comparing(i -> widths[i]));
            if (widest.isEmpty()) {
                return;
            }
            widths[widest.get()]--;
            excess--;
        }
    }

    private static int gaps(List<Integer> shown) {
        return GAP * (shown.size() - 1);
    }

    private String line(List<Cell> cells, List<Integer> shown, int[] widths, Page page) {
        return shown.stream()
                .map(i -> field(cells.get(i), columns.get(i), widths[i], page))
                .collect(Collectors.joining(" ".repeat(GAP)))
                .stripTrailing();
    }

    private static String field(Cell cell, Column column, int width, Page page) {
        String text = TextWidth.shorten(cell.text(), width);
        String padding = " ".repeat(Math.max(0, width - TextWidth.of(text)));
        String tinted = page.tint(cell.tone(), text);
        return column.right() ? padding + tinted : tinted + padding;
    }
}
