package ru.zvonok.platform.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BrowserWindowTest {

    private static final String PHONE = "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0 Mobile Safari/537.36";
    private static final String DESK = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36";

    @Test
    void saysItsWidthAndItsZone() {
        BrowserWindow window = window(DESK, "390.Asia/Novosibirsk");
        assertThat(window.width()).isEqualTo(390);
        assertThat(window.zone()).isEqualTo(ZoneId.of("Asia/Novosibirsk"));
        assertThat(window.phone()).isTrue();
        assertThat(window(PHONE, "1200.Europe/Moscow").phone()).isFalse();
    }

    @Test
    void isGuessedByTheBrowsersNameUntilItHasSaidSo() {
        assertThat(window(PHONE, null).phone()).isTrue();
        assertThat(window(DESK, null).phone()).isFalse();
        assertThat(window(DESK, null).zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(BrowserWindow.of(null).phone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "390", "390.", ".Europe/Moscow", "-1.Europe/Moscow", "999999.UTC", "390.Nowhere/City", "a.b"
            })
    void whatNoPageOfOursWroteIsNotBelieved(String cookie) {
        assertThat(window(PHONE, cookie)).isEqualTo(window(PHONE, null));
    }

    private static BrowserWindow window(String agent, @Nullable String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("User-Agent", agent);
        if (cookie != null) {
            request.setCookies(new Cookie(BrowserWindow.COOKIE, cookie));
        }
        return BrowserWindow.of(new VaadinServletRequest(request, null));
    }
}
