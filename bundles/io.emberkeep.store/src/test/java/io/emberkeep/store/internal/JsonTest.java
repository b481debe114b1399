package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Ref;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plans as JSON, whose words must stay as they are because stores hold them. */
class JsonTest {
    private static final String STORED = """
        {
          "kind": "BACKUP",
          "cloud": "cloud",
          "scope": {
            "authUrl": "https://keystone.example:5000/v3",
            "region": "RegionOne",
            "projectId": "p-1",
            "projectName": "Größe & Co"
          },
          "madeAt": "2026-03-01T12:00:00.123456789Z",
          "tasks": [{
            "title": "Backup of \\"db-data\\" ☃",
            "volumeId": "v-1",
            "steps": [
              {"when": "IN_TURN", "action": {"action": "create-snapshot", "volumeId": "v-1", "name": "snap"}},
              {"when": "IN_TURN", "action": {
                "action": "create-volume", "name": "clone", "sizeGiB": 10, "snapshot": {"ref": "made", "step": 0},
                "type": "ssd", "zone": "nova", "temporary": true}},
              {"when": "IN_TURN", "action": {
                "action": "create-volume", "name": "empty", "sizeGiB": 1, "snapshot": null, "type": null,
                "zone": null, "temporary": false}},
              {"when": "IN_TURN", "action": {
                "action": "create-backup", "volume": {"ref": "made", "step": 1}, "snapshot": null, "name": "full",
                "capture": {"mode": "CLONE", "sourceVolumeId": "v-1", "parentId": null}}},
              {"when": "IN_TURN", "action": {
                "action": "create-backup", "volume": {"ref": "id", "id": "v-1"},
                "snapshot": {"ref": "id", "id": "s-1"}, "name": "incremental",
                "capture": {"mode": "SNAPSHOT", "sourceVolumeId": "v-1", "parentId": "b-0"}}},
              {"when": "IN_TURN", "action": {
                "action": "restore-backup", "backupId": "b-1", "volume": {"ref": "id", "id": "v-2"}}},
              {"when": "IN_TURN", "action": {
                "action": "set-volume-metadata", "volume": {"ref": "id", "id": "v-2"},
                "metadata": {"a": "1", "b": ""}, "keepOthers": true}},
              {"when": "IN_TURN", "action": {"action": "wait", "sinceStart": "PT10M"}},
              {"when": "ON_FAILURE", "action": {"action": "delete-backup", "backupId": "b-2"}},
              {"when": "ALWAYS", "action": {"action": "delete-volume", "volume": {"ref": "made", "step": 1}}},
              {"when": "ALWAYS", "action": {"action": "delete-snapshot", "snapshot": {"ref": "made", "step": 0}}}
            ],
            "reasons": ["The volume is in use.", "The driver is not proven."]
          }],
          "lockedVolumes": ["v-1"],
          "destructive": false
        }
        """;

    private final Json json = new Json();
    private final Plan plan = Samples.run("r-1", "v-1").plan();

    @Test
    void aPlanIsReadAsItIsStored() {
        assertEquals(plan, json.plan(STORED));
    }

    @Test
    void aPlanIsStoredAsItAlwaysWas() throws Exception {
        ObjectMapper plain = new ObjectMapper();
        assertEquals(plain.readTree(STORED), plain.readTree(json.write(plan)));
    }

    @Test
    void theSampleHasEveryKindOfAction() {
        Set<Class<?>> present = plan.tasks().getFirst().steps().stream()
                .map(step -> step.action().getClass())
                .collect(Collectors.toSet());
        assertEquals(Set.of(Action.class.getPermittedSubclasses()), present);
        assertEquals(
                Set.of(Ref.class.getPermittedSubclasses()),
                Stream.of(Ref.Id.class, Ref.Made.class).collect(Collectors.toSet()));
    }

    @Test
    void whatAFutureVersionAddsIsLeftAside() {
        String later = STORED.replace("\"action\": \"", "\"later\": {\"deep\": [1]}, \"action\": \"")
                .replace("\"ref\": ", "\"later\": 1, \"ref\": ")
                .replace("\"mode\": ", "\"later\": null, \"mode\": ")
                .replace("\"kind\": ", "\"later\": true, \"kind\": ");
        assertEquals(plan, json.plan(later));
    }

    @Test
    void whatIsAbsentIsEmpty() {
        String shorter = STORED.replaceAll("\"(type|zone|snapshot|parentId)\": null,?", "")
                .replaceAll(",(\\s*})", "$1");
        assertEquals(plan, json.plan(shorter));
    }

    @Test
    void aDamagedPlanIsSaidToBe() {
        for (String damaged : new String[] {"", "{", "[]", STORED.replace("delete-volume", "delete-world")}) {
            EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> json.plan(damaged));
            assertEquals(ErrorKind.INVALID_INPUT, refusal.kind());
        }
    }

    @Test
    void theSameMapGivesTheSameText() {
        assertEquals("{\"a\":\"1\",\"b\":\"2\"}", json.write(Map.of("b", "2", "a", "1")));
        assertEquals("{}", json.write(Map.of()));
    }
}
