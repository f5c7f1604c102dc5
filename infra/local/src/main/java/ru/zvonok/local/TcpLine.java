package ru.zvonok.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A line between two programs that a test can spoil: cut (connections break, new ones are dropped), hold (nothing passes and
 * nobody is told, like a cable pulled out), or lose the answer to one request (it arrives, the connection breaks before the
 * reply).
 */
public final class TcpLine implements AutoCloseable {

    private enum State {
        GOOD,
        CUT,
        HELD
    }

    private final InetSocketAddress target;
    private final ServerSocket door;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable String> marked = new AtomicReference<>();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile State state = State.GOOD;

    private TcpLine(String host, int port) {
        target = new InetSocketAddress(host, port);
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** A good line to a program that listens there. */
    public static TcpLine to(String host, int port) {
        return new TcpLine(host, port);
    }

    /** Where this end listens, on loopback. */
    public int port() {
        return door.getLocalPort();
    }

    /** Breaks every connection; new ones are dropped. */
    public void cut() {
        state = State.CUT;
        open.forEach(Connection::close);
    }

    /** Lets nothing through any more and tells nobody. */
    public void hold() {
        state = State.HELD;
    }

    /** Good again; what was held back is gone with its connections. */
    public void mend() {
        boolean held = state == State.HELD;
        state = State.GOOD;
        if (held) {
            open.forEach(Connection::close);
        }
    }

    /** The next request whose beginning holds the words arrives, and its connection breaks before the answer. */
    public void loseAnswerTo(String words) {
        marked.set(words);
    }

    /** How many answers were lost. */
    public int lostAnswers() {
        return lost.get();
    }

    @Override
    public void close() {
        cut();
        shut(door);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (state == State.CUT) {
                    shut(near);
                } else {
                    new Connection(near).start();
                }
            } catch (IOException e) {
                // the door was shut; the loop sees it
            }
        }
    }

    private static void shut(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            // it was closed already
        }
    }

    private final class Connection {

        private final Socket near;
        private final Socket far = new Socket();
        private volatile boolean answerLost;

        Connection(Socket near) {
            this.near = near;
        }

        void start() {
            open.add(this);
            Thread.ofVirtual().start(() -> {
                try {
                    far.connect(target);
                    Thread.ofVirtual().start(() -> pump(far, near, false));
                    pump(near, far, true);
                } catch (IOException e) {
                    close();
                }
            });
        }

        private void pump(Socket from, Socket to, boolean request) {
            byte[] some = new byte[16_384];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(some); n >= 0; n = in.read(some)) {
                    if (state != State.GOOD) {
                        continue;
                    }
                    if (request) {
                        mark(some, n);
                    } else if (answerLost) {
                        lost.incrementAndGet();
                        break;
                    }
                    out.write(some, 0, n);
                }
            } catch (IOException e) {
                // the other end is gone
            }
            close();
        }

        private void mark(byte[] some, int n) {
            String words = marked.get();
            if (words != null
                    && new String(some, 0, n, StandardCharsets.ISO_8859_1).contains(words)
                    && marked.compareAndSet(words, null)) {
                answerLost = true;
            }
        }

        void close() {
            open.remove(this);
            shut(near);
            shut(far);
        }
    }
}
