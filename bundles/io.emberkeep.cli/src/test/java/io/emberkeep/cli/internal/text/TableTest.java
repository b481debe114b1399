package io.emberkeep.cli.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.cli.internal.text.Table.Cell;
import io.emberkeep.cli.internal.text.Table.Column;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static List<String> lines(Table table, int width) {
        return table.lines(new Page(new PrintStream(OutputStream.nullOutputStream()), width, false));
    }

    private static Table table() {
        Table table =
                new Table(Column.shortened("NAME"), Column.number("GIB"), Column.of("ID"), Column.optional("ZONE"));
        table.row(Cell.of("a rather long name of a volume"), Cell.of("5"), Cell.of("id-1"), Cell.of("main"));
        table.row(Cell.of("数据"), Cell.of("500"), Cell.of("id-2"), Cell.of("remote-dc"));
        return table;
    }

    @Test
    void alignsByTheWidthThatCharactersTake() {
        assertEquals(
                List.of(
                        "NAME                            GIB  ID    ZONE",
                        "a rather long name of a volume    5  id-1  main",
                        "数据                            500  id-2  remote-dc"),
                lines(table(), Page.ENDLESS));
    }

    @Test
    void shortensBeforeItLeavesOut() {
        assertEquals(
                List.of(
                        "NAME              GIB  ID    ZONE",
                        "a rather long n…    5  id-1  main",
                        "数据              500  id-2  remote-dc"),
                lines(table(), 38));
    }

    @Test
    void leavesOutWhatIsOptional() {
        assertEquals(
                List.of("NAME           GIB  ID", "a rather lon…    5  id-1", "数据           500  id-2"),
                lines(table(), 24));
    }

    @Test
    void neverGetsWiderThanThePageWhereThatCanBeDone() {
        for (int width = 23; width < 60; width++) {
            for (String line : lines(table(), width)) {
                assertTrue(TextWidth.of(line) <= width, width + ": " + line);
            }
        }
    }

    @Test
    void keepsWhatMustBeThereWhateverTheWidth() {
        assertTrue(lines(table(), 5).get(2).endsWith("500  id-2"));
    }

    @Test
    void tintsOnlyTheText() {
        Table table = new Table(Column.of("A"), Column.of("B"));
        table.row(new Cell("x", Tone.BAD), Cell.of("y"));

        Page page = new Page(new PrintStream(OutputStream.nullOutputStream()), 80, true);

        assertEquals("\u001b[31mx\u001b[0m  y", table.lines(page).get(1));
    }

    @Test
    void keepsOutWhatWouldDisturbTheTerminal() {
        Table table = new Table(Column.of("A"));
        table.row(Cell.of("x\u001b[2J\ny"));

        assertEquals("x [2J y", lines(table, 80).get(1));
    }

    @Test
    void keepsOutWhatWouldTurnTheLineAndLeavesLettersFromTheRight() {
        Table table = new Table(Column.of("A"), Column.of("B"));
        table.row(Cell.of("\u202eexe.\u2067a\u2028b"), Cell.of("\u05d0\u05d1"));

        assertEquals(" exe. a b  \u05d0\u05d1", lines(table, 80).get(1));
    }

    @Test
    void showsWhatDistinguishesRowsOnlyWhereItDoes() {
        for (String other : List.of("p1", "p2")) {
            Table table = new Table(Column.of("A"), Column.distinguishing("PROJECT"));
            table.row(Cell.of("x"), Cell.of("p1"));
            table.row(Cell.of("y"), Cell.of(other));

            assertEquals(
                    other.equals("p1") ? "A" : "A  PROJECT", lines(table, 5).getFirst());
        }
    }

    @Test
    void wantsACellForEachColumn() {
        Table table = new Table(Column.of("A"), Column.of("B"));

        assertThrows(IllegalArgumentException.class, () -> table.row(Cell.of("x")));
    }
}
