package io.emberkeep.api.cloud;

import java.util.Locale;

/** Reads OpenStack's status words, which differ from our names only in case and in hyphens. */
final class StatusText {
    private StatusText() {}

    static <E extends Enum<E>> E parse(Class<E> type, String raw, E unknown) {
        if (raw == null) {
            return unknown;
        }
        String name = raw.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E candidate : type.getEnumConstants()) {
            if (candidate.name().equals(name)) {
                return candidate;
            }
        }
        return unknown;
    }
}
