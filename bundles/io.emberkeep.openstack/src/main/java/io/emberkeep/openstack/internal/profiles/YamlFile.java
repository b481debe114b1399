package io.emberkeep.openstack.internal.profiles;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.openstack.internal.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML (or JSON) file with a map at its top. */
final class YamlFile {
    private YamlFile() {}

    /**
     * Reads a file.
     *
     * @throws EmberkeepException INVALID_INPUT with the file and, where the text is at fault, the line
     */
    static Map<String, Object> read(Path file) {
        return parse(file, text(file));
    }

    /**
     * Reads a text.
     *
     * @param source of the text, for people
     * @throws EmberkeepException INVALID_INPUT with the source and, where the text is at fault, the line
     */
    static Map<String, Object> parse(Object source, String text) {
        Object document = load(source, text);
        if (document == null) {
            return Map.of();
        }
        if (document instanceof Map<?, ?> map) {
            return Settings.texts(map);
        }
        throw invalid(Messages.noMap(source), null);
    }

    /** Writes a map as a document that people can read and change. */
    static String text(Map<String, Object> document) {
        return yaml().dump(document);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw invalid(Messages.unreadableFile(file, e), e);
        }
    }

    private static Object load(Object source, String text) {
        try {
            return yaml().load(text);
        } catch (MarkedYAMLException e) {
            throw invalid(Messages.badYaml(source, e.getProblemMark().getLine() + 1, e.getProblem()), e);
        } catch (YAMLException e) {
            throw invalid(Messages.badYaml(source, 1, e.getMessage()), e);
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions output = new DumperOptions();
        output.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        output.setAllowUnicode(true);
        return new Yaml(new SafeConstructor(options), new Representer(output), output, options, new TextResolver());
    }

    /** Leaves every scalar a text, so that a password of digits stays what was written and is not read as a number. */
    private static final class TextResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }

    private static EmberkeepException invalid(String sentence, Exception cause) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, sentence, cause);
    }
}
