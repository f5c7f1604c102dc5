package ru.zvonok.platform.intake.core;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.core.SourceFile.Remark;
import ru.zvonok.platform.intake.core.SourceFile.Row;
import ru.zvonok.platform.intake.core.SourceFile.Sheet;
import ru.zvonok.platform.kernel.Refusal;

/** Reads a table of text: the letters and the delimiter are guessed, quotes are understood. */
final class CsvReader {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final char[] DELIMITERS = {';', '\t', ',', '|'};
    private static final int SAMPLE = 40;

    private final IntakeLimits limits;

    CsvReader(IntakeLimits limits) {
        this.limits = limits;
    }

    SourceFile read(String name, byte[] bytes) {
        // old Macintoshes end a line with a return alone
        String text = decode(bytes).replaceAll("\r(?!\n)", "\n");
        int start = 0;
        char delimiter;
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5) {
            // what Excel writes for itself in the first line
            delimiter = text.charAt(4);
            start = Math.max(0, text.indexOf('\n')) + 1;
        } else {
            delimiter = guess(text);
        }
        List<Row> rows = new ArrayList<>();
        Room room = new Room(limits);
        boolean wide = false;
        int number = 0;
        for (List<String> record : records(text, start, delimiter, Integer.MAX_VALUE)) {
            number++;
            SortedMap<Integer, RawCell> cells = new TreeMap<>();
            for (int column = 0; column < record.size(); column++) {
                RawCell cell = RawCell.text(record.get(column));
                if (column >= limits.columns()) {
                    wide |= !cell.isEmpty();
                } else if (!cell.isEmpty()) {
                    cells.put(column, cell);
                }
            }
            if (!cells.isEmpty()) {
                Row row = new Row(number, cells);
                room.take(row);
                rows.add(row);
            }
        }
        List<Remark> remarks =
                wide ? List.of(new Remark(IntakeProblem.FILE_WIDE, List.of(limits.columns()))) : List.of();
        return new SourceFile(name, List.of(new Sheet(0, "", List.copyOf(rows))), remarks);
    }

    private static String decode(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                throw new Refusal(IntakeProblem.FILE_NOT_A_WORKBOOK);
            }
        }
        try {
            return decode(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUnicode) {
            return strict(bytes, 0, WINDOWS_1251);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strict(byte[] bytes, int from, Charset charset) {
        try {
            return decode(bytes, from, charset);
        } catch (CharacterCodingException e) {
            throw new Refusal(IntakeProblem.FILE_DAMAGED);
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        CharBuffer text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
        return text.toString();
    }

    /** The delimiter that parts the first rows most evenly. */
    private char guess(String text) {
        char best = ';';
        int bestScore = 0;
        for (char delimiter : DELIMITERS) {
            int[] widths = records(text, 0, delimiter, SAMPLE).stream()
                    .filter(record -> record.stream().anyMatch(cell -> !cell.isBlank()))
                    .mapToInt(List::size)
                    .toArray();
            int score = 0;
            for (int width : widths) {
                int same = 0;
                for (int other : widths) {
                    same += other == width ? 1 : 0;
                }
                score = Math.max(score, width > 1 ? same * 10 + Math.min(width, 9) : 0);
            }
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private List<List<String>> records(String text, int start, char delimiter, int most) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank() && closes(text, i + 1, delimiter)) {
                cell.setLength(0);
                quoted = true;
            } else if (c == delimiter) {
                record.add(take(cell));
            } else if (c == '\n') {
                record.add(take(cell));
                records.add(record);
                record = new ArrayList<>();
                if (records.size() >= most) {
                    return records;
                }
                if (records.size() > limits.rows() * 2L) {
                    throw new Refusal(IntakeProblem.FILE_TOO_MANY_ROWS, limits.rows());
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !record.isEmpty()) {
            record.add(take(cell));
            records.add(record);
        }
        return records;
    }

    /** Whether a quote that opens a cell is closed before a delimiter or a line's end; «"Ромашка" группа» is no quoting. */
    private static boolean closes(String text, int from, char delimiter) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                    continue;
                }
                return i + 1 == text.length()
                        || text.charAt(i + 1) == delimiter
                        || text.charAt(i + 1) == '\n'
                        || text.charAt(i + 1) == '\r';
            }
        }
        return false;
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }
}
