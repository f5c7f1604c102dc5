package ru.zvonok.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Places on this computer where something can listen. */
public final class Ports {

    private Ports() {}

    /** The wanted port where it is free, any free one otherwise. */
    public static int freeFrom(int wanted) {
        try {
            return taken(wanted);
        } catch (IOException busy) {
            try {
                return taken(0);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private static int taken(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
