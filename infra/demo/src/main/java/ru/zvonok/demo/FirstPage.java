package ru.zvonok.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Opens the sign-in page once, as a browser would begin to. */
final class FirstPage {

    private FirstPage() {}

    static void open(String address) {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/"))
                    .header("Accept", "text/html")
                    .build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
