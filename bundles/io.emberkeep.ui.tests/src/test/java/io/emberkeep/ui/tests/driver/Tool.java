package io.emberkeep.ui.tests.driver;

import io.emberkeep.ui.tests.cloud.Until;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolItem;

/** A button of a toolbar, or a tab. */
public final class Tool {
    private final Eyes eyes;
    private final Hand hand;
    private final String name;
    private final Supplier<Optional<Item>> source;

    Tool(Eyes eyes, Hand hand, String name, Supplier<Optional<Item>> source) {
        this.eyes = eyes;
        this.hand = hand;
        this.name = name;
        this.source = source;
    }

    /** Clicks it as soon as it can be used. */
    public void click() {
        Until.holds(name + " can be used", this::isEnabled);
        hand.click(ask(Item::middle));
    }

    /** Whether it can be used now. */
    public boolean isEnabled() {
        return ask(Item::enabled);
    }

    /** Waits until it can't be used and its tooltip says why. */
    public void refuses(String why) {
        Until.holds(
                () -> name + " refuses because \"" + why + "\", but says \"" + tip() + "\"",
                () -> !isEnabled() && tip().contains(why));
    }

    private String tip() {
        return ask(item -> String.valueOf(item.tip()));
    }

    private <T> T ask(Function<Item, T> question) {
        return Until.there(
                () -> "button " + name, () -> eyes.see(() -> source.get().map(question)));
    }

    static Item of(ToolItem item) {
        return new Item(item.getParent(), item.getBounds(), item.isEnabled(), item.getToolTipText());
    }

    static Item of(CTabItem item) {
        return new Item(item.getParent(), item.getBounds(), true, item.getToolTipText());
    }

    /** What is seen of one at a moment. */
    record Item(Control parent, Rectangle place, boolean enabled, String tip) {
        Point middle() {
            return parent.toDisplay(place.x + place.width / 2, place.y + place.height / 2);
        }
    }
}
