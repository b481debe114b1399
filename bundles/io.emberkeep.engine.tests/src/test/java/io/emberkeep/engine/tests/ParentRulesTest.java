package io.emberkeep.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.ChainInference;
import io.emberkeep.api.catalogue.Edge;
import io.emberkeep.api.catalogue.ParentRule.Prediction;
import io.emberkeep.sandbox.internal.world.ParentRule;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random histories under the sandbox's rule of parents, which was held against a real cloud, and our replay of it. */
class ParentRulesTest {
    private static final int HISTORIES = 300;

    private static io.emberkeep.api.catalogue.ParentRule ours(ParentRule rule) {
        return switch (rule) {
            case ZED -> io.emberkeep.api.catalogue.ParentRule.NEWEST_OF_ALL;
            case NEWER -> io.emberkeep.api.catalogue.ParentRule.NEWEST_AVAILABLE;
        };
    }

    private static History lived(ParentRule rule, long seed) {
        History history = new History(rule, new Random(seed));
        history.live(70);
        return history;
    }

    @ParameterizedTest
    @EnumSource
    void theParentsThatWeInferAreTheOnesThatWereTaken(ParentRule rule) {
        int all = 0;
        int traceable = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            History history = lived(rule, seed);
            ChainForest forest = ChainInference.infer(history.catalogue().values(), known -> false)
                    .get("vol");
            for (Map.Entry<String, String> tie : history.truth().entrySet()) {
                all++;
                if (history.leavesTrace(tie.getKey())) {
                    traceable++;
                    Optional<String> inferred =
                            forest.node(tie.getKey()).orElseThrow().parent().map(Edge::parentId);
                    assertEquals(Optional.of(tie.getValue()), inferred, rule + ", seed " + seed);
                }
            }
        }
        System.out.printf("%s: the parents of %d of %d incrementals leave a trace%n", rule, traceable, all);
        assertTrue(traceable > all / 4, "histories that tell too little prove nothing");
    }

    @ParameterizedTest
    @EnumSource
    void theParentThatWePredictIsTheOneThatWouldBeTaken(ParentRule rule) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            History history = lived(rule, seed);
            Random random = new Random(seed);
            Optional<Instant> taken = random.nextBoolean()
                    ? Optional.of(Instant.parse("2026-05-01T00:00:00Z").plusSeconds(random.nextInt(200)))
                    : Optional.empty();
            Optional<String> predicted = ours(rule).predict(history.shown(), taken) instanceof Prediction.Parent parent
                    ? Optional.of(parent.backup().id())
                    : Optional.empty();
            assertEquals(history.wouldTake(taken), predicted, rule + ", seed " + seed);
        }
    }
}
