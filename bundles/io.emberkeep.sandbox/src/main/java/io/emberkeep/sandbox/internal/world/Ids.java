package io.emberkeep.sandbox.internal.world;

import java.util.UUID;

/** Names for new things. */
public final class Ids {
    private Ids() {}

    public static String uuid() {
        return UUID.randomUUID().toString();
    }

    /** As Keystone writes its ids. */
    public static String hex() {
        return uuid().replace("-", "");
    }
}
