package io.emberkeep.ui.volumes.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.ui.volumes.internal.FakeSession;
import io.emberkeep.ui.volumes.internal.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanningTest {
    private static final EmberkeepException REFUSED = new EmberkeepException(ErrorKind.REFUSED, "Not so.");

    private final FakeSession session = new FakeSession();
    private final Screen screen = new Screen();
    private final Planning planning = new Planning(session, screen);

    @Test
    void showsThePlanOfAWish() {
        planning.ask(planner -> plan("a"));
        session.questions.getFirst().answered().accept(plan("a"));
        assertEquals(List.of("looking", "plan a"), screen.shown);
        assertEquals("a", planning.plan().orElseThrow().cloud());
    }

    @Test
    void anAnswerToAnEarlierWishIsDropped() {
        planning.ask(planner -> plan("a"));
        planning.ask(planner -> plan("b"));
        session.questions.get(1).answered().accept(plan("b"));
        session.questions.get(0).answered().accept(plan("a"));
        session.questions.get(0).failed().accept(REFUSED);
        assertEquals(List.of("looking", "looking", "plan b"), screen.shown);
    }

    @Test
    void whatIsMissingEndsTheWish() {
        planning.ask(planner -> plan("a"));
        planning.missing("name");
        session.questions.getFirst().answered().accept(plan("a"));
        assertTrue(planning.plan().isEmpty());
    }

    @Test
    void aRefusalIsShownAndTheSameWishCanBeTriedAgain() {
        planning.ask(planner -> plan("a"));
        session.questions.getFirst().failed().accept(REFUSED);
        planning.askAgain();
        session.questions.get(1).answered().accept(plan("a"));
        assertEquals(List.of("looking", "Not so.", "looking", "plan a"), screen.shown);
    }

    @Test
    void runsThePlanThatIsShown() {
        planning.ask(planner -> plan("a"));
        session.questions.getFirst().answered().accept(plan("a"));
        List<String> started = new ArrayList<>();
        planning.run(run -> started.add(run.id()));
        assertTrue(planning.isStarting());
        session.questions.get(1).answered().accept(run());
        assertEquals(List.of("run-1"), started);
        assertFalse(planning.isStarting());
    }

    @Test
    void aRefusedStartIsShown() {
        planning.ask(planner -> plan("a"));
        session.questions.getFirst().answered().accept(plan("a"));
        planning.run(run -> {});
        session.questions.get(1).failed().accept(REFUSED);
        assertEquals(List.of("looking", "plan a", "starting", "Not so."), screen.shown);
    }

    private static Plan plan(String cloud) {
        Scope scope = new Scope("https://acme.example/v3", "", "id", "prod");
        return new Plan(RunKind.BACKUP, cloud, scope, Samples.NOW, List.of(), Set.of(), false);
    }

    private static Run run() {
        return new Run(
                "run-1",
                plan("a"),
                RunState.RUNNING,
                Samples.NOW,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
    }

    private static final class Screen implements Planning.Display {
        private final List<String> shown = new ArrayList<>();

        @Override
        public void looking() {
            shown.add("looking");
        }

        @Override
        public void missing(String what) {
            shown.add("missing " + what);
        }

        @Override
        public void show(Plan plan) {
            shown.add("plan " + plan.cloud());
        }

        @Override
        public void refused(EmberkeepException why) {
            shown.add(why.getMessage());
        }

        @Override
        public void starting() {
            shown.add("starting");
        }
    }
}
