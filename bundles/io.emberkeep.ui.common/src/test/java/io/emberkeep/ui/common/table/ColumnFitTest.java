package io.emberkeep.ui.common.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ColumnFitTest {
    private static final boolean[] FREE = {true, true, true, true};

    @Test
    void whereThereIsRoomAllStaysAsItWas() {
        assertArrayEquals(new int[] {160, 80, 0, 170}, ColumnFit.of(new int[] {160, 80, 0, 170}, FREE, 410));
    }

    @Test
    void theFirstGivesWayFirst() {
        assertArrayEquals(new int[] {120, 80, 0, 170}, ColumnFit.of(new int[] {160, 80, 0, 170}, FREE, 370));
    }

    @Test
    void thenAllOthersTogether() {
        assertArrayEquals(new int[] {100, 72, 0, 153}, ColumnFit.of(new int[] {160, 80, 0, 170}, FREE, 325));
    }

    @Test
    void whereTheyCouldNotAllBeReadNoneGivesWay() {
        assertArrayEquals(new int[] {160, 80, 0, 170}, ColumnFit.of(new int[] {160, 80, 0, 170}, FREE, 50));
    }

    @Test
    void whatAPersonHasChosenStays() {
        boolean[] free = {false, true, true, false};
        assertArrayEquals(new int[] {160, 65, 0, 170}, ColumnFit.of(new int[] {160, 80, 0, 170}, free, 395));
    }
}
