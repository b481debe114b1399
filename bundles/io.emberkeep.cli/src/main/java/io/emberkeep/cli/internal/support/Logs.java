package io.emberkeep.cli.internal.support;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The logs of the commands and of the console, as far as they are there. */
public final class Logs {
    private static final int MOST = 6;
    private static final int LONGEST = 1 << 20;

    private final List<Path> folders;

    /** Looks into these folders. */
    public Logs(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The ends of the newest logs, by the names that they get in the archive. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        folders.stream()
                .flatMap(Logs::logsIn)
                .sorted(Comparator.comparing(Logs::changed).reversed())
                .limit(MOST)
                .forEach(log -> texts.put("log/" + texts.size() + "-" + log.getFileName(), end(log)));
        return texts;
    }

    private static Stream<Path> logsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".log")).toList().stream();
        } catch (IOException notThere) {
            return Stream.empty();
        }
    }

    private static long changed(Path log) {
        return log.toFile().lastModified();
    }

    private static String end(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - LONGEST);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
