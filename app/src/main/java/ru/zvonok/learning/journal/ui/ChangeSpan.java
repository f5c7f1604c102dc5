package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;

/** The time whose changes are looked at, as the address says it; {@code to} is the first moment after. */
record ChangeSpan(LocalDateTime from, LocalDateTime to) {

    static final int USUAL_DAYS = 7;

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    /** The last days with today. */
    static ChangeSpan usual(LocalDate today) {
        return new ChangeSpan(
                today.minusDays(USUAL_DAYS - 1).atStartOfDay(),
                today.plusDays(1).atStartOfDay());
    }

    /** Two times of the address, else the usual days; at most two school years. */
    static ChangeSpan of(Location location, LocalDate today) {
        Optional<LocalDateTime> from = moment(location, "from");
        Optional<LocalDateTime> to = moment(location, "to");
        ChangeSpan usual = usual(today);
        LocalDateTime first = from.orElse(usual.from());
        LocalDateTime last =
                to.filter(first::isBefore).orElse(first.isBefore(usual.to()) ? usual.to() : first.plusDays(1));
        LocalDateTime earliest =
                LocalDate.of(SchoolYear.of(last.toLocalDate()) - 1, 8, 1).atStartOfDay();
        return new ChangeSpan(first.isBefore(earliest) ? earliest : first, last);
    }

    private static Optional<LocalDateTime> moment(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(LocalDateTime.parse(text))
                        .filter(one -> one.getYear() >= EARLIEST && one.getYear() <= LATEST);
            } catch (DateTimeParseException noMoment) {
                return Optional.empty();
            }
        });
    }

    /** For an address. */
    String query() {
        return "from=" + from.truncatedTo(ChronoUnit.MINUTES) + "&to=" + to.truncatedTo(ChronoUnit.MINUTES);
    }

    /** «06.11.2026–12.11.2026» of whole days, «12.11.2026, 10:00 – 12.11.2026, 11:00» otherwise. */
    String words() {
        if (from.toLocalTime().equals(LocalTime.MIDNIGHT) && to.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            LocalDate last = to.toLocalDate().minusDays(1);
            return from.toLocalDate().equals(last)
                    ? Dates.day(last)
                    : Words.t("journal.changes.days", Dates.day(from.toLocalDate()), Dates.day(last));
        }
        return Words.t("journal.changes.moments", Dates.moment(from), Dates.moment(to));
    }
}
