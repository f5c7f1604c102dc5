package ru.zvonok.platform.tenancy;

import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Texts;

/**
 * Texts in the words of the bound organisation: a college has curators of groups where a school has class teachers. Where
 * nothing, or more than one organisation, is bound, they are the school's.
 */
@Component
public class OwnWords {

    private static final String COLLEGE = ".college";

    private final Texts texts;
    private final TenantScope tenants;
    private final Directory directory;

    OwnWords(Texts texts, TenantScope tenants, Directory directory) {
        this.texts = texts;
        this.tenants = tenants;
        this.directory = directory;
    }

    /** The text; in a college the one of the same key with {@code .college} behind it, where there is such. */
    public String of(Locale locale, String key, Object... arguments) {
        String own = key + COLLEGE;
        return texts.get(locale, texts.knows(own) && college() ? own : key, arguments);
    }

    private boolean college() {
        Scope scope = tenants.current();
        long organisation =
                switch (scope) {
                    case Scope.Organisation one -> one.id();
                    case Scope.Several several
                    when several.organisations().size() == 1 ->
                        several.organisations().getFirst();
                    case null, default -> 0;
                };
        return directory
                .organisation(organisation)
                .map(OrganisationEntry::kind)
                .filter(OrganisationKind.COLLEGE::equals)
                .isPresent();
    }
}
