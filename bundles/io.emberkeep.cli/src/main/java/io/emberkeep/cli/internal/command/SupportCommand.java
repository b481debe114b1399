package io.emberkeep.cli.internal.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.cli.internal.document.CloudDocuments;
import io.emberkeep.cli.internal.document.DoctorDocuments;
import io.emberkeep.cli.internal.document.Json;
import io.emberkeep.cli.internal.document.RunDocuments;
import io.emberkeep.cli.internal.document.SupportDocuments;
import io.emberkeep.cli.internal.support.Redaction;
import io.emberkeep.cli.internal.support.SupportFile;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Packs what somebody needs who is to help, without secrets. */
@Command(name = "support", description = HelpTexts.SUPPORT, footer = HelpTexts.SUPPORT_EXAMPLES)
final class SupportCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int RUNS = 200;

    private final Session session;

    @Option(names = "--output", paramLabel = "FILE", description = HelpTexts.OUTPUT)
    private Optional<Path> output = Optional.empty();

    SupportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path file = output.orElseGet(() -> Path.of("emberkeep-support-" + TIME.format(session.now()) + ".zip"));
        List<CloudProfile> clouds = session.engine().clouds().list();
        Map<String, String> texts = texts(clouds);
        if (!session.options().dryRun()) {
            new SupportFile(Redaction.of(clouds, session.around().variables())).write(file, texts);
        }
        session.answer(
                SupportDocuments.archive(file.toString(), texts.keySet()),
                page -> page.line(
                        Messages.packed(file, texts.size(), session.options().dryRun())));
        return ExitCode.DONE.code();
    }

    private Map<String, String> texts(List<CloudProfile> clouds) {
        Engine engine = session.engine();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "about.json",
                Json.text(SupportDocuments.about(
                        session.around().version(),
                        engine.storeLocation(),
                        session.now(),
                        session.around().variables().keySet())));
        texts.put("clouds.json", Json.text(CloudDocuments.clouds(clouds, engine.clouds()::safeguard)));
        texts.put("runs.json", asked(() -> runs(engine)));
        clouds.forEach(cloud -> addCloud(cloud.name(), engine, texts));
        texts.putAll(session.around().logs().texts());
        return texts;
    }

    private static JsonNode runs(Engine engine) {
        return SupportDocuments.runs(
                engine.runs().list().stream().limit(RUNS).toList(), new RunDocuments(Optional.empty()));
    }

    private void addCloud(String name, Engine engine, Map<String, String> texts) {
        Optional<Catalogue> seen = engine.catalogues().known(name);
        if (seen.isEmpty() && !session.options().cloud().equals(Optional.of(name))) {
            return;
        }
        String folder = "cloud-" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "/";
        texts.put(
                folder + "check.json",
                asked(() -> CloudDocuments.report(engine.clouds().check(name))));
        seen.ifPresent(catalogue -> {
            texts.put(folder + "catalogue.json", Json.text(SupportDocuments.catalogue(catalogue)));
            texts.put(
                    folder + "doctor.json",
                    asked(() ->
                            DoctorDocuments.diagnoses(name, engine.checkups().examine(name, session.maximumAge()))));
        });
    }

    /** That something can't be told is what help is asked for. */
    private static String asked(Supplier<JsonNode> document) {
        try {
            return Json.text(document.get());
        } catch (EmberkeepException failure) {
            return failure.kind() + ": " + failure.getMessage();
        }
    }
}
