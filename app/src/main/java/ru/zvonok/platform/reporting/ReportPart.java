package ru.zvonok.platform.reporting;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a report; all texts are in the reader's language already. */
public sealed interface ReportPart extends Serializable {

    /** A title inside the report; {@code newPage} begins another sheet of paper. */
    record Heading(String text, boolean newPage) implements ReportPart {}

    /** A paragraph: what a figure means, what is missing. */
    record Note(String text) implements ReportPart {}

    /** A place to sign: office, line, name in print. */
    record Signature(String office) implements ReportPart {}

    /** The dashed line with scissors; below it the strip that comes back signed. */
    record TearOff(String text) implements ReportPart {}

    /** A table. {@code caption} may be empty. */
    record Table(String caption, List<Column> columns, List<Row> rows) implements ReportPart {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** How the values of a column are set. */
    enum Look {
        /** Texts to the left, numbers to the right, as they are. */
        TEXT,
        NUMBER,
        /** 0 to 100 with one decimal. */
        PERCENT,
        /** Marks and signs, in the middle. */
        MARK,
        DATE
    }

    /**
     * A column.
     *
     * @param width in characters
     * @param decimals of numbers
     * @param over the heading that several neighbours share
     */
    record Column(
            String header,
            int width,
            Look look,
            int decimals,
            @Nullable String over) implements Serializable {

        public static Column text(String header, int width) {
            return new Column(header, width, Look.TEXT, 0, null);
        }

        public static Column number(String header) {
            return new Column(header, 9, Look.NUMBER, 0, null);
        }

        public static Column decimal(String header) {
            return new Column(header, 9, Look.NUMBER, 2, null);
        }

        public static Column percent(String header) {
            return new Column(header, 10, Look.PERCENT, 1, null);
        }

        public static Column mark(String header) {
            return new Column(header, 6, Look.MARK, 0, null);
        }

        public static Column date(String header) {
            return new Column(header, 11, Look.DATE, 0, null);
        }

        public Column under(String shared) {
            return new Column(header, width, look, decimals, shared);
        }
    }

    /** What a line is. */
    enum RowKind {
        PLAIN,
        /** Only its first cell speaks: the lines below belong to it. */
        GROUP,
        TOTAL
    }

    /** A line: as many values as there are columns; String, Number, LocalDate or null. */
    record Row(RowKind kind, List<@Nullable Object> cells) implements Serializable {

        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }

        public static Row of(@Nullable Object... cells) {
            return new Row(RowKind.PLAIN, Arrays.asList(cells));
        }

        public static Row total(@Nullable Object... cells) {
            return new Row(RowKind.TOTAL, Arrays.asList(cells));
        }

        public static Row group(String text) {
            return new Row(RowKind.GROUP, List.of(text));
        }
    }

    /**
     * A drawing of what a table below says in numbers.
     *
     * @param sentence what it shows, for whoever hears the page
     * @param labels under the axis
     */
    record Chart(Shape shape, String sentence, List<String> labels, List<Series> series) implements ReportPart {

        /** How it is drawn. */
        public enum Shape {
            LINE,
            BARS
        }

        public Chart {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
        }
    }

    /** Values of a drawing, one for each label; null where there is none. */
    record Series(String name, List<@Nullable BigDecimal> values) implements Serializable {

        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }
}
