package io.emberkeep.ui.tests;

import io.emberkeep.ui.tests.cloud.Sandbox;
import io.emberkeep.ui.tests.cloud.Until;
import io.emberkeep.ui.tests.driver.Hand;
import io.emberkeep.ui.tests.driver.Part;
import io.emberkeep.ui.tests.driver.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A person at the console: one window for all journeys, on one sandbox cloud that was started with the first of them. A
 * journey that fails leaves a picture of the screen.
 */
final class Journey implements BeforeEachCallback, AfterTestExecutionCallback, ParameterResolver {
    /** The name of the cloud of the journeys. */
    static final String CLOUD = "sandbox";

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** What journeys work with. */
    record Desk(Screen screen, Sandbox cloud) implements AutoCloseable {
        Hand hand() {
            return screen.hand();
        }

        Part window() {
            return screen.window();
        }

        /** Lets the console look at the cloud and waits until it shows a volume. */
        void lookFor(String volume) {
            hand().press("F5");
            window().table("Volumes").row(volume);
        }

        /** Opens the item of the menu File / Cloud that has the letter. */
        void cloudMenu(String letter) {
            hand().press("alt+f");
            hand().press("c");
            hand().press(letter);
        }

        /** Waits until the window shows a cloud. */
        void turnsTo(String name) {
            Until.holds(
                    () -> "the window shows " + name + "; titles: " + screen.titles(),
                    () -> screen.titles().stream().anyMatch(title -> title.startsWith(name)));
        }

        @Override
        public void close() {
            cloud.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Desk desk = desk(context);
        desk.cloud().heal();
        desk.cloud().fast();
        desk.screen().tidy();
        // A journey that failed may have left its filter.
        desk.hand().press("ctrl+f", "Escape");
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException()
                .ifPresent(failure -> desk(context)
                        .screen()
                        .photograph(
                                PICTURES.resolve(context.getRequiredTestClass().getSimpleName() + "."
                                        + context.getRequiredTestMethod().getName() + ".png")));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return desk(context);
    }

    private static Desk desk(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Journey.class))
                .getOrComputeIfAbsent(Desk.class, key -> sitDown(), Desk.class);
    }

    private static Desk sitDown() {
        Desk desk = new Desk(new Screen(PlatformUI.getWorkbench().getDisplay()), new Sandbox());
        write(Path.of(System.getenv("OS_CLIENT_CONFIG_FILE")), desk.cloud().cloudsYaml(List.of(CLOUD)));
        desk.screen().tidy();
        Until.holds("the console shows the sandbox", () -> {
            if (desk.screen().titles().stream().anyMatch(title -> title.startsWith(CLOUD))) {
                return true;
            }
            desk.hand().press("F5");
            return false;
        });
        return desk;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
