package ru.zvonok.platform.reporting;

import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.OwnWords;

/** Texts of reports in the words of the bound organisation. */
@Component
public class ReportWords {

    private final OwnWords words;

    ReportWords(OwnWords words) {
        this.words = words;
    }

    /** The text; in a college the one of the same key with {@code .college} behind it, where there is such. */
    public String of(Locale locale, String key, Object... arguments) {
        return words.of(locale, key, arguments);
    }
}
