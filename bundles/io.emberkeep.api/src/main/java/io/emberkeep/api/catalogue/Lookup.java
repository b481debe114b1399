package io.emberkeep.api.catalogue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Finds what a person typed: an id, or a name that only one thing has. */
public final class Lookup {
    private final Catalogue catalogue;

    /** Looks things up in one catalogue. */
    public Lookup(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A volume by id, present or gone or known from its backups alone, or by the name of a present one.
     *
     * @throws EmberkeepException NOT_FOUND, or INVALID_INPUT where several have the name
     */
    public KnownVolume volume(String text) {
        return catalogue.source(text).orElseGet(() -> {
            List<KnownVolume> present = catalogue.volumes().values().stream()
                    .filter(known -> known.goneAt().isEmpty())
                    .toList();
            return byName(
                    "volume",
                    text,
                    present,
                    k -> k.volume().name(),
                    k -> k.volume().id());
        });
    }

    /**
     * A backup by id, present or gone, or by the name of a present one.
     *
     * @throws EmberkeepException NOT_FOUND, or INVALID_INPUT where several have the name
     */
    public KnownBackup backup(String text) {
        return catalogue.backup(text).orElseGet(() -> {
            List<KnownBackup> present = catalogue.backups().values().stream()
                    .filter(KnownBackup::isPresent)
                    .toList();
            return byName("backup", text, present, known -> known.backup().name(), KnownBackup::id);
        });
    }

    private static <T> T byName(
            String kind, String text, Collection<T> all, Function<T, String> name, Function<T, String> id) {
        String wanted = normal(text);
        List<T> found = all.stream()
                .filter(item -> !wanted.isBlank() && normal(name.apply(item)).equals(wanted))
                .toList();
        return switch (found.size()) {
            case 0 -> throw new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noSuch(kind, text));
            case 1 -> found.getFirst();
            default ->
                throw new EmberkeepException(
                        ErrorKind.INVALID_INPUT,
                        Messages.ambiguous(kind, text, found.stream().map(id).toList()));
        };
    }

    /** The same letters may be typed and stored composed or decomposed. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
