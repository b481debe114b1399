package io.emberkeep.sandbox.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lab of releng/lab: a real cloud, found by the clouds.yaml in its state folder. */
final class LabCloud implements CloudUnderTest {
    private final Map<String, Map<String, String>> clouds;

    LabCloud(Path state) throws IOException {
        clouds = read(Files.readAllLines(state.resolve("clouds.yaml")));
    }

    @Override
    public String authUrl() {
        return clouds.get("lab").get("auth_url");
    }

    @Override
    public Account owner() {
        return account("lab");
    }

    @Override
    public Account admin() {
        return account("lab-admin");
    }

    @Override
    public Account reader() {
        return account("lab-auditor");
    }

    @Override
    public Account stranger() {
        return new Account(owner().user(), owner().password(), "demo2");
    }

    @Override
    public AppCredential credential() {
        Map<String, String> entry = clouds.get("lab-appcred");
        return new AppCredential(entry.get("application_credential_id"), entry.get("application_credential_secret"));
    }

    @Override
    public void write(String volumeId, int offsetMib, int lengthMib, long seed) {
        tool(
                "block",
                "write",
                volumeId,
                "--offset",
                offsetMib + "M",
                "--length",
                lengthMib + "M",
                "--seed",
                Long.toString(seed));
    }

    @Override
    public String digest(String volumeId) {
        return tool("block", "sha256", volumeId).split("\\s")[0];
    }

    @Override
    public Optional<Backstage> backstage() {
        return Optional.of(new Backstage() {
            @Override
            public void kill(String backupHost) {
                tool("fault", "backup-service", "kill", service(backupHost));
            }

            @Override
            public void restart(String backupHost) {
                tool("fault", "backup-service", "start", service(backupHost));
            }

            @Override
            public void loseRecord(String backupId) {
                tool("fault", "forget-backup", backupId);
            }
        });
    }

    private static String service(String backupHost) {
        return backupHost.replace("bak-", "");
    }

    private Account account(String cloud) {
        Map<String, String> entry = clouds.get(cloud);
        return new Account(entry.get("username"), entry.get("password"), entry.get("project_name"));
    }

    /** Runs one of the lab's own tools; gives what it printed. */
    private static String tool(String name, String... words) {
        List<String> command = new ArrayList<>(List.of(folder().resolve(name).toString()));
        command.addAll(List.of(words));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("releng/lab/block"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("There is no releng/lab above the working directory.");
        }
        return folder.resolve("releng/lab");
    }

    /** The lab writes one value per line; cloud names are indented by two. */
    private static Map<String, Map<String, String>> read(List<String> lines) {
        Map<String, Map<String, String>> clouds = new HashMap<>();
        Map<String, String> current = new HashMap<>();
        for (String line : lines) {
            String[] pair = line.strip().split(":\\s*", 2);
            if (line.matches(" {2}\\S.*:\\s*")) {
                current = new HashMap<>();
                clouds.put(pair[0], current);
            } else if (pair.length == 2) {
                current.put(pair[0], pair[1].replace("'", "").replace("\"", ""));
            }
        }
        return clouds;
    }
}
