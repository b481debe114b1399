package io.emberkeep.cli.internal.support;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The archive that is sent to whoever helps; secrets are taken out of all that goes into it. */
public final class SupportFile {
    private final Redaction redaction;

    /** Takes these secrets out. */
    public SupportFile(Redaction redaction) {
        this.redaction = redaction;
    }

    /**
     * Writes texts by their names; a file that is there already is kept.
     *
     * @throws EmberkeepException INVALID_INPUT where the file exists or can't be written
     */
    public void write(Path file, Map<String, String> texts) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(redaction.of(text.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (FileAlreadyExistsException exists) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.fileExists(file), exists);
        } catch (IOException unwritable) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.notWritten(file, unwritable), unwritable);
        }
    }
}
