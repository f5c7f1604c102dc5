package ru.zvonok.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class BrowserGoneTest {

    private static final IOException CUT = new IOException("Broken pipe");

    @Test
    void aBrokenPipeIsTheBrowsers() {
        assertThat(Outage.browserGone(CUT)).isTrue();
        assertThat(Outage.browserGone(new IllegalStateException("not written", CUT)))
                .isTrue();
        assertThat(Outage.browserGone(new IllegalStateException("wrong"))).isFalse();
    }

    @Test
    void unlessTheDataServerCutTheLine() {
        assertThat(Outage.browserGone(new DataAccessResourceFailureException("cut", CUT)))
                .isFalse();
        assertThat(Outage.browserGone(new CannotCreateTransactionException("cut", CUT)))
                .isFalse();
        assertThat(Outage.browserGone(new SQLException("cut", "08006", CUT))).isFalse();
    }
}
