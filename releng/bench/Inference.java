import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.ChainInference;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.cloud.Backup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Prints time and memory of chain inference; n log n at most shows as a time per backup that hardly grows. */
public final class Inference {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int ROUNDS = 3;

    private Inference() {}

    public static void main(String[] words) {
        int most = words.length > 0 ? Integer.parseInt(words[0]) : 1_000_000;
        System.out.printf("%-28s %10s %10s %14s %12s%n", "history", "backups", "ms", "µs per backup", "MiB kept");
        for (int count = 1_000; count <= most; count *= 10) {
            int all = count;
            measure("one chain", count, at -> backup(at, "vol", at > 0, false));
            measure(
                    "chains of 30, 1,000 volumes",
                    count,
                    at -> backup(at, "vol-" + at % 1_000, at / 1_000 % 30 > 0, false));
            measure("nine of ten gone", count, at -> backup(at, "vol", at % 30 > 0, at < all * 0.9));
            measure("all of one snapshot", count, at -> ofSnapshot(at));
        }
    }

    private static void measure(String what, int count, IntFunction<KnownBackup> make) {
        List<KnownBackup> backups = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            backups.add(make.apply(at));
        }
        long best = Long.MAX_VALUE;
        long kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = used();
            long begin = System.nanoTime();
            Map<String, ChainForest> forests = ChainInference.infer(backups, known -> false);
            best = Math.min(best, System.nanoTime() - begin);
            kept = used() - before;
            if (forests.isEmpty()) {
                throw new IllegalStateException("no chain was found");
            }
        }
        System.out.printf(
                "%-28s %,10d %,10d %14.2f %12.1f%n",
                what, count, best / 1_000_000, best / 1_000.0 / count, kept / 1048576.0);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static KnownBackup backup(int at, String volume, boolean incremental, boolean gone) {
        return known(at, volume, Optional.empty(), incremental, START.plusSeconds(at), gone);
    }

    private static KnownBackup ofSnapshot(int at) {
        Optional<String> snapshot = at == 0 ? Optional.empty() : Optional.of("snap");
        return known(at, "vol", snapshot, at > 0, at == 0 ? START : START.plusSeconds(1), false);
    }

    private static KnownBackup known(
            int at, String volume, Optional<String> snapshot, boolean incremental, Instant data, boolean gone) {
        Backup backup = new Backup(
                "backup-%07d".formatted(at),
                "",
                "available",
                volume,
                snapshot,
                incremental,
                false,
                10,
                0,
                Optional.empty(),
                Optional.empty(),
                START.plusSeconds(at),
                data,
                Optional.empty(),
                Optional.empty(),
                Map.of());
        return new KnownBackup(
                backup, Optional.empty(), gone ? Optional.of(START.plusSeconds(at + 100L)) : Optional.empty());
    }
}
