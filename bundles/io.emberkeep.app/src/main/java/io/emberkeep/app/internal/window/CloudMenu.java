package io.emberkeep.app.internal.window;

import io.emberkeep.ui.common.session.ConsoleSession;
import java.util.Map;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** Lists the clouds that this computer knows. */
public final class CloudMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        return PlatformUI.getWorkbench().getService(ConsoleSession.class).clouds().stream()
                .map(CloudMenu::item)
                .toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(String cloud) {
        CommandContributionItemParameter item = new CommandContributionItemParameter(
                PlatformUI.getWorkbench(),
                null,
                ChooseCloudHandler.COMMAND,
                Map.of(ChooseCloudHandler.CLOUD, cloud),
                null,
                null,
                null,
                cloud.replace("&", "&&"),
                null,
                null,
                CommandContributionItem.STYLE_RADIO,
                null,
                false);
        return new CommandContributionItem(item);
    }
}
