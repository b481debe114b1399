package io.emberkeep.ui.common.table;

import java.util.Arrays;

/** Makes columns fit into the width that there is, as long as everything in them stays readable; a pure function. */
final class ColumnFit {
    private static final int LEAST_FIRST = 100;
    private static final double LEAST_OTHERS = 0.8;

    private ColumnFit() {}

    /**
     * The first column gives way first, because its text is known by its beginning, then all others together. Where they
     * could not all be in sight even so, none gives way.
     *
     * @param wanted the widths that all columns should have, 0 for a hidden one
     * @param free which of them may be narrower, since no person has chosen their width
     * @param available the width that there is
     */
    static int[] of(int[] wanted, boolean[] free, int available) {
        int[] widths = wanted.clone();
        int lacking = Arrays.stream(widths).sum() - available;
        if (lacking > 0 && free[0] && widths[0] > LEAST_FIRST) {
            int given = Math.min(lacking, widths[0] - LEAST_FIRST);
            widths[0] -= given;
            lacking -= given;
        }
        int others = 0;
        for (int i = 1; i < widths.length; i++) {
            others += free[i] ? widths[i] : 0;
        }
        if (lacking > 0 && others > 0) {
            double share = Math.max(LEAST_OTHERS, 1 - (double) lacking / others);
            for (int i = 1; i < widths.length; i++) {
                widths[i] = free[i] ? (int) (widths[i] * share) : widths[i];
            }
        }
        return Arrays.stream(widths).sum() > available ? wanted.clone() : widths;
    }
}
