package io.emberkeep.ui.common.facts;

import io.emberkeep.ui.common.text.Ages;
import java.util.List;

/** A row that can tell all that is known of what it stands for, also what no column shows. */
public interface Described {
    /** What it is, with its name. */
    String title();

    /** What is known of it, the most important first. */
    List<Fact> facts(Ages ages);
}
