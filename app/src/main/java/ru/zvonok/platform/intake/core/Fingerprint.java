package ru.zvonok.platform.intake.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.core.SourceFile.Row;

/** What a row of a file is known by when the file comes again: its own cells as they came, whatever was mended later. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Mapping mapping, Row row, @Nullable String section) {
        Map<String, String> parts = new TreeMap<>(mapping.constants());
        mapping.columns().forEach((column, field) -> {
            String text = row.cell(column).tidy();
            if (!text.isEmpty()) {
                parts.put(field, text);
            }
        });
        StringBuilder all = new StringBuilder(mapping.definition()).append('\u0000');
        all.append(section == null ? "" : section);
        parts.forEach((field, text) ->
                all.append('\u0000').append(field).append('\u0001').append(text));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
