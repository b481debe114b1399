package io.emberkeep.openstack.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Real certificates by the JDK's keytool, each with its key in NAME.p12 and by itself in NAME.pem. */
final class TestCertificates {
    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    private final Path folder;

    TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** One that vouches for itself, made with further options of keytool. */
    void selfSigned(String name, String host, String... options) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "SAN=" + host));
        arguments.addAll(List.of(options));
        keytool(name, arguments);
        export(name);
    }

    /** One that an authority signed, which the server shows too. */
    void signed(String name, String host) throws Exception {
        keytool(AUTHORITY, List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + AUTHORITY, "-ext", "bc:c"));
        export(AUTHORITY);
        keytool(name, List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name));
        Path request = folder.resolve(name + ".csr");
        keytool(name, List.of("-certreq", "-file", request.toString()));
        Path answer = folder.resolve(name + ".answer");
        keytool(
                AUTHORITY,
                List.of("-gencert", "-rfc", "-ext", "SAN=" + host, "-infile", "" + request, "-outfile", "" + answer));
        Path chain = folder.resolve(name + ".chain");
        Files.writeString(chain, Files.readString(answer) + Files.readString(folder.resolve(AUTHORITY + ".pem")));
        keytool(name, List.of("-importcert", "-noprompt", "-file", chain.toString()));
        export(name);
    }

    /** A cloud that shows this certificate. */
    FakeCloud cloud(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new FakeCloud(Optional.of(context));
    }

    /** As keytool prints it. */
    String fingerprint(String name) throws Exception {
        Matcher line = Pattern.compile("SHA256: ([0-9A-F:]+)").matcher(keytool(name, List.of("-list", "-v")));
        return line.results().map(found -> found.group(1)).findFirst().orElseThrow();
    }

    private void export(String name) throws Exception {
        keytool(
                name,
                List.of(
                        "-exportcert",
                        "-rfc",
                        "-file",
                        folder.resolve(name + ".pem").toString()));
    }

    private String keytool(String name, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-keystore", folder.resolve(name + ".p12").toString()));
        command.addAll(List.of("-alias", "cloud", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
