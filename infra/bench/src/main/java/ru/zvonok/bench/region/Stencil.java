package ru.zvonok.bench.region;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import ru.zvonok.demo.fill.Ids;

/**
 * The rows of a table of a model, as COPY writes them, with holes where a copy has values of its own: ids of the model's
 * range anywhere in a column of numbers or text, uuids, the organisation, logins, СНИЛС.
 */
final class Stencil {

    /** What a column holds. */
    enum Column {
        PLAIN,
        ORGANISATION,
        NUMBER,
        TEXT,
        UUID,
        LOGIN,
        SNILS
    }

    private enum Hole {
        ID,
        ORGANISATION,
        UUID,
        LOGIN,
        SNILS
    }

    private static final int TAIL_OF_UUID = 8;

    private final String table;
    private final List<String> names;
    private final Column[] columns;
    private final long low;
    private final long organisation;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 16);
    private int[] at = new int[1 << 10];
    private byte[] kind = new byte[1 << 10];
    private long[] value = new long[1 << 10];
    private int holes;
    private long rows;
    private byte[] body = new byte[0];

    /** @param number place of the model in the region */
    Stencil(String table, List<String> names, List<Column> columns, int number, long organisation) {
        this.table = table;
        this.names = List.copyOf(names);
        this.columns = columns.toArray(Column[]::new);
        this.low = low(number);
        this.organisation = organisation;
    }

    static long low(int number) {
        return (number + 1) * Ids.RANGE;
    }

    String command() {
        return "copy " + table + " (" + String.join(", ", names) + ") from stdin";
    }

    long rows() {
        return rows;
    }

    /** One line as COPY wrote it, its end within. */
    void add(byte[] line) {
        int from = 0;
        int column = 0;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\t' || line[i] == '\n') {
                field(line, from, i, column++);
                text.write(line[i]);
                from = i + 1;
            }
        }
        rows++;
    }

    /** After the last line. */
    void close() {
        body = text.toByteArray();
        text.reset();
    }

    private void field(byte[] line, int from, int to, int column) {
        boolean nothing = to - from == 2 && line[from] == '\\' && line[from + 1] == 'N';
        if (nothing || columns[column] == Column.PLAIN) {
            text.write(line, from, to - from);
            return;
        }
        switch (columns[column]) {
            case ORGANISATION, NUMBER, TEXT -> numbers(line, from, to, columns[column] == Column.ORGANISATION);
            case UUID -> {
                text.write(line, from, to - from - TAIL_OF_UUID);
                String tail = new String(line, to - TAIL_OF_UUID, TAIL_OF_UUID, StandardCharsets.US_ASCII);
                hole(Hole.UUID, Long.parseLong(tail, 16));
            }
            case LOGIN -> {
                text.write(line, from, to - from);
                hole(Hole.LOGIN, 0);
            }
            case SNILS -> hole(Hole.SNILS, number(line, from, from + 9));
            case PLAIN -> throw new IllegalStateException();
        }
    }

    /** Whole numbers within the field; the organisation only where the column says so. */
    private void numbers(byte[] line, int from, int to, boolean place) {
        int i = from;
        while (i < to) {
            int end = i;
            while (end < to && line[end] >= '0' && line[end] <= '9') {
                end++;
            }
            if (end == i) {
                text.write(line[i++]);
                continue;
            }
            long number = end - i > 18 ? -1 : number(line, i, end);
            if (number > low && number < low + Ids.RANGE) {
                hole(Hole.ID, number - low);
            } else if (place && number == organisation) {
                hole(Hole.ORGANISATION, 0);
            } else {
                text.write(line, i, end - i);
            }
            i = end;
        }
    }

    private static long number(byte[] line, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + line[i] - '0';
        }
        return number;
    }

    private void hole(Hole what, long number) {
        if (holes == at.length) {
            at = Arrays.copyOf(at, holes * 2);
            kind = Arrays.copyOf(kind, holes * 2);
            value = Arrays.copyOf(value, holes * 2);
        }
        at[holes] = text.size();
        kind[holes] = (byte) what.ordinal();
        value[holes++] = number;
    }

    /** Writes the rows of a copy. */
    void print(Ink ink) {
        int done = 0;
        Hole[] kinds = Hole.values();
        for (int i = 0; i < holes; i++) {
            ink.text(body, done, at[i]);
            done = at[i];
            switch (kinds[kind[i]]) {
                case ID -> ink.id(value[i]);
                case ORGANISATION -> ink.organisation();
                case UUID -> ink.uuid(value[i]);
                case LOGIN -> ink.login();
                case SNILS -> ink.snils(value[i]);
            }
        }
        ink.text(body, done, body.length);
    }
}
