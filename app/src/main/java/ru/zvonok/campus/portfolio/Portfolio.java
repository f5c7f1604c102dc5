package ru.zvonok.campus.portfolio;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * The portfolio of a person, as whoever looks may see it.
 *
 * @param version of the portrait, to be handed back with a change
 * @param groupName class of a pupil, empty elsewhere
 * @param consent that the class may see what is marked so, null where there is none
 * @param fills whether the reader fills it
 * @param verifies whether the reader checks its achievements
 * @param whyNoConsent why the reader cannot give the consent or take it back, null where nothing is against it
 * @param kinds of achievements that may be entered
 * @param entries newest first
 */
public record Portfolio(
        long person,
        PersonName name,
        PortfolioKind kind,
        String groupName,
        int version,
        String portrait,
        @Nullable Consent consent,
        boolean fills,
        boolean verifies,
        @Nullable PortfolioProblem whyNoConsent,
        List<AchievementKind> kinds,
        List<Entry> entries)
        implements Serializable {

    public Portfolio {
        kinds = List.copyOf(kinds);
        entries = List.copyOf(entries);
    }

    /** Who gave it, and when. */
    public record Consent(LocalDate on, String by) implements Serializable {}

    public List<Entry> of(PortfolioSection section) {
        return entries.stream().filter(one -> one.section() == section).toList();
    }

    @Override
    public String toString() {
        return "Portfolio[" + person + "]";
    }
}
