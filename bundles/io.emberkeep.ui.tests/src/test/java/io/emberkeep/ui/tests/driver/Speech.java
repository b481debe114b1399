package io.emberkeep.ui.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/** What assistive technology can say of controls, and by which letters they are reached. */
public final class Speech {
    private Speech() {}

    /** What is wrong with a control for whoever can't see it. */
    public static Optional<String> missing(Control control) {
        if (control instanceof ToolBar bar) {
            return Arrays.stream(bar.getItems())
                    .filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0 && isSilent(item))
                    .findFirst()
                    .map(item -> "A button without text and tooltip in the toolbar of " + Names.of(bar.getParent()));
        }
        boolean silent = isUsed(control) && Names.of(control).isEmpty();
        return silent ? Optional.of("No name: " + control + " in " + control.getParent()) : Optional.empty();
    }

    private static boolean isSilent(ToolItem item) {
        return item.getText().isBlank()
                && (item.getToolTipText() == null || item.getToolTipText().isBlank())
                && item.getControl() == null;
    }

    private static boolean isUsed(Control control) {
        return switch (control) {
            case Text text -> (text.getStyle() & SWT.READ_ONLY) == 0;
            case StyledText text -> true;
            case Combo combo -> true;
            case Button button -> true;
            case Table table -> true;
            case Tree tree -> true;
            case Link link -> true;
            case Spinner spinner -> true;
            default -> false;
        };
    }

    /** The letter that reaches a control, with its text. */
    public static Optional<String> mnemonic(Control control) {
        return text(control)
                .filter(text -> control.isEnabled())
                .map(text -> text.replace("&&", ""))
                .filter(text -> text.indexOf('&') >= 0)
                .map(text -> text.substring(text.indexOf('&') + 1, text.indexOf('&') + 2)
                        .toLowerCase(Locale.ROOT));
    }

    private static Optional<String> text(Control control) {
        return switch (control) {
            case Button button -> Optional.of(button.getText());
            case Label label -> Optional.of(label.getText());
            default -> Optional.empty();
        };
    }

    /** The letters that reach more than one control. */
    public static List<String> shared(List<String> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(letter -> letter, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey())
                .toList();
    }
}
