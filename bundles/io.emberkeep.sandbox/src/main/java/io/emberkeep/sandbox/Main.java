package io.emberkeep.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts a sandbox cloud, tells in one line of JSON where it listens, and runs until it is ended. */
public final class Main {
    private Main() {}

    /** See {@link Options}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.of(List.of(arguments));
        Sandbox sandbox = Sandbox.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-end"));
        tell(sandbox.addresses());
        if (options.endWithInput()) {
            System.in.transferTo(OutputStream.nullOutputStream());
            System.exit(0);
        }
        new CountDownLatch(1).await();
    }

    /** Whoever started the sandbox reads this line, and nothing else ever comes on its standard output. */
    private static void tell(String line) throws IOException {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
