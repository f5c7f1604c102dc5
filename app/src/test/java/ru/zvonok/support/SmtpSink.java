package ru.zvonok.support;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server of this JVM that keeps what it takes; as much of SMTP as a sender speaks. */
public final class SmtpSink {

    /** A letter as it came. */
    public record Taken(String to, String subject, String text) {}

    private static final List<Taken> TAKEN = new CopyOnWriteArrayList<>();
    private static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();
    private static final ServerSocket SOCKET = open();

    private SmtpSink() {}

    /** Where it listens, on this machine only. */
    public static int port() {
        return SOCKET.getLocalPort();
    }

    /** What came for an address. */
    public static List<Taken> to(String address) {
        return TAKEN.stream().filter(letter -> letter.to().equals(address)).toList();
    }

    /** From now on nothing is taken for an address, or again everything. */
    public static void refuse(String address, boolean refused) {
        if (refused) {
            REFUSED.add(address);
        } else {
            REFUSED.remove(address);
        }
    }

    private static ServerSocket open() {
        try {
            var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> listen(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void listen(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> speak(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void speak(Socket caller) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = caller.getOutputStream();
            say(out, "220 sink");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.substring(0, Math.min(4, line.length())).toUpperCase();
                switch (word) {
                    case "EHLO", "HELO" -> say(out, "250 sink");
                    case "RCPT" -> {
                        to = line.replaceAll(".*<(.*)>.*", "$1");
                        say(out, REFUSED.contains(to) ? "550 no such address" : "250 ok");
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        take(to, data(in));
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line).append("\r\n");
        }
        return data.toString();
    }

    private static void take(String to, String data) throws IOException, MessagingException {
        var message = new MimeMessage(null, new ByteArrayInputStream(data.getBytes(StandardCharsets.ISO_8859_1)));
        TAKEN.add(new Taken(to, message.getSubject(), String.valueOf(message.getContent())));
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
