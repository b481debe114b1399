package io.emberkeep.ui.common.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeighbourTest {
    private static final List<String> BEFORE = List.of("a", "b", "c", "d");

    @Test
    void theNextBelowIsChosen() {
        assertEquals(Optional.of("c"), Neighbour.of(List.of("b"), BEFORE, List.of("a", "c", "d")));
        assertEquals(Optional.of("d"), Neighbour.of(List.of("b", "c"), BEFORE, List.of("a", "d")));
    }

    @Test
    void whereNoneIsBelowTheNextAbove() {
        assertEquals(Optional.of("b"), Neighbour.of(List.of("c", "d"), BEFORE, List.of("a", "b")));
    }

    @Test
    void whereAllAreOthersNone() {
        assertEquals(Optional.empty(), Neighbour.of(List.of("b"), BEFORE, List.of("x", "y")));
        assertEquals(Optional.empty(), Neighbour.of(List.of(), BEFORE, BEFORE));
    }
}
