package ru.zvonok.demo.fill;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one table, gathered and sent by COPY. */
public final class Rows {

    private final String command;
    private final int width;
    private final StringBuilder text = new StringBuilder();
    private long count;

    Rows(String table, String... columns) {
        this.command = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        this.width = columns.length;
    }

    /** One row; null is NULL, all else its {@code toString()}. */
    public Rows add(@Nullable Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(command + ": " + values.length + " values");
        }
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values[i]);
        }
        text.append('\n');
        count++;
        return this;
    }

    public long count() {
        return count;
    }

    void send(Connection connection) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(text.toString()));
        } catch (IOException fault) {
            throw new SQLException(command, fault);
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        String word = value.toString();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(letter);
            }
        }
    }
}
