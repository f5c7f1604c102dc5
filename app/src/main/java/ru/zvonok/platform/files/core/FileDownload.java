package ru.zvonok.platform.files.core;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.access.PageGate;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.Ids;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.TenantScope;

/** Hands out a file to whoever was given a link and still has the right; always as a download, never to be shown. */
@RestController
class FileDownload {

    private final Files files;
    private final FileLinks links;
    private final AccessControl access;
    private final PageGate gate;
    private final TenantScope scope;

    FileDownload(Files files, FileLinks links, AccessControl access, PageGate gate, TenantScope scope) {
        this.files = files;
        this.links = links;
        this.access = access;
        this.gate = gate;
        this.scope = scope;
    }

    @GetMapping("/o/{organisation}/files/{file}")
    @ForSignedIn
    void download(
            @PathVariable String organisation,
            @PathVariable String file,
            @RequestParam(defaultValue = "0") String until,
            @RequestParam(defaultValue = "") String sign,
            HttpServletResponse response) {
        long place = Ids.read(organisation).orElseThrow(NotFound::new);
        long end = Ids.read(until).orElseThrow(NotFound::new);
        UUID id = id(file);
        if (!links.good(place, id, access.actor().account(), end, sign)) {
            throw new NotFound();
        }
        scope.run(gate.onOrganisation(place).orElseThrow(NotFound::new), () -> handOut(id, response));
    }

    private void handOut(UUID id, HttpServletResponse response) {
        StoredFile info = files.info(id);
        response.setContentType(info.contentType());
        response.setContentLengthLong(info.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(info.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try {
            files.write(id, response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
