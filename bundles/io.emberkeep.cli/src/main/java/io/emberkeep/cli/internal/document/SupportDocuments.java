package io.emberkeep.cli.internal.document;

import static io.emberkeep.cli.internal.document.Json.array;
import static io.emberkeep.cli.internal.document.Json.object;
import static io.emberkeep.cli.internal.document.Json.texts;
import static io.emberkeep.cli.internal.document.Json.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.run.Run;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The documents of a support archive. */
public final class SupportDocuments {
    private static final List<String> PLATFORM = List.of(
            "os.name", "os.version", "os.arch", "java.version", "java.vendor", "user.timezone", "file.encoding");

    private SupportDocuments() {}

    /** What program this is, where it runs, and which variables are set; their values are not told. */
    public static JsonNode about(String version, String store, Instant now, Collection<String> variables) {
        ObjectNode document =
                object().put("emberkeep", version).put("store", store).put("time", time(now));
        ObjectNode platform = document.putObject("platform");
        PLATFORM.forEach(name -> platform.put(name, System.getProperty(name)));
        document.set(
                "variables",
                texts(variables.stream()
                        .filter(name -> name.startsWith("OS_") || name.startsWith("EMBERKEEP_"))
                        .sorted()
                        .toList()));
        return document;
    }

    /** What a project contains, by numbers. */
    public static JsonNode catalogue(Catalogue seen) {
        ObjectNode document = object().put("cloud", seen.cloud());
        document.set("scope", CloudDocuments.scope(seen.scope()));
        document.put("microversion", seen.microversion().toString())
                .put("parentRule", seen.parentRule().name())
                .put("refreshedAt", time(seen.refreshedAt()));
        ObjectNode drivers = document.putObject("drivers");
        seen.drivers().forEach((zone, driver) -> drivers.put(zone, driver.kind().name()));
        document.set(
                "volumes",
                counts(
                        seen.volumes().values(),
                        known -> known.isPresent() ? known.volume().rawStatus() : "gone"));
        document.set("snapshots", counts(seen.snapshots(), snapshot -> snapshot.rawStatus()));
        document.set("backups", counts(seen.backups().values(), SupportDocuments::state));
        document.put(
                "backupsOfOthers",
                seen.backups().values().stream()
                        .filter(known -> known.isPresent() && known.origin().isEmpty())
                        .count());
        return document;
    }

    private static String state(KnownBackup known) {
        String kind = known.backup().incremental() ? "incremental" : "full";
        return kind + " " + (known.isPresent() ? known.backup().rawStatus() : "gone");
    }

    private static <T> JsonNode counts(Collection<T> things, Function<T, String> state) {
        Map<String, Integer> counts = new TreeMap<>();
        things.forEach(thing -> counts.merge(state.apply(thing), 1, Integer::sum));
        ObjectNode document = object();
        counts.forEach(document::put);
        return document;
    }

    /** Whole runs. */
    public static JsonNode runs(List<Run> runs, RunDocuments documents) {
        return array(runs, documents::run);
    }

    /** What the archive is and contains. */
    public static JsonNode archive(String file, Collection<String> entries) {
        ObjectNode document = object().put("file", file);
        document.set("entries", texts(entries));
        return document;
    }
}
