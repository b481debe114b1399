package io.emberkeep.ui.tests.driver;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The names by which assistive technology calls controls. */
public final class Names {
    private Names() {}

    /** What was said to assistive technology, else the control's own text, else that of the label before it. */
    public static String of(Control control) {
        return told(control)
                .or(() -> own(control))
                .or(() -> labelBefore(control))
                .map(Names::plain)
                .orElse("");
    }

    /** A text without the mark of its mnemonic, the tags of links and the arrows of wizards. */
    public static String plain(String text) {
        return text.replaceAll("&(.)", "$1")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[<>\\h\\s]+", " ")
                .strip();
    }

    private static Optional<String> told(Control control) {
        AccessibleEvent question = new AccessibleEvent(control);
        question.childID = ACC.CHILDID_SELF;
        listeners(control.getAccessible()).forEach(listener -> listener.getName(question));
        return filled(question.result);
    }

    /** SWT lets names be told, but not be asked for. */
    @SuppressWarnings("unchecked")
    private static List<AccessibleListener> listeners(Accessible accessible) {
        try {
            Field field = Accessible.class.getDeclaredField("accessibleListeners");
            field.setAccessible(true);
            return Optional.ofNullable((List<AccessibleListener>) field.get(accessible))
                    .orElse(List.of());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Another SWT keeps its listeners elsewhere.", e);
        }
    }

    private static Optional<String> own(Control control) {
        return switch (control) {
            case Button button -> filled(button.getText());
            case Group group -> filled(group.getText());
            case Label label -> filled(label.getText());
            case Link link -> filled(link.getText());
            default -> Optional.empty();
        };
    }

    private static Optional<String> labelBefore(Control control) {
        List<Control> siblings = Arrays.asList(control.getParent().getChildren());
        int place = siblings.indexOf(control);
        return place > 0 && siblings.get(place - 1) instanceof Label label ? filled(label.getText()) : Optional.empty();
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).filter(words -> !words.isBlank());
    }
}
