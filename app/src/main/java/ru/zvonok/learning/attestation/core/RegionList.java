package ru.zvonok.learning.attestation.core;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.zvonok.learning.attestation.AttestationProblem;
import ru.zvonok.platform.kernel.Refusal;

/** A list of the region, read from a text file: a head and a line for each result. Pure. */
final class RegionList {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_LINES = 20_000;

    /** What a column holds. */
    enum Column {
        LAST,
        FIRST,
        MIDDLE,
        CLASS,
        SNILS,
        CODE,
        SUBJECT,
        DAY,
        PRIMARY,
        SCORE,
        MARK;

        /** Text of the heads that mean it, parted by commas. */
        String textKey() {
            return "attestation.heads." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param number in the file, the head is 1 */
    record Line(int number, Map<Column, String> cells) {

        String text(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    private RegionList() {}

    /** @param heads by column the words that mean it, the first as the file should call it */
    static List<Line> read(byte[] file, Map<Column, List<String>> heads) {
        if (file.length > MOST_BYTES) {
            throw new Refusal(AttestationProblem.FILE_LARGE);
        }
        List<List<String>> rows = rows(decoded(file));
        if (rows.size() < 2) {
            throw new Refusal(AttestationProblem.FILE_EMPTY);
        }
        if (rows.size() > MOST_LINES) {
            throw new Refusal(AttestationProblem.FILE_LARGE);
        }
        Map<Column, Integer> places = places(rows.getFirst(), heads);
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            for (Map.Entry<Column, Integer> place : places.entrySet()) {
                List<String> row = rows.get(i);
                String text = place.getValue() < row.size()
                        ? row.get(place.getValue()).strip()
                        : "";
                if (!text.isEmpty()) {
                    cells.put(place.getKey(), text);
                }
            }
            if (!cells.isEmpty()) {
                lines.add(new Line(i + 1, cells));
            }
        }
        if (lines.isEmpty()) {
            throw new Refusal(AttestationProblem.FILE_EMPTY);
        }
        return lines;
    }

    private static Map<Column, Integer> places(List<String> head, Map<Column, List<String>> heads) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < head.size(); i++) {
            String name = ExamBook.plain(head.get(i));
            for (Column column : Column.values()) {
                if (heads.getOrDefault(column, List.of()).contains(name)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        for (Column needed : List.of(Column.LAST, Column.FIRST, Column.DAY)) {
            if (!places.containsKey(needed)) {
                throw new Refusal(AttestationProblem.COLUMN_MISSING, named(heads, needed));
            }
        }
        if (!places.containsKey(Column.CODE) && !places.containsKey(Column.SUBJECT)) {
            throw new Refusal(AttestationProblem.COLUMN_MISSING, named(heads, Column.CODE));
        }
        if (!places.containsKey(Column.SCORE) && !places.containsKey(Column.MARK)) {
            throw new Refusal(AttestationProblem.COLUMN_MISSING, named(heads, Column.MARK));
        }
        return places;
    }

    private static String named(Map<Column, List<String>> heads, Column column) {
        return heads.getOrDefault(column, List.of(column.name())).getFirst();
    }

    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1251"));
        }
    }

    /** Cells parted by what parts most of the head; quoted ones may hold it and line ends. */
    private static List<List<String>> rows(String text) {
        String head = text.lines().findFirst().orElse("");
        char part = ';';
        for (char one : new char[] {',', '\t'}) {
            if (count(head, one) > count(head, part)) {
                part = one;
            }
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (quoted && one == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (one == '"') {
                quoted = !quoted;
            } else if (!quoted && one == part) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && one == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else if (one != '\r') {
                cell.append(one);
            }
        }
        row.add(cell.toString());
        if (row.size() > 1 || !row.getFirst().isBlank()) {
            rows.add(row);
        }
        return rows;
    }

    private static long count(String text, char one) {
        return text.chars().filter(character -> character == one).count();
    }
}
