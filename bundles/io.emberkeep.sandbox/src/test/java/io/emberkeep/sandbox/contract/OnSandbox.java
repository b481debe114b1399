package io.emberkeep.sandbox.contract;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives the cases a sandbox of their class's own. */
final class OnSandbox extends OnCloud<SandboxCloud> {
    OnSandbox() {
        super(SandboxCloud.class);
    }

    @Override
    SandboxCloud open(ExtensionContext context) throws IOException {
        return new SandboxCloud();
    }
}
