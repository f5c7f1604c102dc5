package ru.zvonok.platform.reporting;

import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** Texts of reports in the words of the bound organisation: a college has curators of groups where a school has class teachers. */
@Component
public class ReportWords {

    private static final String COLLEGE = ".college";

    private final Texts texts;
    private final Directory directory;

    ReportWords(Texts texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    /** The text; in a college the one of the same key with {@code .college} behind it, where there is such. */
    public String of(Locale locale, String key, Object... arguments) {
        String own = key + COLLEGE;
        return texts.get(locale, texts.knows(own) && college() ? own : key, arguments);
    }

    private boolean college() {
        return directory.current().kind() == OrganisationKind.COLLEGE;
    }
}
