package io.emberkeep.openstack.internal.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.SharedPreferences;
import io.emberkeep.api.cloud.SavedClouds;
import io.emberkeep.openstack.internal.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The preferences in a small file beside the saved clouds. */
@Component(service = SharedPreferences.class)
public final class PreferencesFile implements SharedPreferences {
    private static final String MAXIMUM_AGE = "maximum_age_hours";

    private final JsonFile file;

    /** Lies beside the saved clouds. */
    @Activate
    public PreferencesFile(@Reference SavedClouds clouds) {
        this(Path.of(clouds.location()).resolveSibling("preferences.json"));
    }

    /** Lies there. */
    public PreferencesFile(Path file) {
        this.file = new JsonFile(file);
    }

    @Override
    public Duration maximumAge() {
        JsonNode hours = all().path(MAXIMUM_AGE);
        if (hours.isMissingNode()) {
            return DEFAULT_MAXIMUM_AGE;
        }
        if (!hours.canConvertToInt() || !hours.isIntegralNumber() || hours.asInt() < 1) {
            throw unusable(MAXIMUM_AGE + " is " + hours + ", which is not a whole number of hours", null);
        }
        return Duration.ofHours(hours.asInt());
    }

    @Override
    public synchronized void setMaximumAge(Duration age) {
        ObjectNode all = readable();
        all.put(MAXIMUM_AGE, Math.toIntExact(age.toHours()));
        try {
            file.write(all);
        } catch (IOException unwritable) {
            throw new EmberkeepException(
                    ErrorKind.REFUSED, Messages.unwritablePreferences(file.path(), unwritable), unwritable);
        }
    }

    /** A file that can't be understood does not keep a person from setting it right. */
    private ObjectNode readable() {
        try {
            return all();
        } catch (EmberkeepException broken) {
            return JsonFile.empty();
        }
    }

    private ObjectNode all() {
        try {
            return file.read();
        } catch (IOException unreadable) {
            throw unusable(unreadable.getMessage(), unreadable);
        }
    }

    private EmberkeepException unusable(String why, Exception cause) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.badPreferences(file.path(), why), cause);
    }
}
