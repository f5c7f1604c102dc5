package ru.zvonok.platform.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Browsers keep the fonts for a year: a font that changes must change its address wherever it is named. */
class AssetsTest {

    private static final Pattern FONT = Pattern.compile("(golos-text-[a-z-]+\\.woff2)([^\")]*)");

    @ParameterizedTest
    @ValueSource(strings = {"z/zvonok.css", "offline-stub.html"})
    void fontsAreNamedWithTheFingerprintOfTheirContent(String file) throws IOException {
        String text = new ClassPathResource("META-INF/resources/" + file).getContentAsString(StandardCharsets.UTF_8);
        assertThat(FONT.matcher(text).results().toList()).isNotEmpty().allSatisfy(font -> assertThat(
                        "z/" + font.group(1) + font.group(2))
                .isEqualTo(Assets.address("z/" + font.group(1))));
    }
}
