package dev.clientele.jobs.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine's loopback address. */
public final class LoopbackPort {

    /** Stands for any port that is free. */
    static final int ANY = 0;

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private LoopbackPort() {}

    /**
     * A port that is free now.
     *
     * @return its number
     * @throws IOException if there is none
     */
    public static int free() throws IOException {
        try (ServerSocket socket = bind(ANY)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Whether a server could listen on the port.
     *
     * @param port its number
     * @return false if another one does
     */
    public static boolean isFree(int port) {
        try (ServerSocket socket = bind(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return socket;
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
    }
}
