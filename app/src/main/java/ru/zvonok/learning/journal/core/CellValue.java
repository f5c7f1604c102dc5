package ru.zvonok.learning.journal.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Scale;

/** What a typed text means: perhaps a sign of attendance, then marks, of which null is a duty. */
record CellValue(@Nullable AttendanceCode sign, List<Token> marks) {

    static final String DUTY = "•";
    static final CellValue EMPTY = new CellValue(null, List.of());

    /** A mark, or a duty that is not done yet. */
    record Token(@Nullable Integer value) {

        static final Token DUE = new Token(null);

        /** As {@link #text} writes it. */
        static Token of(String text) {
            return text.equals(DUTY) ? DUE : new Token(Scale.ofText(text));
        }

        String text() {
            return value == null ? DUTY : Scale.text(value);
        }
    }

    CellValue {
        marks = List.copyOf(marks);
    }

    boolean empty() {
        return sign == null && marks.isEmpty();
    }

    /** As it stands in the cell. */
    String text() {
        StringBuilder text = new StringBuilder(sign == null ? "" : sign.sign());
        for (Token mark : marks) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(mark.text());
        }
        return text.toString();
    }
}
