package io.emberkeep.sandbox.contract;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives the cases the lab. */
final class OnLab extends OnCloud<LabCloud> {
    static final String STATE = "EMBERKEEP_LAB_STATE";

    OnLab() {
        super(LabCloud.class);
    }

    @Override
    LabCloud open(ExtensionContext context) throws IOException {
        return new LabCloud(Path.of(System.getenv(STATE)));
    }
}
