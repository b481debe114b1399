package io.emberkeep.ui.common.widgets;

import java.util.List;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;

/** Lets the buttons of commands say anew why they can't be used, which the platform asks for only when they are made. */
public final class CommandTips {
    private final ICommandService commands;
    private final List<String> ids;

    /** Speaks of some commands. */
    public CommandTips(IServiceLocator services, String... ids) {
        this.commands = services.getService(ICommandService.class);
        this.ids = List.of(ids);
    }

    /** Asks each command's handler for what to say now. */
    public void refresh() {
        ids.forEach(id -> commands.refreshElements(id, null));
    }
}
