package io.emberkeep.cli.internal.text;

import io.emberkeep.api.catalogue.Catalogue;
import java.util.Optional;

/** Calls volumes and backups by their names, as far as a catalogue knows them, and by their ids otherwise. */
public final class Labels {
    private final Optional<Catalogue> catalogue;

    /** Takes the names from a catalogue, where there is one. */
    public Labels(Optional<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    String volume(String id) {
        return catalogue
                .flatMap(known -> known.volume(id))
                .map(known -> known.volume().label())
                .orElse(id);
    }

    String backup(String id) {
        return catalogue
                .flatMap(known -> known.backup(id))
                .map(known -> known.backup().label())
                .orElse(id);
    }
}
