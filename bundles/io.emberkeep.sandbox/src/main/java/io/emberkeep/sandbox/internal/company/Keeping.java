package io.emberkeep.sandbox.internal.company;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One volume and its backups so far, made as the tool that keeps it makes them. */
final class Keeping {
    private static final int NIGHTS_OF_A_WEEK = 7;
    private static final int NIGHTS_OF_A_MONTH = 28;
    private static final int PIECE = 32 * 1024;
    private static final DateTimeFormatter MOMENT = format("yyyy-MM-dd HH:mm:ss'Z'");
    private static final DateTimeFormatter DAY = format("yyyyMMdd");
    private static final DateTimeFormatter RUN = format("yyyyMMdd-HHmmss'-nightly'");

    private final Client client;
    private final Disk disk;
    private final String volume;
    private final int number;
    private Optional<String> newest = Optional.empty();
    private boolean blocked;

    Keeping(Client client, Disk disk, String volume, int number) {
        this.client = client;
        this.disk = disk;
        this.volume = volume;
        this.number = number;
    }

    Disk disk() {
        return disk;
    }

    String volume() {
        return volume;
    }

    /** What the server changed in the day before, at places and with bytes that depend on the day alone. */
    void changeData(int daysAgo) throws IOException {
        int pieces = 1 + (daysAgo * 5 + number * 3) % 6;
        long offset = (long) ((daysAgo * 31 + number * 17) % (disk.mebibytes() * 32)) * PIECE;
        client.control(
                "POST",
                "/volumes/" + volume + "/fill",
                Map.of("offset", offset, "length", pieces * PIECE, "value", 1 + daysAgo));
    }

    /** The backup of a night, if one is due. */
    void backUp(int nightsAgo, Instant night) throws IOException {
        boolean weekly = nightsAgo % NIGHTS_OF_A_WEEK == Company.NIGHT_OF_FULLS;
        boolean monthly = nightsAgo % NIGHTS_OF_A_MONTH == Company.NIGHT_OF_FULLS;
        switch (disk.keeper()) {
            case EMBERKEEP_NIGHTLY -> byEmberkeep(night, weekly || blocked);
            case EMBERKEEP_WEEKLY -> {
                if (weekly) {
                    byEmberkeep(night, true);
                }
            }
            case PROVIDER -> byOther("auto-" + DAY.format(night), !weekly, Optional.empty());
            case SCRIPT -> byOther("cron " + DAY.format(night), !monthly && newest.isPresent(), Optional.empty());
            case NOBODY -> {}
        }
    }

    /** With the name and the metadata that Emberkeep writes, so that it knows its own again. */
    private void byEmberkeep(Instant night, boolean full) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("emberkeep:run", RUN.format(night) + "/" + number + "/0/1");
        metadata.put("emberkeep:mode", "direct");
        metadata.put("emberkeep:source", volume);
        metadata.put("emberkeep:consistency", "crash/proven");
        if (!full) {
            newest.ifPresent(parent -> metadata.put("emberkeep:parent", parent));
        }
        String name = disk.name() + (full ? " full " : " incr ") + MOMENT.format(night);
        create(name, !full, Optional.empty(), metadata);
        blocked = false;
    }

    /** As any other tool makes one: nothing tells on which backup it builds. */
    void byOther(String name, boolean incremental, Optional<String> snapshot) throws IOException {
        create(name, incremental, snapshot, Map.of());
    }

    private void create(String name, boolean incremental, Optional<String> snapshot, Map<String, String> metadata)
            throws IOException {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("volume_id", volume);
        wish.put("name", name);
        wish.put("incremental", incremental);
        wish.put("force", true);
        wish.put("metadata", metadata);
        snapshot.ifPresent(id -> wish.put("snapshot_id", id));
        Optional<JsonNode> made = client.tryCinder("POST", "/backups", Map.of("backup", wish));
        if (snapshot.isEmpty()) {
            newest = made.map(answer -> answer.at("/backup/id").asText()).or(() -> newest);
        }
    }

    /** The night failed: the newest backup is one on which nothing can build. */
    void block() {
        blocked = true;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }
}
