package ru.zvonok.demo.road;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.zvonok.local.Ports;
import ru.zvonok.local.Programs;

/**
 * The proxy of {@code infra/nginx/zvonok.conf} in front of some nodes of this computer, without TLS. It says with each answer
 * which node gave it.
 */
final class Nginx implements AutoCloseable {

    /** The cookie by which a browser stays at its node. */
    static final String COOKIE = "zvonok_node";

    private static final String NODE = "X-Node";
    private static final String STRANGERS = "# Whoever asks for another host";
    private static final String OWN = "server {\n    # \"http2 on;\"";
    private static final int WORDS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path program;
    private final Path folder;
    private final int port;

    private Nginx(Path program, Path folder, int port) {
        this.program = program;
        this.folder = folder;
        this.port = port;
    }

    /** Starts it; it listens when this returns. */
    static Nginx before(List<Integer> nodes, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path program = Programs.find(
                "ZVONOK_NGINX", List.of("nginx"), List.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"));
        Nginx nginx = new Nginx(program, folder.toAbsolutePath(), Ports.freeFrom(0));
        Files.writeString(nginx.folder.resolve("nginx.conf"), nginx.main());
        Files.writeString(nginx.folder.resolve("zvonok.conf"), nginx.site(nodes));
        nginx.run("-q");
        return nginx;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** A word for the cookie with which one comes to a node. */
    String wordFor(int node) throws IOException, InterruptedException {
        for (int word = 0; word < WORDS; word++) {
            if (leadsNow("word" + word, node)) {
                return "word" + word;
            }
        }
        throw new IllegalStateException("no word leads to the node at " + node);
    }

    /** Waits until a word leads to a node that has come back: for some seconds nobody is led there. */
    void leads(String word, int node) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!leadsNow(word, node)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("nobody is led to the node at " + node);
            }
        }
    }

    private boolean leadsNow(String word, int node) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/sign-in"))
                    .header("Cookie", COOKIE + "=" + word)
                    .build();
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            return answer.headers().firstValue(NODE).orElse("").endsWith(":" + node);
        }
    }

    private String main() {
        String user = "root".equals(System.getProperty("user.name")) ? "user root;\n" : "";
        return user + """
                pid nginx.pid;
                error_log error.log;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    include zvonok.conf;
                }
                """;
    }

    /** Who asks for another host and who comes without TLS is nothing for one computer; the rest is as it is installed. */
    private String site(List<Integer> nodes) throws IOException {
        String installed = Files.readString(Path.of("../nginx/zvonok.conf"));
        String servers = nodes.stream()
                .map(node -> "server 127.0.0.1:" + node + " max_fails=2 fail_timeout=5s;")
                .collect(Collectors.joining("\n    "));
        return (installed.substring(0, installed.indexOf(STRANGERS)) + installed.substring(installed.indexOf(OWN)))
                .replace("server 127.0.0.1:8080 max_fails=2 fail_timeout=5s;", servers)
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
                .replaceAll("(?m)^ *(ssl_|server_name).*\\R", "")
                .replace("Secure; ", "")
                .replace("$host;", "$http_host;")
                .replace(
                        "add_header         Set-Cookie",
                        "add_header " + NODE + " $upstream_addr always;\n        add_header         Set-Cookie");
    }

    private void run(String option, String... more) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(program.toString(), "-p", folder.toString(), "-c", "nginx.conf", option),
                                Stream.of(more))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("nginx: " + said);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("-s", "stop");
    }
}
