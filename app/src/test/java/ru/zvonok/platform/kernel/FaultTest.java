package ru.zvonok.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a log keeps of a failure. */
class FaultTest {

    private static final String NAME = "Абрикосова Мария";

    @Test
    void whatSomebodyTypedIsNotInTheLog() {
        String log = log(new IllegalStateException("the list could not be read", parsing()));
        assertThat(log).doesNotContain(NAME).contains("java.lang.NumberFormatException", "FaultTest.parsing");
        assertThat(log(new SQLException("invalid input syntax for type bigint: \"" + NAME + "\"", "22P02")))
                .doesNotContain(NAME)
                .contains("java.sql.SQLException [22P02]");
        var carrier = new IllegalStateException("the door was shut");
        carrier.addSuppressed(parsing());
        assertThat(log(carrier)).doesNotContain(NAME).contains("NumberFormatException");
        assertThat(log(new RuntimeException(parsing()))).doesNotContain(NAME);
    }

    @Test
    void aBrokenConstraintIsNamedWithoutTheValues() {
        assertThat(log(new SQLException(
                        "duplicate key value violates unique constraint \"account_login_key\"\n  Detail: Key (login)=("
                                + NAME + ") already exists.",
                        "23505")))
                .contains("[23505]", "account_login_key")
                .doesNotContain(NAME);
    }

    @Test
    void whatHelpsToMendItIs() {
        assertThat(log(new IllegalStateException("no rule says files.file-megabytes")))
                .contains("no rule says files.file-megabytes", "FaultTest.whatHelpsToMendItIs");
        assertThat(log(new SQLException("column \"colour\" does not exist", "42703")))
                .contains("[42703]: column \"colour\" does not exist");
    }

    @Test
    void aCircleOfCausesHasAnEnd() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);
        assertThat(Fault.of(one)).hasMessageContaining("IllegalStateException");
    }

    private static NumberFormatException parsing() {
        try {
            Long.parseLong(NAME);
            throw new AssertionError("a name is a number");
        } catch (NumberFormatException e) {
            return e;
        }
    }

    private static String log(Throwable failure) {
        var text = new StringWriter();
        Fault.of(failure).printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
