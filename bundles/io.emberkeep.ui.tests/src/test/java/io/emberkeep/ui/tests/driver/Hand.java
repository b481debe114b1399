package io.emberkeep.ui.tests.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.Point;

/** The hand of a person: real key strokes and clicks, which reach the window by way of the X server as those of a desk do. */
public final class Hand {

    /** Presses a key alone or with others, such as {@code ctrl+b}. */
    public void press(String... keys) {
        List<String> words = new ArrayList<>(List.of("key", "--clearmodifiers"));
        words.addAll(List.of(keys));
        xdotool(words);
    }

    /** Types a text. */
    public void type(String text) {
        xdotool(List.of("type", "--delay", "4", text));
    }

    /** Clicks with the left button at a place of the screen. */
    public void click(Point place) {
        at(place, "click", "1");
    }

    /** Clicks twice with the left button. */
    public void doubleClick(Point place) {
        at(place, "click", "--repeat", "2", "--delay", "60", "1");
    }

    /** Clicks with the right button. */
    public void rightClick(Point place) {
        at(place, "click", "3");
    }

    /** Clicks while a key is held, to choose one more row. */
    public void clickHolding(String key, Point place) {
        at(place, "keydown", key, "click", "1", "keyup", key);
    }

    /** Lets the mouse rest somewhere. */
    public void hover(Point place) {
        at(place);
    }

    /** The title of the window to which keys go, empty while there is none. */
    public String activeWindow() {
        try {
            return xdotool(List.of("getactivewindow", "getwindowname")).strip();
        } catch (IllegalStateException none) {
            return "";
        }
    }

    private static void at(Point place, String... then) {
        List<String> words =
                new ArrayList<>(List.of("mousemove", Integer.toString(place.x), Integer.toString(place.y)));
        words.addAll(List.of(then));
        xdotool(words);
    }

    private static String xdotool(List<String> words) {
        List<String> command = new ArrayList<>(List.of("timeout", "20", "xdotool"));
        command.addAll(words);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
