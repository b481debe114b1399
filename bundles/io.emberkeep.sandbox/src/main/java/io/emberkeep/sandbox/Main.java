package io.emberkeep.sandbox;

import io.emberkeep.sandbox.internal.company.Company;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
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
        if (options.company()) {
            Company.settleIn(sandbox.addresses(), InstantSource.system());
        }
        if (options.clouds().isPresent()) {
            Files.writeString(options.clouds().get(), sandbox.cloudsYaml());
        }
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
