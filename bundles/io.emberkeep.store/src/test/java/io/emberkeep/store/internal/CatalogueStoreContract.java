package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.store.CatalogueStore;
import io.emberkeep.api.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of catalogues keeps to, whatever it is stored in. */
abstract class CatalogueStoreContract {
    private static final Instant NOON = Samples.NOON;

    private Store store;
    private CatalogueStore catalogues;

    /** Opens the store of this test; the same one each time. */
    abstract Store open();

    @BeforeEach
    void openStore() {
        store = open();
        catalogues = store.catalogues();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static Catalogue sample() {
        return Samples.catalogue(
                Samples.SCOPE,
                List.of(Samples.bareVolume("v-1"), Samples.volume("v-2", NOON)),
                List.of(Samples.snapshot("s-2", Optional.of(NOON)), Samples.snapshot("s-1", Optional.empty())),
                List.of(Samples.bareBackup("b-2", NOON), Samples.backup("b-1", NOON.plusNanos(1))));
    }

    private static Catalogue withBackups(KnownBackup... backups) {
        return Samples.catalogue(Samples.SCOPE, List.of(), List.of(), List.of(backups));
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertEquals(Optional.empty(), catalogues.load(Samples.SCOPE));
        assertEquals(Optional.empty(), catalogues.lastSeen("cloud"));
        assertEquals(Map.of(), catalogues.origins(Samples.SCOPE));
    }

    @Test
    void aCatalogueIsReadAsItWasSaved() {
        catalogues.save(sample());
        assertEquals(Optional.of(sample()), catalogues.load(Samples.SCOPE));
        try (Store reopened = open()) {
            assertEquals(Optional.of(sample()), reopened.catalogues().load(Samples.SCOPE));
        }
    }

    @Test
    void anEmptyCatalogueIsOne() {
        Catalogue empty = Samples.catalogue(Samples.SCOPE, List.of(), List.of(), List.of());
        catalogues.save(empty);
        assertEquals(Optional.of(empty), catalogues.load(Samples.SCOPE));
    }

    @Test
    void savingTwiceIsTheSameAsOnce() {
        catalogues.save(sample());
        catalogues.save(sample());
        assertEquals(Optional.of(sample()), catalogues.load(Samples.SCOPE));
    }

    @Test
    void volumesAndBackupsComeInTheOrderOfTheirMaking() {
        catalogues.save(Samples.catalogue(
                Samples.SCOPE,
                List.of(
                        Samples.volume("v-1", NOON.plusSeconds(2)),
                        Samples.volume("v-3", NOON),
                        Samples.volume("v-2", NOON)),
                List.of(),
                List.of(
                        Samples.backup("b-1", NOON.plusNanos(2)),
                        Samples.backup("b-3", NOON.plusNanos(1)),
                        Samples.backup("b-2", NOON.plusNanos(1)))));
        Catalogue loaded = catalogues.load(Samples.SCOPE).orElseThrow();
        assertEquals(List.of("v-2", "v-3", "v-1"), List.copyOf(loaded.volumes().keySet()));
        assertEquals(List.of("b-2", "b-3", "b-1"), List.copyOf(loaded.backups().keySet()));
    }

    @Test
    void aNewerCatalogueReplacesWhatDiffers() {
        catalogues.save(sample());
        KnownBackup gone = new KnownBackup(
                sample().backups().get("b-1").backup(), Optional.empty(), Optional.of(NOON.plusSeconds(5)));
        Catalogue newer = new Catalogue(
                "renamed",
                Samples.SCOPE,
                new Microversion(3, 71),
                NOON.plusSeconds(60),
                Map.of("v-1", Samples.volume("v-1", NOON), "v-2", Samples.bareVolume("v-2")),
                List.of(Samples.snapshot("s-3", Optional.of(NOON)), Samples.snapshot("s-2", Optional.of(NOON))),
                Map.of("b-1", gone, "b-2", Samples.backup("b-2", NOON), "b-3", Samples.bareBackup("b-3", NOON)));
        catalogues.save(newer);
        assertEquals(Optional.of(newer), catalogues.load(Samples.SCOPE));
    }

    private static Catalogue at(Instant refreshed, KnownBackup... backups) {
        Catalogue seen = withBackups(backups);
        return new Catalogue(
                seen.cloud(),
                seen.scope(),
                seen.microversion(),
                refreshed,
                seen.volumes(),
                List.of(Samples.snapshot("seen at " + refreshed, Optional.empty())),
                seen.backups());
    }

    @Test
    void aSlowLookDoesNotBringBackWhatANewerOneMissed() {
        KnownBackup present = Samples.bareBackup("b-1", NOON);
        Catalogue newer = at(
                NOON.plusNanos(1), new KnownBackup(present.backup(), Optional.empty(), Optional.of(NOON.plusNanos(1))));
        catalogues.save(newer);
        catalogues.save(at(NOON, present, Samples.bareBackup("b-2", NOON)));
        assertEquals(Optional.of(newer), catalogues.load(Samples.SCOPE));
        assertEquals(Optional.of(newer), catalogues.lastSeen("cloud"));
    }

    @Test
    void twoThatSaveAtOnceLeaveTheNewer() {
        Catalogue older = at(NOON, Samples.bareBackup("b-1", NOON));
        Catalogue newer = at(NOON.plusSeconds(1), Samples.backup("b-1", NOON));
        try (Store other = open();
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                both.execute(() -> catalogues.save(newer));
                both.execute(() -> other.catalogues().save(older));
            }
            both.close();
            assertEquals(Optional.of(newer), catalogues.load(Samples.SCOPE));
        }
    }

    @Test
    void aLookByAClockThatWasAheadDoesNotLast() {
        catalogues.save(at(Instant.now().plus(Duration.ofDays(400)), Samples.bareBackup("b-1", NOON)));
        Catalogue right = at(NOON, Samples.backup("b-1", NOON));
        catalogues.save(right);
        assertEquals(Optional.of(right), catalogues.load(Samples.SCOPE));
    }

    @Test
    void volumesAndBackupsThatANewerCatalogueDoesNotMentionStay() {
        catalogues.save(sample());
        catalogues.save(Samples.catalogue(Samples.SCOPE, List.of(), List.of(), List.of()));
        Catalogue loaded = catalogues.load(Samples.SCOPE).orElseThrow();
        assertEquals(sample().volumes(), loaded.volumes());
        assertEquals(sample().backups(), loaded.backups());
        assertEquals(List.<Snapshot>of(), loaded.snapshots());
    }

    @Test
    void scopesAreApart() {
        KnownVolume here = Samples.volume("v-1", NOON);
        KnownVolume there = Samples.bareVolume("v-1");
        catalogues.save(Samples.catalogue(Samples.SCOPE, List.of(here), List.of(), List.of()));
        catalogues.save(Samples.catalogue(Samples.OTHER_SCOPE, List.of(there), List.of(), List.of()));
        assertEquals(
                Optional.of(here), catalogues.load(Samples.SCOPE).orElseThrow().volume("v-1"));
        assertEquals(
                Optional.of(there),
                catalogues.load(Samples.OTHER_SCOPE).orElseThrow().volume("v-1"));
    }

    @Test
    void aProjectThatIsRenamedIsTheSame() {
        catalogues.save(sample());
        Scope renamed = new Scope(Samples.SCOPE.authUrl(), Samples.SCOPE.region(), Samples.SCOPE.projectId(), "new");
        catalogues.save(Samples.catalogue(renamed, List.of(), List.of(), List.of()));
        Catalogue loaded = catalogues.load(Samples.SCOPE).orElseThrow();
        assertEquals("new", loaded.scope().projectName());
        assertEquals(2, loaded.volumes().size());
    }

    @Test
    void lastSeenIsTheNewestOfAProfile() {
        catalogues.save(sample());
        Catalogue newer = new Catalogue(
                "cloud", Samples.OTHER_SCOPE, new Microversion(3, 0), NOON.plusNanos(1), Map.of(), List.of(), Map.of());
        catalogues.save(newer);
        assertEquals(Optional.of(newer), catalogues.lastSeen("cloud"));
        assertEquals(Optional.empty(), catalogues.lastSeen("other"));
    }

    @Test
    void anOriginIsWrittenDownBeforeTheBackupIsSeen() {
        Origin origin = Samples.origin("r/0/0/1");
        catalogues.recordOrigin(Samples.SCOPE, "b-9", origin);
        catalogues.recordOrigin(Samples.SCOPE, "b-8", Samples.bareOrigin("r/0/1/1"));
        assertEquals(Map.of("b-9", origin, "b-8", Samples.bareOrigin("r/0/1/1")), catalogues.origins(Samples.SCOPE));
        assertEquals(Map.of(), catalogues.origins(Samples.OTHER_SCOPE));
        assertEquals(Optional.empty(), catalogues.load(Samples.SCOPE), "no refresh has been there");
        catalogues.save(withBackups(Samples.bareBackup("b-9", NOON)));
        assertEquals(Optional.of(origin), backup("b-9").origin());
    }

    @Test
    void anOriginWrittenLaterReplacesTheEarlier() {
        catalogues.recordOrigin(Samples.SCOPE, "b-1", Samples.bareOrigin("r/0/0/1"));
        catalogues.recordOrigin(Samples.SCOPE, "b-1", Samples.origin("r/0/0/1"));
        assertEquals(Map.of("b-1", Samples.origin("r/0/0/1")), catalogues.origins(Samples.SCOPE));
    }

    @Test
    void whatARunWroteDownOutranksWhatARefreshSaw() {
        Backup seen = Samples.backup("b-1", NOON).backup();
        catalogues.recordOrigin(Samples.SCOPE, "b-1", Samples.origin("r/0/0/1"));
        catalogues.save(
                withBackups(new KnownBackup(seen, Optional.of(Samples.bareOrigin("r/0/0/1")), Optional.empty())));
        assertEquals(Optional.of(Samples.origin("r/0/0/1")), backup("b-1").origin());
    }

    @Test
    void aHoldStaysThroughRefreshesUntilItIsReleased() {
        Hold hold = new Hold("audit ☃", NOON);
        catalogues.hold(Samples.SCOPE, "b-1", new Hold("first", NOON.minusSeconds(1)));
        catalogues.hold(Samples.SCOPE, "b-1", hold);
        catalogues.save(withBackups(Samples.bareBackup("b-1", NOON), Samples.bareBackup("b-2", NOON)));
        catalogues.save(withBackups(Samples.bareBackup("b-1", NOON)));
        assertEquals(Optional.of(hold), backup("b-1").hold());
        assertEquals(Optional.empty(), backup("b-2").hold());
        assertEquals(Map.of("b-1", hold), catalogues.holds(Samples.SCOPE));
        assertEquals(Map.of(), catalogues.holds(Samples.OTHER_SCOPE));
        catalogues.release(Samples.SCOPE, "b-1");
        catalogues.release(Samples.SCOPE, "b-1");
        assertEquals(Optional.empty(), backup("b-1").hold());
    }

    @Test
    void momentsBeyondAllReasonDoNotStopASave() {
        catalogues.save(withBackups(Samples.bareBackup("b-1", Instant.MIN), Samples.bareBackup("b-2", Instant.MAX)));
        assertTrue(backup("b-1").backup().createdAt().isBefore(NOON));
        assertTrue(backup("b-2").backup().createdAt().isAfter(NOON));
    }

    private KnownBackup backup(String id) {
        return catalogues.load(Samples.SCOPE).orElseThrow().backup(id).orElseThrow();
    }
}
