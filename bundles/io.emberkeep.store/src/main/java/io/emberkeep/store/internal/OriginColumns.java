package io.emberkeep.store.internal;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Consistency;
import io.emberkeep.api.catalogue.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that hold an {@link Origin}, in two tables: as a refresh saw it, and as our own run wrote it down. */
final class OriginColumns {
    static final List<String> NAMES = List.of(
            "origin_tag",
            "origin_mode",
            "origin_source_volume_id",
            "origin_parent_id",
            "origin_level",
            "origin_certainty",
            "origin_captured_at");

    private OriginColumns() {}

    static Stream<Object> values(Optional<Origin> origin) {
        Optional<Consistency> consistency = origin.flatMap(Origin::consistency);
        return Stream.of(
                origin.map(Origin::tag),
                origin.map(Origin::mode),
                origin.map(Origin::sourceVolumeId),
                origin.flatMap(Origin::parentId),
                consistency.map(Consistency::level),
                consistency.map(Consistency::certainty),
                origin.flatMap(Origin::capturedAt));
    }

    /** They must be the row's last columns. */
    static Optional<Origin> read(Row row) {
        Optional<String> tag = row.optionalText();
        return tag.map(text -> new Origin(
                text,
                row.constant(CaptureMode.class),
                row.text(),
                row.optionalText(),
                consistency(
                        row.optionalConstant(Consistency.Level.class),
                        row.optionalConstant(Consistency.Certainty.class)),
                row.optionalInstant()));
    }

    private static Optional<Consistency> consistency(
            Optional<Consistency.Level> level, Optional<Consistency.Certainty> certainty) {
        return level.flatMap(l -> certainty.map(c -> new Consistency(l, c)));
    }
}
