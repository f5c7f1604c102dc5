package ru.zvonok.campus.portfolio;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of achievements, as the region lists them.
 *
 * @param of whose portfolios have such
 * @param placed whether there is a level and a result
 */
public record AchievementKind(String code, String name, String english, Set<PortfolioKind> of, boolean placed)
        implements Serializable {

    public AchievementKind {
        of = Set.copyOf(of);
    }

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : name;
    }
}
