package io.emberkeep.ui.tests.driver;

import io.emberkeep.ui.tests.cloud.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The screen with the console's windows on it. */
public final class Screen {
    private static final String MAIN_WINDOW = "Emberkeep";

    private final Hand hand = new Hand();
    private final Eyes eyes;

    /** Looks at what a display shows. */
    public Screen(Display display) {
        eyes = new Eyes(display);
    }

    /** The hand that works on this screen. */
    public Hand hand() {
        return hand;
    }

    /** The main window. */
    public Part window() {
        return new Part(
                eyes, hand, "the window", () -> shells().filter(Screen::isMain).findFirst());
    }

    /** Waits for the dialog whose title begins so. */
    public Part dialog(String title) {
        Part dialog = new Part(
                eyes,
                hand,
                "the dialog " + title,
                () -> shells().filter(shell -> !isMain(shell) && shell.getText().startsWith(title))
                        .findFirst());
        // Keys that come before the window manager has activated it would go to the window.
        Until.holds(
                () -> "an active dialog " + title + "; there are " + titles(),
                () -> dialog.isThere() && hand.activeWindow().startsWith(title));
        return dialog;
    }

    /** The titles of all windows in sight. */
    public List<String> titles() {
        return eyes.see(() -> shells().map(Shell::getText).toList());
    }

    /** Brings the main window to the front and closes all dialogs. */
    public void tidy() {
        eyes.see(() -> {
            shells().filter(shell -> !isMain(shell)).forEach(Shell::close);
            shells().filter(Screen::isMain).forEach(Shell::forceActive);
            return true;
        });
        Until.holds("only the window is left", () -> eyes.see(() -> shells().allMatch(Screen::isMain)));
        Until.holds("the window is active", () -> hand.activeWindow().endsWith(MAIN_WINDOW));
    }

    /** What the clipboard of the screen holds as text. */
    public String clipboard() {
        return eyes.see(() -> {
            var clipboard = new Clipboard(eyes.display());
            Object text = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return String.valueOf(text);
        });
    }

    /** Keeps a picture of the screen as a file. */
    public void photograph(Path file) {
        eyes.see(() -> {
            Display display = eyes.display();
            Image image = new Image(display, display.getBounds().width, display.getBounds().height);
            GC gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            save(image, file);
            image.dispose();
            return true;
        });
    }

    /** The longest time for which the window took no event while something was done, in milliseconds. */
    public long longestStall(Runnable action) {
        try (Pulse pulse = new Pulse(eyes.display())) {
            action.run();
            return pulse.longestStallMs();
        }
    }

    private static void save(Image image, Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }

    private Stream<Shell> shells() {
        return Arrays.stream(eyes.display().getShells())
                .filter(shell -> !shell.isDisposed()
                        && shell.isVisible()
                        && !shell.getText().isEmpty());
    }

    private static boolean isMain(Shell shell) {
        return shell.getText().endsWith(MAIN_WINDOW) && shell.getParent() == null;
    }
}
