package io.emberkeep.ui.common.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.ui.common.session.ConsoleSession.Phase;
import io.emberkeep.ui.common.session.Project;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefaultConsoleSessionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final FakeEngine engine = new FakeEngine(NOW);
    private final FakeBackground background = new FakeBackground();
    private final FakePreferences preferences = new FakePreferences();
    private final DefaultConsoleSession session = new DefaultConsoleSession(
            store -> engine, background, preferences, Runnable::run, InstantSource.fixed(NOW));

    @Test
    void leavesTheFirstChoiceToThePerson() {
        session.open(Optional.empty(), Optional.empty());
        background.runAll();
        assertEquals(Phase.NO_CLOUD, session.phase());
        assertEquals(Optional.empty(), session.cloud());
        assertEquals(Optional.empty(), session.trouble());
        assertEquals(List.of("acme", "other"), session.clouds());
    }

    @Test
    void opensTheChosenCloudAndRemembersIt() {
        session.open(Optional.empty(), Optional.empty());
        background.runAll();
        session.choose("acme");
        background.runAll();
        assertEquals(Phase.READY, session.phase());
        assertEquals(Optional.of("acme"), session.cloud());
        assertEquals(Optional.of("acme"), preferences.lastCloud());
        assertEquals(List.of("acme", "other"), session.clouds());
    }

    @Test
    void opensTheCloudOfLastTime() {
        preferences.setLastCloud("other");
        open();
        assertEquals(Optional.of("other"), session.cloud());
    }

    @Test
    void aCloudThatIsGoneSinceLastTimeIsForgotten() {
        preferences.setLastCloud("gone");
        session.open(Optional.empty(), Optional.empty());
        background.runAll();
        assertEquals(Phase.NO_CLOUD, session.phase());
        assertEquals(Optional.empty(), session.cloud());
    }

    @Test
    void turnsToACloudThatWasAdded() {
        open();
        engine.names.add("new");
        session.lookForClouds(Optional.of("new"));
        background.runAll();
        assertEquals(Optional.of("new"), session.cloud());
        assertEquals(List.of("acme", "other", "new"), session.clouds());
    }

    @Test
    void leavesACloudThatWasRemoved() {
        open();
        engine.names.remove("acme");
        session.lookForClouds(Optional.empty());
        background.runAll();
        assertEquals(Phase.NO_CLOUD, session.phase());
        assertEquals(Optional.empty(), session.cloud());
        assertTrue(session.project().isEmpty());
    }

    @Test
    void knowsHowTheCloudIsSafeguarded() {
        engine.safeguards.put("acme", new Safeguard(true, Optional.empty()));
        open();
        assertTrue(session.safeguard().readOnly());
        session.choose("other");
        background.runAll();
        assertEquals(Safeguard.NONE, session.safeguard());
    }

    @Test
    void hearsOfASafeguardThatACommandHasSet() {
        open();
        engine.safeguards.put("acme", new Safeguard(true, Optional.empty()));
        session.refresh();
        background.runAll();
        assertTrue(session.safeguard().readOnly());
    }

    @Test
    void saysWhyThereIsNoCloud() {
        session.open(Optional.empty(), Optional.of("unknown"));
        background.runAll();
        assertEquals(Phase.NO_CLOUD, session.phase());
        assertEquals(
                "There is no cloud unknown.", session.trouble().orElseThrow().getMessage());
    }

    @Test
    void looksForCloudsAgainOnRefresh() {
        engine.names.clear();
        session.open(Optional.empty(), Optional.of("late"));
        background.runAll();
        assertEquals(Phase.NO_CLOUD, session.phase());
        engine.names.add("late");
        session.refresh();
        background.runAll();
        assertEquals(Optional.of("late"), session.cloud());
        assertTrue(session.trouble().isEmpty());
    }

    @Test
    void showsWhatTheStoreKnowsBeforeTheCloudAnswers() {
        engine.known = true;
        session.open(Optional.empty(), Optional.of("acme"));
        background.runUntil("Refreshing acme");
        assertEquals(
                "known", session.project().map(DefaultConsoleSessionTest::name).orElseThrow());
        assertTrue(session.isRefreshing());
        background.runAll();
        assertEquals(
                "refreshed",
                session.project().map(DefaultConsoleSessionTest::name).orElseThrow());
        assertFalse(session.isRefreshing());
    }

    @Test
    void keepsTheOldPictureWhereTheCloudDoesNotAnswer() {
        open();
        engine.failure = Optional.of(new EmberkeepException(ErrorKind.UNREACHABLE, "No answer."));
        session.refresh();
        background.runAll();
        assertTrue(session.project().isPresent());
        assertEquals("No answer.", session.trouble().orElseThrow().getMessage());
        engine.failure = Optional.empty();
        session.refresh();
        background.runAll();
        assertTrue(session.trouble().isEmpty());
    }

    @Test
    void refreshesOnceMoreWhereItWasAskedMeanwhile() {
        open();
        int before = engine.refreshes;
        session.refresh();
        session.refresh();
        session.refresh();
        background.runAll();
        assertEquals(before + 2, engine.refreshes);
    }

    @Test
    void dropsTheAnswerForACloudThatIsNoLongerChosen() {
        open();
        session.refresh();
        session.choose("other");
        background.runAll();
        assertEquals("other", session.project().orElseThrow().catalogue().cloud());
    }

    @Test
    void refreshesWhenARunHasEnded() {
        open();
        int before = engine.refreshes;
        engine.runs.tell(engine.run("1", RunState.RUNNING));
        background.runAll();
        assertEquals(before, engine.refreshes);
        engine.runs.tell(engine.run("1", RunState.DONE));
        background.runAll();
        assertEquals(before + 1, engine.refreshes);
    }

    @Test
    void aRunThatIsOverNeverOpensAgainByLateNews() {
        open();
        engine.runs.tell(engine.run("1", RunState.DONE));
        engine.runs.tell(engine.run("1", RunState.RUNNING));
        assertEquals(RunState.DONE, session.runs().getFirst().state());
    }

    @Test
    void runsAreNewestFirst() {
        open();
        engine.runs.tell(engine.run("1", RunState.DONE));
        engine.runs.tell(engine.run("2", RunState.RUNNING));
        assertEquals(List.of("2", "1"), session.runs().stream().map(Run::id).toList());
    }

    @Test
    void takesUpWhatADeadProcessHadLeft() {
        engine.runs.abandoned = List.of(engine.run("7", RunState.RUNNING));
        open();
        assertEquals(List.of("7"), session.takenUp().stream().map(Run::id).toList());
    }

    @Test
    void bringsAnswersAndRefusals() {
        open();
        List<String> heard = new ArrayList<>();
        session.ask("Asking", asked -> asked.storeLocation(), heard::add, why -> heard.add(why.getMessage()));
        session.ask(
                "Asking",
                asked -> {
                    throw new EmberkeepException(ErrorKind.REFUSED, "No.");
                },
                answer -> heard.add("never"),
                why -> heard.add(why.getMessage()));
        background.runAll();
        assertEquals(List.of("memory", "No."), heard);
    }

    @Test
    void whatIsAskedBeforeTheStoreIsOpenFailsWithASentence() {
        List<String> heard = new ArrayList<>();
        session.ask("Asking", asked -> asked.storeLocation(), heard::add, why -> heard.add(why.getMessage()));
        background.runAll();
        assertEquals(List.of("The store is not open yet. Wait a moment and try again."), heard);
    }

    @Test
    void startedRunsAreShown() {
        open();
        session.change("Starting", runs -> engine.run("9", RunState.RUNNING), run -> {}, why -> {});
        background.runAll();
        assertEquals("9", session.runs().getFirst().id());
    }

    @Test
    void judgesAnewWithoutAskingTheCloud() {
        open();
        int before = engine.refreshes;
        int resumed = engine.runs.resumed;
        engine.setMaximumAge(Duration.ofHours(1));
        session.judgeAgain();
        background.runAll();
        assertEquals(resumed + 1, engine.runs.resumed, "a dead process's lease may have ended meanwhile");
        assertEquals(Duration.ofHours(1), session.project().orElseThrow().maximumAge());
        assertEquals(before, engine.refreshes);
    }

    @Test
    void preferencesThatCantBeUnderstoodDoNotHideTheVolumes() {
        engine.preferencesAreBroken = true;
        open();
        assertEquals(Duration.ofHours(24), session.project().orElseThrow().maximumAge());
    }

    @Test
    void listenersHearOfChangesUntilTheyAreRemoved() {
        List<Phase> heard = new ArrayList<>();
        Runnable listener = () -> heard.add(session.phase());
        session.addListener(listener);
        open();
        assertTrue(heard.contains(Phase.READY));
        int before = heard.size();
        session.removeListener(listener);
        session.refresh();
        background.runAll();
        assertEquals(before, heard.size());
    }

    private void open() {
        preferences.setLastCloud(preferences.lastCloud().orElse("acme"));
        session.open(Optional.empty(), Optional.empty());
        background.runAll();
    }

    private static String name(Project project) {
        return project.catalogue().scope().projectName();
    }
}
