package io.emberkeep.ui.tests.driver;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;

/** Looks at widgets, which can be done on their own thread alone; the test waits for what is seen. */
final class Eyes {
    private final Display display;

    Eyes(Display display) {
        this.display = display;
    }

    Display display() {
        return display;
    }

    <T> T see(Supplier<T> look) {
        CompletableFuture<T> seen = new CompletableFuture<>();
        display.asyncExec(() -> {
            try {
                seen.complete(look.get());
            } catch (RuntimeException failure) {
                seen.completeExceptionally(failure);
            }
        });
        return seen.join();
    }
}
