package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the cases share: people, the usual requests, and leaving nothing behind. */
abstract class Contract {
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Deque<String> made = new ArrayDeque<>();
    private CloudUnderTest cloud;
    private Tenant owner;

    @BeforeEach
    void enter(CloudUnderTest given) {
        cloud = given;
        owner = Tenant.login(cloud, cloud.owner());
    }

    /** Newest first, so that incrementals go before what they stand on. */
    @AfterEach
    void leave() {
        while (!made.isEmpty()) {
            remove(made.pop());
        }
    }

    CloudUnderTest cloud() {
        return cloud;
    }

    Tenant owner() {
        return owner;
    }

    Tenant admin() {
        return Tenant.login(cloud, cloud.admin());
    }

    Tenant stranger() {
        return Tenant.login(cloud, cloud.stranger());
    }

    /** What a case made past these helpers is removed as well. */
    void alsoRemove(String path) {
        made.push(path);
    }

    String volume(Zone zone) {
        return volume(zone, 1);
    }

    String volume(Zone zone, int size) {
        return newVolume(
                "{'volume':{'size':%d,'name':'contract','volume_type':'%s'}}".formatted(size, zone.volumeType()));
    }

    String newVolume(String body) {
        Answer answer = owner.post("/volumes", body).expect(202);
        String id = answer.at("volume", "id");
        made.push("/volumes/" + id);
        becomes("volumes", id, "available");
        return id;
    }

    String snapshot(String volume) {
        Answer answer = owner.post("/snapshots", "{'snapshot':{'volume_id':'%s','name':'contract'}}".formatted(volume))
                .expect(202);
        String id = answer.at("snapshot", "id");
        made.push("/snapshots/" + id);
        becomes("snapshots", id, "available");
        return id;
    }

    /** Asks for a backup with more fields, as ",'incremental':true". */
    Answer askForBackup(String volume, String more) {
        Answer answer =
                owner.post("/backups", "{'backup':{'volume_id':'%s','name':'contract'%s}}".formatted(volume, more));
        if (answer.status() == 202) {
            made.push("/backups/" + answer.at("backup", "id"));
        }
        return answer;
    }

    /** A backup that is finished, of a volume that can be used again. */
    String backup(String volume, String more) {
        String id = askForBackup(volume, more).expect(202).at("backup", "id");
        becomes("backups", id, "available");
        settles(volume);
        return id;
    }

    /** A backup that fails; gives its reason. */
    JsonNode failingBackup(String volume, String more) {
        String id = askForBackup(volume, more).expect(202).at("backup", "id");
        becomes("backups", id, "error");
        settles(volume);
        return show("backups", id);
    }

    /** Restores into a new volume and waits for what becomes of that. */
    String restored(String backup, String endsAs) {
        Answer answer = owner.post("/backups/" + backup + "/restore", "{'restore':{'name':'contract'}}");
        String id = answer.expect(202).at("restore", "volume_id");
        made.push("/volumes/" + id);
        becomes("volumes", id, endsAs);
        becomes("backups", backup, "available");
        return id;
    }

    /** Gives a volume to nobody in particular, as an agent outside of Nova does. */
    String attach(String volume) {
        Answer reserved = owner.cinder(
                        "POST", "/attachments", "{'attachment':{'volume_uuid':'" + volume + "','mode':'rw'}}", "3.54")
                .expect(200);
        String id = reserved.at("attachment", "id");
        made.push("/attachments/" + id);
        String connector = "{'attachment':{'connector':{'host':'lab','ip':'127.0.0.1','platform':'x86_64',"
                + "'os_type':'linux2','multipath':false,'initiator':'iqn.x'}}}";
        owner.cinder("PUT", "/attachments/" + id, connector, "3.54").expect(200);
        owner.cinder("POST", "/attachments/" + id + "/action", "{'os-complete':{}}", "3.54")
                .expect(204);
        becomes("volumes", volume, "in-use");
        return id;
    }

    void becomes(String collection, String id, String status) {
        String seen = Until.sees(
                () -> status(collection, id),
                now -> now.equals(status)
                        || now.startsWith("error")
                        || status.startsWith("error") && now.equals("available"));
        assertEquals(status, seen, () -> collection + " " + show(collection, id));
    }

    /** Sets the status of a backup by hand, as an operator does; its service writes it down a moment after the answer. */
    void reset(String backup, String status) {
        admin().post("/backups/" + backup + "/action", "{'os-reset_status':{'status':'" + status + "'}}")
                .expect(202);
        Until.sees(() -> status("backups", backup), status::equals);
    }

    void settles(String volume) {
        Until.sees(() -> status("volumes", volume), now -> now.equals("available") || now.equals("in-use"));
    }

    void vanishes(String path) {
        Until.sees(() -> owner.get(path).status(), status -> status == 404);
    }

    String status(String collection, String id) {
        return show(collection, id).path("status").asText();
    }

    JsonNode show(String collection, String id) {
        String singular = collection.substring(0, collection.length() - 1);
        return owner.get("/" + collection + "/" + id).body().path(singular);
    }

    /** Asks again where a deletion failed: a cloud under load may have sent it to the wrong service. */
    private void remove(String path) {
        Until.sees(() -> removed(path), gone -> gone);
    }

    private boolean removed(String path) {
        Answer seen = owner.get(path);
        if (seen.status() != 404 && !seen.text().contains("\"deleting\"")) {
            owner.delete(path);
        }
        return seen.status() == 404;
    }
}
