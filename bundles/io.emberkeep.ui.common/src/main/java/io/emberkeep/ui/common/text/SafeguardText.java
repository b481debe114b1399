package io.emberkeep.ui.common.text;

import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Safeguard.Band;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how a cloud is safeguarded. */
public final class SafeguardText {
    private static final String READ_ONLY = "READ-ONLY";
    private static final String WHY_NOT =
            "Cloud %s is kept read-only in Emberkeep. File > Cloud > Edit This Cloud allows changes again.";

    private SafeguardText() {}

    /** The words on the band, such as {@code PRODUCTION · READ-ONLY}. */
    public static Optional<String> band(Safeguard safeguard) {
        Stream<String> word = safeguard.band().map(Band::word).stream();
        Stream<String> readOnly = safeguard.readOnly() ? Stream.of(READ_ONLY) : Stream.empty();
        return Optional.of(Stream.concat(word, readOnly).collect(Collectors.joining(" · ")))
                .filter(text -> !text.isEmpty());
    }

    /** Why nothing on a cloud may be changed, where that is so. */
    public static Optional<String> obstacle(Safeguard safeguard, String cloud) {
        return safeguard.readOnly() ? Optional.of(WHY_NOT.formatted(cloud)) : Optional.empty();
    }
}
