package io.emberkeep.cli.internal;

import java.util.HashMap;
import org.eclipse.core.runtime.adaptor.EclipseStarter;

/**
 * Starts the framework and the application named on the command line, straight from a class path of two jars: the
 * virtual machine can then keep the framework's classes in a shared archive, which the platform's general launcher
 * prevents by class loaders of its own.
 */
public final class Launch {

    private Launch() {}

    /** Runs the application and ends the process with its exit code. */
    @SuppressWarnings("restriction")
    public static void main(String[] words) throws Exception {
        var properties = new HashMap<String, String>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        properties.put("osgi.noShutdown", "false");
        EclipseStarter.setInitialProperties(properties);
        var result = EclipseStarter.run(words, null);
        System.exit(result instanceof Integer code ? code : 0);
    }
}
