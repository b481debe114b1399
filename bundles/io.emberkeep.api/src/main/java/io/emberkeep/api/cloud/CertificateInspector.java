package io.emberkeep.api.cloud;

/** Port: looks at the certificates of servers without trusting them. */
public interface CertificateInspector {
    /**
     * Shakes hands with a server and keeps what it shows. One that is not trusted is sent nothing.
     *
     * @param address a web address that begins with https
     * @param tls by what to judge it; {@link CloudProfile.Tls#verify()} is left aside
     * @throws io.emberkeep.api.EmberkeepException UNREACHABLE where nothing answers or what answers does not speak TLS,
     *     INVALID_INPUT where the address is none or the profile's authorities can't be read
     */
    ServerCertificates inspect(String address, CloudProfile.Tls tls);
}
