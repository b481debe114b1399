package io.emberkeep.ui.common.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what to choose where what was chosen is gone; a pure function. */
final class Neighbour {
    private Neighbour() {}

    /**
     * The next row below that is still there, else the next one above; empty where nothing was chosen, or all are others.
     *
     * @param chosen the keys of what was chosen
     * @param before the keys of all rows as they stood
     * @param now the keys of all rows as they stand
     */
    static Optional<String> of(List<String> chosen, List<String> before, List<String> now) {
        return chosen.stream()
                .map(before::indexOf)
                .filter(place -> place >= 0)
                .min(Integer::compare)
                .flatMap(place -> Stream.concat(
                                before.subList(place, before.size()).stream(),
                                IntStream.rangeClosed(1, place).mapToObj(back -> before.get(place - back)))
                        .filter(now::contains)
                        .findFirst());
    }
}
