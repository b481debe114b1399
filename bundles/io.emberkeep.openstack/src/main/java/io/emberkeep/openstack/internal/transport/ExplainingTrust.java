package io.emberkeep.openstack.internal.transport;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Judges certificates as another does, shows each chain to a watcher first, and says why one is refused. */
final class ExplainingTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager judge;
    private final Consumer<List<X509Certificate>> watcher;

    ExplainingTrust(X509ExtendedTrustManager judge, Consumer<List<X509Certificate>> watcher) {
        this.judge = judge;
        this.watcher = watcher;
    }

    @FunctionalInterface
    private interface Check {
        void run() throws CertificateException;
    }

    private void explained(X509Certificate[] chain, String host, int port, Check check) throws CertificateException {
        watcher.accept(List.of(chain));
        try {
            check.run();
        } catch (CertificateException refusal) {
            throw Untrusted.because(refusal, List.of(chain), host, port);
        }
    }

    /** Nobody asks so, since it leaves open whose certificates they are. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        judge.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        explained(
                chain,
                socket.getInetAddress().getHostName(),
                socket.getPort(),
                () -> judge.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        explained(
                chain,
                engine.getPeerHost(),
                engine.getPeerPort(),
                () -> judge.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        judge.checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
