package io.emberkeep.openstack.internal.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Safeguard.Band;
import io.emberkeep.api.cloud.Safeguard.Colour;
import io.emberkeep.api.cloud.Safeguards;
import io.emberkeep.api.cloud.SavedClouds;
import io.emberkeep.openstack.internal.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The safeguards of clouds in a small file beside the saved clouds. */
@Component(service = Safeguards.class)
public final class SafeguardFile implements Safeguards {
    private static final String READ_ONLY = "read_only";
    private static final String COLOUR = "colour";
    private static final String WORD = "word";

    private final JsonFile file;

    /** Lies beside the saved clouds. */
    @Activate
    public SafeguardFile(@Reference SavedClouds clouds) {
        this(Path.of(clouds.location()).resolveSibling("safeguards.json"));
    }

    /** Lies there. */
    public SafeguardFile(Path file) {
        this.file = new JsonFile(file);
    }

    @Override
    public Safeguard of(String cloud) {
        JsonNode entry = all().path(cloud);
        if (!entry.isObject() && !entry.isMissingNode()) {
            throw unusable(cloud + " is no object", null);
        }
        return new Safeguard(readOnly(cloud, entry.path(READ_ONLY)), band(cloud, entry));
    }

    // What can't be understood must not count as allowed.
    private boolean readOnly(String cloud, JsonNode value) {
        if (!value.isBoolean() && !value.isMissingNode()) {
            throw unusable("%s of %s is neither true nor false".formatted(READ_ONLY, cloud), null);
        }
        return value.asBoolean();
    }

    private Optional<Band> band(String cloud, JsonNode entry) {
        if (!entry.has(COLOUR)) {
            return Optional.empty();
        }
        try {
            Colour colour = Colour.valueOf(entry.path(COLOUR).asText().toUpperCase(Locale.ROOT));
            return Optional.of(new Band(colour, entry.path(WORD).asText(cloud)));
        } catch (IllegalArgumentException noColour) {
            throw unusable("%s of %s is no colour of bands".formatted(COLOUR, cloud), noColour);
        }
    }

    @Override
    public synchronized void set(String cloud, Safeguard safeguard) {
        ObjectNode all = all();
        all.remove(cloud);
        if (!safeguard.equals(Safeguard.NONE)) {
            ObjectNode entry = all.putObject(cloud).put(READ_ONLY, safeguard.readOnly());
            safeguard
                    .band()
                    .ifPresent(band -> entry.put(COLOUR, band.colour().name().toLowerCase(Locale.ROOT))
                            .put(WORD, band.word()));
        }
        write(all);
    }

    private ObjectNode all() {
        try {
            return file.read();
        } catch (IOException unreadable) {
            throw unusable(unreadable.getMessage(), unreadable);
        }
    }

    private EmberkeepException unusable(String why, Exception cause) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.badSafeguards(file.path(), why), cause);
    }

    private void write(ObjectNode all) {
        try {
            file.write(all);
        } catch (IOException unwritable) {
            throw new EmberkeepException(
                    ErrorKind.REFUSED, Messages.unwritableSafeguards(file.path(), unwritable), unwritable);
        }
    }
}
