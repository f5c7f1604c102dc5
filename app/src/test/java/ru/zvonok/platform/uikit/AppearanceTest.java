package ru.zvonok.platform.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import ru.zvonok.platform.kernel.Texts;

class AppearanceTest {

    @Test
    void comesBackFromItsCookie() {
        Appearance chosen = new Appearance("contrast-dark", 150, "en");

        assertThat(Appearance.parse(chosen.cookieValue())).isEqualTo(chosen);
    }

    @Test
    void isWhatTheBrowserTells() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThat(Appearance.of(new VaadinServletRequest(request, null))).isEqualTo(new Appearance("auto", 0, "auto"));
        request.setCookies(new Cookie("other", "light.100.en"), new Cookie(Appearance.COOKIE, "dark.115.ru"));
        assertThat(Appearance.of(new VaadinServletRequest(request, null))).isEqualTo(new Appearance("dark", 115, "ru"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dark", "dark.115", "dark.x.ru", "dark.115.ru.more", "dark.99999.ru"})
    void forgetsACookieThatIsNone(String value) {
        assertThat(Appearance.parse(value)).isEqualTo(new Appearance("auto", 0, "auto"));
    }

    @Test
    void knowsOnlyItsOwnWords() {
        assertThat(Appearance.parse("neon.117.de")).isEqualTo(new Appearance("auto", 0, "auto"));
    }

    @Test
    void speaksTheBrowsersLanguageWhereItIsOursAndRussianOtherwise() {
        Appearance any = new Appearance("auto", 0, "auto");

        assertThat(any.locale("en-GB,en;q=0.9")).isEqualTo(Texts.ENGLISH);
        assertThat(any.locale("de-DE")).isEqualTo(Texts.RUSSIAN);
        assertThat(any.locale((String) null)).isEqualTo(Texts.RUSSIAN);
        assertThat(any.withLanguage("ru").locale("en-GB")).isEqualTo(Texts.RUSSIAN);
    }
}
