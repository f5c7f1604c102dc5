package ru.zvonok.platform.files.core;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of files that are let in, and how their first bytes look. Nothing that a browser would run is among them: no
 * HTML, no SVG, no script.
 */
enum FileType {
    PDF("application/pdf", Set.of("pdf")),
    PNG("image/png", Set.of("png")),
    JPEG("image/jpeg", Set.of("jpg", "jpeg")),
    GIF("image/gif", Set.of("gif")),
    WEBP("image/webp", Set.of("webp")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Set.of("ods")),
    ODT("application/vnd.oasis.opendocument.text", Set.of("odt")),
    CSV("text/csv", Set.of("csv")),
    TEXT("text/plain", Set.of("txt"));

    static final String BYTES = "application/octet-stream";

    private static final Set<String> VAGUE =
            Set.of("", BYTES, "application/vnd.ms-excel", "application/zip", "text/plain");

    private final String contentType;
    private final Set<String> endings;

    FileType(String contentType, Set<String> endings) {
        this.contentType = contentType;
        this.endings = endings;
    }

    String contentType() {
        return contentType;
    }

    /** The kind that a file name claims. */
    static Optional<FileType> byName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (FileType type : values()) {
            if (name.contains(".") && type.endings.contains(ending)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Whether a declared content type may stand for this kind; browsers often know none, or the wrong one for tables. */
    boolean mayBeDeclared(String declared) {
        String plain = declared.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return VAGUE.contains(plain) || plain.equals(contentType);
    }

    /** Whether the first bytes of a file are those of this kind. */
    boolean looksLike(byte[] head) {
        return switch (this) {
            case PDF -> starts(head, 0, "%PDF-");
            case PNG -> starts(head, 0, "\u0089PNG\r\n");
            case JPEG -> starts(head, 0, "\u00ff\u00d8\u00ff");
            case GIF -> starts(head, 0, "GIF87a") || starts(head, 0, "GIF89a");
            case WEBP -> starts(head, 0, "RIFF") && starts(head, 8, "WEBP");
            case XLSX -> zip(head) && (contains(head, "xl/") || contains(head, "[Content_Types].xml"));
            case DOCX -> zip(head) && (contains(head, "word/") || contains(head, "[Content_Types].xml"));
            case ODS -> zip(head) && contains(head, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
            case ODT -> zip(head) && contains(head, "mimetypeapplication/vnd.oasis.opendocument.text");
            case CSV, TEXT -> text(head);
        };
    }

    private static boolean zip(byte[] head) {
        return starts(head, 0, "PK\u0003\u0004");
    }

    private static boolean starts(byte[] head, int at, String magic) {
        if (head.length < at + magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((head[at + i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] head, String word) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(word);
    }

    /** Text without control bytes and without a tag that a browser would take for a page. */
    private static boolean text(byte[] head) {
        for (byte one : head) {
            if (one >= 0 && one < 32 && one != '\t' && one != '\r' && one != '\n' && one != '\f') {
                return false;
            }
        }
        String shown = decoded(head).toLowerCase(Locale.ROOT);
        return !shown.contains("<html")
                && !shown.contains("<!doctype")
                && !shown.contains("<svg")
                && !shown.contains("<script")
                && !shown.stripLeading().startsWith("<?xml");
    }

    private static String decoded(byte[] head) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(head))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(head, StandardCharsets.ISO_8859_1);
        }
    }
}
