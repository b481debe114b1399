package io.emberkeep.ui.tests.driver;

import io.emberkeep.ui.tests.cloud.Until;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;

/** A window or dialog, in which things are found by the names that assistive technology reads. */
public final class Part {
    private final Eyes eyes;
    private final Hand hand;
    private final Supplier<Optional<? extends Composite>> root;
    private final String name;

    Part(Eyes eyes, Hand hand, String name, Supplier<Optional<? extends Composite>> root) {
        this.eyes = eyes;
        this.hand = hand;
        this.name = name;
        this.root = root;
    }

    /** The control of some kind with a name. */
    public Thing control(Class<? extends Control> kind, String wanted) {
        return thing(
                kind.getSimpleName() + " " + wanted,
                kind,
                control -> Names.of(control).equals(wanted));
    }

    /** The table with a name. */
    public Rows table(String wanted) {
        return new Rows(control(Table.class, wanted), hand);
    }

    /** The tree with a name. */
    public Rows tree(String wanted) {
        return new Rows(control(Tree.class, wanted), hand);
    }

    /** The tab of a view. */
    public Tool tab(String wanted) {
        return new Tool(
                eyes,
                hand,
                wanted,
                () -> controls()
                        .filter(CTabFolder.class::isInstance)
                        .flatMap(folder -> Arrays.stream(((CTabFolder) folder).getItems()))
                        .filter(item -> item.getText().equals(wanted))
                        .findFirst()
                        .map(Tool::of));
    }

    /** A button of a toolbar by its text. */
    public Tool tool(String wanted) {
        return new Tool(
                eyes,
                hand,
                wanted,
                () -> controls()
                        .filter(ToolBar.class::isInstance)
                        .flatMap(bar -> Arrays.stream(((ToolBar) bar).getItems()))
                        .filter(item -> Names.plain(item.getText()).equals(wanted))
                        .findFirst()
                        .map(Tool::of));
    }

    /** Waits until a text can be read anywhere in here. */
    public void says(String text) {
        Until.holds(() -> name + " says \"" + text + "\", but only:\n" + texts(), () -> texts().contains(text));
    }

    /** Waits until a text can't be read anywhere in here. */
    public void saysNoMore(String text) {
        Until.holds(name + " no more says \"" + text + "\"", () -> !texts().contains(text));
    }

    /** All sentences in here. */
    public String texts() {
        return eyes.see(
                () -> controls().map(Part::text).flatMap(Optional::stream).reduce("", (all, one) -> all + one + "\n"));
    }

    private static Optional<String> text(Control control) {
        return switch (control) {
            case Label label -> Optional.of(label.getText().replace("&&", "&"));
            case Link link ->
                Optional.of(link.getText().replaceAll("<[^>]*>", "").replace("&&", "&"));
            case StyledText text -> Optional.of(text.getText());
            case org.eclipse.swt.widgets.Text text -> Optional.of(text.getText());
            default -> Optional.empty();
        };
    }

    /** Whether it is there. */
    public boolean isThere() {
        return eyes.see(() -> root.get().isPresent());
    }

    /** Waits until it is closed. */
    public void isGone() {
        Until.holds(name + " is closed", () -> !isThere());
    }

    /** Asks each visible control in here. */
    public <T> Stream<T> each(Function<Control, Optional<T>> question) {
        return eyes.see(() -> controls().map(question).flatMap(Optional::stream).toList()).stream();
    }

    private Thing thing(String what, Class<? extends Control> kind, Predicate<Control> wanted) {
        return new Thing(
                eyes,
                hand,
                what + " in " + name,
                () -> controls().filter(kind::isInstance).filter(wanted).findFirst());
    }

    private Stream<Control> controls() {
        return root.get().stream().flatMap(Part::visible);
    }

    private static Stream<Control> visible(Composite composite) {
        return Arrays.stream(composite.getChildren())
                .filter(control -> control.isVisible() && control.getSize().x > 0)
                .flatMap(control -> Stream.concat(
                        Stream.of(control), control instanceof Composite inner ? visible(inner) : Stream.empty()));
    }
}
