package io.emberkeep.ui.volumes.internal.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A volume's chains along the time: each line of a chain has a track of its own, the newest on top.
 *
 * @param marks the backups, from the oldest to the newest
 * @param tracks how many tracks there are
 */
record TimeLine(List<Mark> marks, int tracks) {

    static TimeLine of(List<ChainRow> chains) {
        Builder builder = new Builder();
        chains.forEach(builder::addTrack);
        builder.marks.sort(Comparator.comparing(Mark::at));
        return new TimeLine(List.copyOf(builder.marks), builder.tracks);
    }

    Optional<Mark> mark(String id) {
        return marks.stream().filter(mark -> mark.row().id().equals(id)).findFirst();
    }

    /** What a mark builds on, where that is drawn too. */
    Optional<Mark> parent(Mark mark) {
        return mark.row().node().parent().flatMap(edge -> mark(edge.parentId()));
    }

    /** The mark that stands some places before or after another, at most the first or the last. */
    Optional<Mark> beside(Optional<Mark> mark, int places) {
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        int place = mark.map(marks::indexOf).orElse(marks.size()) + places;
        return Optional.of(marks.get(Math.clamp(place, 0, marks.size() - 1)));
    }

    /** The oldest moment that is drawn. */
    Instant begin(Instant now) {
        return marks.isEmpty() ? now : marks.getFirst().at();
    }

    /** A backup on its track. */
    record Mark(ChainRow row, int track) {
        Instant at() {
            return row.backup().pointInTime();
        }
    }

    /** Gives each line of a chain its track. */
    private static final class Builder {
        private final List<Mark> marks = new ArrayList<>();
        private int tracks;

        void addTrack(ChainRow head) {
            int track = tracks++;
            marks.add(new Mark(head, track));
            addBelow(head, track);
        }

        private void addBelow(ChainRow row, int track) {
            for (ChainRow child : row.children()) {
                if (child.kind() == ChainRow.Kind.BRANCH) {
                    addTrack(child);
                } else {
                    marks.add(new Mark(child, track));
                    addBelow(child, track);
                }
            }
        }
    }
}
