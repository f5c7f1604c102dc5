package ru.zvonok.platform.files.core;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.TenantScope;

/** Hands out a file to whoever was given a link and still has the right; always as a download, never to be shown. */
@RestController
class FileDownload {

    private final Files files;
    private final FileLinks links;
    private final AccessControl access;
    private final TenantScope scope;

    FileDownload(Files files, FileLinks links, AccessControl access, TenantScope scope) {
        this.files = files;
        this.links = links;
        this.access = access;
        this.scope = scope;
    }

    @GetMapping("/o/{organisation}/files/{file}")
    @ForSignedIn
    void download(
            @PathVariable String file,
            @RequestParam(defaultValue = "0") String until,
            @RequestParam(defaultValue = "") String sign,
            HttpServletResponse response)
            throws IOException {
        UUID id = id(file);
        long end = until.matches("[0-9]{1,12}") ? Long.parseLong(until) : 0;
        if (!links.good(scope.organisation(), id, access.actor().account(), end, sign)) {
            throw new NotFound();
        }
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
        files.write(id, response.getOutputStream());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
