package ru.zvonok.platform.intake.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.core.SourceFile.Remark;
import ru.zvonok.platform.kernel.Refusal;

/**
 * Looks through the packed parts of a workbook before anything is parsed: what it is, whether it carries what is not let
 * in, and whether it unpacks to more than it may. Never unpacks more than the limit, keeps nothing of it.
 */
final class WorkbookScan {

    private static final int MOST_PARTS = 3000;
    private static final String OPEN_DOCUMENT = "content.xml";

    private final IntakeLimits limits;
    private long unpacked;
    private int rows;

    private WorkbookScan(IntakeLimits limits) {
        this.limits = limits;
    }

    static List<Remark> scan(byte[] bytes, IntakeLimits limits) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            return new WorkbookScan(limits).look(zip);
        } catch (IOException e) {
            throw new Refusal(IntakeProblem.FILE_DAMAGED);
        }
    }

    private List<Remark> look(ZipFile zip) throws IOException {
        Set<String> names = new TreeSet<>();
        List<ZipArchiveEntry> parts = new ArrayList<>();
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry part = all.nextElement();
            if (part.getGeneralPurposeBit().usesEncryption()) {
                throw new Refusal(IntakeProblem.FILE_PASSWORD);
            }
            names.add(part.getName().toLowerCase(Locale.ROOT));
            parts.add(part);
            if (parts.size() > MOST_PARTS) {
                throw new Refusal(IntakeProblem.FILE_BOMB);
            }
        }
        refuseForeign(names);
        for (ZipArchiveEntry part : parts) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                measure(zip, part, name);
            }
        }
        return remarks(names);
    }

    private static void refuseForeign(Set<String> names) {
        if (!names.contains("xl/workbook.xml")) {
            boolean otherTable = names.contains("xl/workbook.bin") || names.contains(OPEN_DOCUMENT);
            throw new Refusal(otherTable ? IntakeProblem.FILE_OTHER_FORMAT : IntakeProblem.FILE_NOT_A_WORKBOOK);
        }
        for (String name : names) {
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                throw new Refusal(IntakeProblem.FILE_MACROS);
            }
            if (name.startsWith("xl/externallinks/")
                    || name.equals("xl/connections.xml")
                    || name.startsWith("xl/querytables/")) {
                throw new Refusal(IntakeProblem.FILE_EXTERNAL_LINKS);
            }
        }
    }

    private void measure(ZipFile zip, ZipArchiveEntry part, String name) throws IOException {
        boolean sheet = name.startsWith("xl/worksheets/");
        boolean strings = name.equals("xl/sharedstrings.xml");
        boolean types = name.equals("[content_types].xml");
        RowCounter counter = new RowCounter();
        StringBuilder kept = new StringBuilder();
        byte[] buffer = new byte[16384];
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                unpacked += n;
                if (sheet || strings) {
                    counter.take(buffer, n);
                }
                if (types && kept.length() < 1_000_000) {
                    kept.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                }
                if (counter.strings() > limits.cells()) {
                    throw new Refusal(IntakeProblem.FILE_TOO_MANY_CELLS, limits.cells());
                }
                if (rows + counter.rows() > limits.rows()) {
                    throw new Refusal(IntakeProblem.FILE_TOO_MANY_ROWS, limits.rows());
                }
                if (unpacked > limits.unpackedBytes()) {
                    throw new Refusal(IntakeProblem.FILE_BOMB);
                }
            }
        }
        rows += counter.rows();
        if (types && kept.toString().toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new Refusal(IntakeProblem.FILE_MACROS);
        }
    }

    private static List<Remark> remarks(Set<String> names) {
        List<Remark> remarks = new ArrayList<>();
        long pictures = names.stream()
                .filter(name -> name.startsWith("xl/media/") || name.startsWith("xl/charts/chart"))
                .count();
        if (pictures > 0) {
            remarks.add(new Remark(IntakeProblem.FILE_PICTURES, List.of(pictures)));
        }
        if (names.stream().anyMatch(name -> name.matches("xl/(.*/)?(threaded)?comments[^/]*(/.*)?\\.xml"))) {
            remarks.add(new Remark(IntakeProblem.FILE_COMMENTS, List.of()));
        }
        return remarks;
    }

    /** Counts rows that have a value, and texts that cells share, byte by byte, without parsing. */
    private static final class RowCounter {

        private final StringBuilder tag = new StringBuilder();
        private boolean inTag;
        private boolean counted = true;
        private int rows;
        private int strings;

        int strings() {
            return strings;
        }

        int rows() {
            return rows;
        }

        void take(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                char c = (char) (bytes[i] & 0xff);
                if (c == '<') {
                    inTag = true;
                    tag.setLength(0);
                } else if (inTag) {
                    if (c == ':') {
                        tag.setLength(0);
                    } else if (c == ' ' || c == '>' || c == '/' || c == '\n' || c == '\r' || c == '\t') {
                        if (!tag.isEmpty()) {
                            inTag = false;
                            seen(tag.toString());
                        } else if (c != ' ') {
                            inTag = false;
                        }
                    } else if (tag.length() < 8) {
                        tag.append(c);
                    }
                }
            }
        }

        private void seen(String name) {
            if (name.equals("row")) {
                counted = false;
            } else if (name.equals("si")) {
                strings++;
            } else if (!counted && (name.equals("v") || name.equals("is"))) {
                counted = true;
                rows++;
            }
        }
    }
}
