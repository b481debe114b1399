package io.emberkeep.ui.common.theme;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;

/** The product's own icons, drawn as SVG in two tones that read on light and dark. */
public enum Icon {
    VOLUME,
    FULL,
    INCREMENTAL,
    INCREMENTAL_INFERRED,
    BRANCH,
    BRANCH_INFERRED,
    SNAPSHOT,
    CLONE,
    BACKUP,
    RESTORE,
    DELETE,
    REFRESH,
    RUN,
    STOP,
    DONE,
    WAITING,
    SKIPPED,
    PROTECTED,
    AT_RISK,
    UNPROTECTED,
    UNKNOWN,
    ERROR,
    CLOUD,
    ADD_CLOUD,
    SANDBOX,
    LOCK,
    CERTIFICATE,
    FILTER,
    PROPERTIES,
    EMBERKEEP;

    private static final int BANNER_ZOOM = 400;

    /** The image at 16 px, or what the screen's zoom makes of it; the display owns it. */
    public Image image() {
        return registered(name(), descriptor());
    }

    /** The image at 64 px, for the banners of dialogs; the display owns it. */
    public Image banner() {
        return registered(name() + ".banner", bannerDescriptor());
    }

    /** Describes the image at 16 px. */
    public ImageDescriptor descriptor() {
        String file = "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
        return ImageDescriptor.createFromURLSupplier(true, () -> Icon.class.getResource("/" + file));
    }

    /** Describes the image at 64 px. */
    public ImageDescriptor bannerDescriptor() {
        ImageDescriptor small = descriptor();
        return ImageDescriptor.createFromImageDataProvider(zoom -> small.getImageData(zoom * BANNER_ZOOM / 100));
    }

    private static Image registered(String key, ImageDescriptor descriptor) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String id = Icon.class.getName() + "." + key;
        return Optional.ofNullable(registry.get(id)).orElseGet(() -> {
            registry.put(id, descriptor);
            return registry.get(id);
        });
    }
}
