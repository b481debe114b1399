package io.emberkeep.sandbox.internal.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What people write on an item; the cloud keeps it and reads nothing from it. */
public final class Label {
    private String name;
    private String description;
    private final Map<String, String> metadata = new LinkedHashMap<>();

    public Label(Optional<String> name, Optional<String> description, Map<String, String> metadata) {
        this.name = name.orElse(null);
        this.description = description.orElse(null);
        this.metadata.putAll(metadata);
    }

    /** For the state file, which fills the fields by itself. */
    Label() {
        this(Optional.empty(), Optional.empty(), Map.of());
    }

    /** The same words, which later changes leave alone. */
    public Label copy() {
        return new Label(name(), description(), metadata);
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    public Map<String, String> metadata() {
        return metadata;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void describe(String newDescription) {
        description = newDescription;
    }

    /** What a restore puts back: the name only where it is still the one that the cloud gave, metadata where there were any. */
    public void restore(Label earlier) {
        boolean named = name().filter(known -> !known.isEmpty() && !known.startsWith("restore_backup_"))
                .isPresent();
        if (!named && earlier.name().isPresent()) {
            rename(earlier.name);
            describe(earlier.description);
        }
        if (!earlier.metadata.isEmpty()) {
            replaceMetadata(earlier.metadata);
        }
    }

    /** Cinder replaces all metadata of a backup, it merges nothing. */
    public void replaceMetadata(Map<String, String> all) {
        metadata.clear();
        metadata.putAll(all);
    }
}
