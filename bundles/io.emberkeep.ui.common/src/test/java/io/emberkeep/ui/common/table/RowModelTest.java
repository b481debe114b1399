package io.emberkeep.ui.common.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowModelTest {
    private final RowModel<Row> model = new RowModel<>(Row::key, Comparator.comparing(Row::name));

    @Test
    void sortsAndFindsRowsByTheirKeys() {
        model.setRows(List.of(new Row("1", "web"), new Row("2", "archive")));
        assertEquals(List.of("archive", "web"), names());
        assertEquals(1, model.place("1").getAsInt());
    }

    @Test
    void equalRowsKeepAnOrderOfTheirOwn() {
        model.setRows(List.of(new Row("2", "same"), new Row("1", "same")));
        assertEquals("1", model.keyAt(0));
        model.setRows(List.of(new Row("1", "same"), new Row("2", "same")));
        assertEquals("1", model.keyAt(0));
    }

    @Test
    void aFilterHidesRowsAndStaysOverARefresh() {
        model.setFilter(row -> row.name().startsWith("w"));
        model.setRows(List.of(new Row("1", "web"), new Row("2", "archive"), new Row("3", "wiki")));
        assertEquals(List.of("web", "wiki"), names());
        assertEquals(3, model.total());
        assertTrue(model.place("2").isEmpty());
    }

    @Test
    void placesOfSeveralKeysAreInTheOrderShown() {
        model.setRows(List.of(new Row("1", "web"), new Row("2", "archive"), new Row("3", "files")));
        assertArrayEquals(new int[] {0, 2}, model.places(List.of("1", "2", "gone")));
    }

    @Test
    void anotherOrderHoldsForLaterRowsToo() {
        model.setOrder(Comparator.comparing(Row::name).reversed());
        model.setRows(List.of(new Row("1", "a"), new Row("2", "b")));
        assertEquals(List.of("b", "a"), names());
    }

    private List<String> names() {
        return IntStream.range(0, model.size())
                .mapToObj(place -> model.row(place).name())
                .toList();
    }

    private record Row(String key, String name) {}
}
