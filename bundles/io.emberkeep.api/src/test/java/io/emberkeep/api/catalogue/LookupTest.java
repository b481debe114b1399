package io.emberkeep.api.catalogue;

import static io.emberkeep.api.catalogue.BackupBuilder.full;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
    private final Lookup lookup = new Lookup(new CatalogueBuilder()
            .volume("id-1", "db-data")
            .volume("id-2", "twin")
            .volume("id-3", "twin")
            .volume("id-4", "")
            .volume("id-5", "caf\u00e9 \ud83d\udc33")
            .volume("id-6", "id-1")
            .goneVolume("id-7", "db-data")
            .backup(full("b-1").named("nightly").known())
            .backup(full("b-2").named("nightly").gone(10).known())
            .backup(full("b-3").named("u\u0308ber").known())
            .build());

    private static EmberkeepException refused(Runnable lookup) {
        return assertThrows(EmberkeepException.class, lookup::run);
    }

    @Test
    void aVolumeThatWasDeletedBeforeTheFirstLookIsKnownFromItsBackups() {
        Catalogue catalogue = new CatalogueBuilder()
                .backup(full("b").of("deleted-before").known())
                .build();
        KnownVolume found = new Lookup(catalogue).volume("deleted-before");
        assertEquals("deleted-before", found.volume().label());
        assertFalse(found.isPresent());
        assertEquals(List.of("deleted-before"), List.copyOf(catalogue.sources().keySet()));
    }

    @Test
    void anIdWinsOverANameThatLooksLikeIt() {
        assertEquals("db-data", lookup.volume("id-1").volume().name());
    }

    @Test
    void aNameFindsWhatIsPresentOnly() {
        assertEquals("id-1", lookup.volume("db-data").volume().id());
        assertEquals("b-1", lookup.backup("nightly").id());
    }

    @Test
    void anIdFindsWhatIsGoneToo() {
        assertTrue(lookup.volume("id-7").goneAt().isPresent());
        assertTrue(lookup.backup("b-2").goneAt().isPresent());
    }

    @Test
    void twinsAreNamedByTheirIds() {
        EmberkeepException refusal = refused(() -> lookup.volume("twin"));

        assertEquals(ErrorKind.INVALID_INPUT, refusal.kind());
        assertEquals("2 volumes are called \"twin\"; use an id: id-2, id-3.", refusal.getMessage());
    }

    @Test
    void whatIsNotThereIsSaidWithWhereToLook() {
        EmberkeepException volume = refused(() -> lookup.volume("nope"));
        EmberkeepException backup = refused(() -> lookup.backup("nope"));

        assertEquals(ErrorKind.NOT_FOUND, volume.kind());
        assertTrue(
                volume.getMessage().contains("\"nope\"") && volume.getMessage().contains("volume list"));
        assertTrue(backup.getMessage().contains("backup list"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void nothingTypedNeverMeansTheVolumeWithoutAName(String text) {
        assertEquals(ErrorKind.NOT_FOUND, refused(() -> lookup.volume(text)).kind());
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertEquals("id-5", lookup.volume("cafe\u0301 \ud83d\udc33").volume().id());
        assertEquals("b-3", lookup.backup("\u00fcber").id());
    }

    @Test
    void upperAndLowerCaseDiffer() {
        assertEquals(
                ErrorKind.NOT_FOUND, refused(() -> lookup.volume("DB-data")).kind());
    }
}
