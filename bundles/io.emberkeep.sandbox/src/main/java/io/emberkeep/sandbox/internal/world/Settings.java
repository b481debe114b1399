package io.emberkeep.sandbox.internal.world;

import java.time.Duration;

/** How this cloud differs from others. */
public record Settings(ParentRule parentRule, boolean readersMayWrite, Duration tokenLife) {
    /** As Zed is out of the box: a reader may make backups. */
    public static final Settings ZED = new Settings(ParentRule.ZED, true, Duration.ofHours(4));
}
