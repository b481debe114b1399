package io.emberkeep.api.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainInferencePropertyTest {
    private static final int HISTORIES = 1_000;

    @ParameterizedTest
    @EnumSource(ParentRule.class)
    void inferenceAgreesWithCinderWhereverThatCanBeKnown(ParentRule rule, TestReporter reporter) {
        int knowable = 0;
        int all = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            CinderHistory history = lived(rule, seed);
            Map<String, ChainForest> forests = infer(history);
            for (Map.Entry<String, String> tie : history.truth().entrySet()) {
                all++;
                if (history.isKnowable(tie.getKey())) {
                    knowable++;
                    assertEquals(Optional.of(tie.getValue()), parent(forests, tie.getKey()), "seed " + seed);
                }
            }
        }
        reporter.publishEntry(rule + ": incrementals whose parent can be known", knowable + " of " + all);
        assertTrue(knowable > all / 3, "histories that tell too little prove nothing");
        assertTrue(knowable < all, "histories without collisions prove too little");
    }

    @ParameterizedTest
    @EnumSource(ParentRule.class)
    void everyPresentBackupHasExactlyOnePlace(ParentRule rule) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            CinderHistory history = lived(rule, seed);
            List<String> placed = infer(history).values().stream()
                    .flatMap(ChainForest::nodes)
                    .map(BackupNode::backup)
                    .filter(KnownBackup::isPresent)
                    .map(KnownBackup::id)
                    .sorted()
                    .toList();
            List<String> present = history.catalogue().values().stream()
                    .filter(KnownBackup::isPresent)
                    .map(KnownBackup::id)
                    .sorted()
                    .toList();
            assertEquals(present, placed, "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(ParentRule.class)
    void theOrderOfTheListChangesNothing(ParentRule rule) {
        for (int seed = 0; seed < 200; seed++) {
            List<KnownBackup> backups =
                    List.copyOf(lived(rule, seed).catalogue().values());
            List<KnownBackup> shuffled = backups.stream().collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(
                    ChainInference.infer(backups, known -> false),
                    ChainInference.infer(shuffled, known -> false),
                    "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(ParentRule.class)
    void thePredictionIsWhatCinderWouldPick(ParentRule rule) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            CinderHistory history = lived(rule, seed);
            Random random = new Random(seed);
            Optional<Instant> before =
                    random.nextBoolean() ? Optional.of(BackupBuilder.at(random.nextInt(120))) : Optional.empty();
            ParentRule.Prediction prediction = rule.predict(history.listed(), before);
            Optional<String> predicted = prediction instanceof ParentRule.Prediction.Parent parent
                    ? Optional.of(parent.backup().id())
                    : Optional.empty();
            assertEquals(history.latestAvailableId(before), predicted, "seed " + seed);
        }
    }

    private static CinderHistory lived(ParentRule rule, long seed) {
        CinderHistory history = new CinderHistory(rule, new Random(seed));
        history.live(60);
        return history;
    }

    private static Map<String, ChainForest> infer(CinderHistory history) {
        return ChainInference.infer(history.catalogue().values(), known -> false);
    }

    private static Optional<String> parent(Map<String, ChainForest> forests, String id) {
        return forests.get("vol").node(id).orElseThrow().parent().map(Edge::parentId);
    }
}
