package io.emberkeep.sandbox.internal.company;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small company that has used the cloud for sixty days. Its history is made by ordinary requests, night by night with
 * the clock of the cloud set back, and is the same at each start but for its ids and the date.
 */
public final class Company {
    /** Full backups are due so many nights ago, and each week before. */
    static final int NIGHT_OF_FULLS = 4;

    private static final int NIGHTS = 60;
    private static final int FAILED_NIGHT = 3;
    private static final int DAY_OF_UPGRADE = 2;
    private static final int DAY_BEFORE_MOVE = 10;
    private static final int DAY_OF_MOVE = 9;
    private static final Set<Integer> DAYS_WITH_HAND_WORK = Set.of(DAY_OF_UPGRADE, DAY_OF_MOVE, DAY_BEFORE_MOVE);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration JUST_UNDER_A_SECOND = Duration.ofNanos(999_999_999);
    private static final Duration ONE_AT_NIGHT = Duration.ofHours(1);
    private static final Duration UNTIL_AFTERNOON = Duration.ofHours(13);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Set<String> PASSING = Set.of("creating", "backing-up", "deleting");
    private static final Map<String, Object> NOTHING = Map.of();

    private final Client client;
    private final InstantSource machine;
    private final List<Keeping> keepings = new ArrayList<>();
    private String snapshotOfFiles = "";

    private Company(Client client, InstantSource machine) {
        this.client = client;
        this.machine = machine;
    }

    /**
     * Makes the company in a cloud that is empty; any other stays as it is.
     *
     * @param addresses the line of JSON in which the cloud tells where it listens
     */
    public static void settleIn(String addresses, InstantSource machine) throws IOException {
        try (Client client = new Client(addresses)) {
            client.login("demo");
            if (client.cinder("GET", "/volumes", NOTHING).path("volumes").isEmpty()) {
                new Company(client, machine).settle();
            }
        }
    }

    private void settle() throws IOException {
        double pace = client.control("GET", "/", NOTHING).path("pace").asDouble();
        client.control("PUT", "/settings", Map.of("pace", 0));
        Instant lastNight = lastNight();
        turnClockTo(lastNight.minus(DAY.multipliedBy(NIGHTS)));
        moveIn();
        for (int ago = NIGHTS; ago > 0; ago--) {
            Instant night = lastNight.minus(DAY.multipliedBy(ago - 1L));
            turnClockTo(night);
            night(ago, night);
            if (DAYS_WITH_HAND_WORK.contains(ago)) {
                turnClockTo(night.plus(UNTIL_AFTERNOON));
                afternoon(ago);
            }
        }
        client.control("PUT", "/settings", Map.of("pace", pace, "skew_seconds", 0));
        goOnWriting();
    }

    private Instant lastNight() {
        Instant tonight = machine.instant().truncatedTo(ChronoUnit.DAYS).plus(ONE_AT_NIGHT);
        return tonight.isBefore(machine.instant()) ? tonight : tonight.minus(DAY);
    }

    /** A token of before has ended then, or begins later. */
    private void turnClockTo(Instant moment) throws IOException {
        long skew = Duration.between(machine.instant(), moment)
                .plus(JUST_UNDER_A_SECOND)
                .toSeconds();
        client.control("PUT", "/settings", Map.of("skew_seconds", skew));
        client.login("demo");
    }

    private void moveIn() throws IOException {
        grantRoom();
        Map<String, List<Map<String, Object>>> servers = new LinkedHashMap<>();
        for (Disk disk : Disk.ALL) {
            Keeping keeping = new Keeping(client, disk, make(disk), keepings.size());
            keepings.add(keeping);
            disk.server()
                    .ifPresent(server -> connect(keeping, servers.computeIfAbsent(server, s -> new ArrayList<>())));
        }
        await();
        for (Map.Entry<String, List<Map<String, Object>>> server : servers.entrySet()) {
            Map<String, Object> wish = Map.of("name", server.getKey(), "block_device_mapping_v2", server.getValue());
            client.nova("POST", "/servers", Map.of("server", wish));
        }
    }

    /** Sixty nights of all volumes are more than a project may keep, unless the cloud's operator says so. */
    private void grantRoom() throws IOException {
        String project = client.login("admin");
        Map<String, Object> quota = Map.of("backups", 2000, "backup_gigabytes", 100_000);
        client.cinder("PUT", "/os-quota-sets/" + project, Map.of("quota_set", quota));
        client.login("demo");
    }

    private String make(Disk disk) throws IOException {
        Map<String, Object> wish = Map.of(
                "name", disk.name(), "size", disk.size(), "volume_type", disk.type(), "availability_zone", disk.zone());
        JsonNode made = client.cinder("POST", "/volumes", Map.of("volume", wish));
        String id = made.at("/volume/id").asText();
        Map<String, Object> data = Map.of("offset_mib", 0, "length_mib", disk.mebibytes(), "seed", keepings.size());
        client.control("POST", "/volumes/" + id + "/write", data);
        return id;
    }

    private static void connect(Keeping keeping, List<Map<String, Object>> disksOfServer) {
        disksOfServer.add(Map.of(
                "uuid",
                keeping.volume(),
                "source_type",
                "volume",
                "destination_type",
                "volume",
                "boot_index",
                disksOfServer.isEmpty() ? 0 : -1));
    }

    private void night(int ago, Instant night) throws IOException {
        boolean fails = ago == FAILED_NIGHT;
        if (fails) {
            client.control("POST", "/hosts/bak-remote/kill", NOTHING);
        }
        for (Keeping keeping : keepings) {
            keeping.changeData(ago);
            keeping.backUp(ago, night);
        }
        if (fails) {
            client.control("POST", "/hosts/bak-remote/restart", NOTHING);
            keepings.stream().filter(keeping -> keeping.disk().isFar()).forEach(Keeping::block);
        }
        await();
    }

    /** What people do by hand, with other tools. */
    private void afternoon(int ago) throws IOException {
        switch (ago) {
            case DAY_BEFORE_MOVE -> takeSnapshot(keepingOf("files"));
            case DAY_OF_MOVE -> backUpSnapshot(keepingOf("files"));
            case DAY_OF_UPGRADE -> keepingOf("db-data").byOther("before the upgrade", true, Optional.empty());
            default -> {}
        }
        await();
    }

    private void takeSnapshot(Keeping keeping) throws IOException {
        Map<String, Object> wish = Map.of("volume_id", keeping.volume(), "name", "before the move", "force", true);
        JsonNode made = client.cinder("POST", "/snapshots", Map.of("snapshot", wish));
        snapshotOfFiles = made.at("/snapshot/id").asText();
    }

    /** A day later: Cinder builds it on the backup before the snapshot, where a newer one stands already. */
    private void backUpSnapshot(Keeping keeping) throws IOException {
        keeping.byOther("before the move", true, Optional.of(snapshotOfFiles));
        await();
        client.cinder("DELETE", "/snapshots/" + snapshotOfFiles, NOTHING);
    }

    private void goOnWriting() throws IOException {
        for (Keeping keeping : keepings) {
            Map<String, Object> rate = Map.of("kib_per_second", keeping.disk().kibPerSecond());
            client.control("PUT", "/volumes/" + keeping.volume() + "/writer", rate);
        }
    }

    /** At this pace the cloud settles within some requests. */
    private void await() throws IOException {
        Instant end = machine.instant().plus(PATIENCE);
        while (isBusy("volumes") || isBusy("snapshots")) {
            if (machine.instant().isAfter(end)) {
                throw new IllegalStateException("The sandbox did not settle in " + PATIENCE + ".");
            }
        }
    }

    private boolean isBusy(String kind) throws IOException {
        for (JsonNode item :
                client.cinder("GET", "/" + kind + "/detail", NOTHING).path(kind)) {
            if (PASSING.contains(item.path("status").asText())) {
                return true;
            }
        }
        return false;
    }

    private Keeping keepingOf(String name) {
        return keepings.stream()
                .filter(keeping -> keeping.disk().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
