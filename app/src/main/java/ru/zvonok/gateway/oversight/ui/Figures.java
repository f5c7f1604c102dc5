package ru.zvonok.gateway.oversight.ui;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ru.zvonok.gateway.oversight.OrganisationFigures;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;

/** How the numbers of an organisation are written; a dash where there is nothing. */
final class Figures {

    private static final String NOTHING = "–";

    private Figures() {}

    static String number(long value) {
        return value == 0 ? NOTHING : Words.number(value);
    }

    static String share(int of, int percent) {
        return whole(of == 0 ? null : percent);
    }

    static String whole(@Nullable Integer percent) {
        return percent == null ? NOTHING : Words.t("oversight.percent", percent);
    }

    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NOTHING : Words.t("oversight.percent", Words.number(percent, 1));
    }

    static String average(@Nullable BigDecimal average) {
        return average == null ? NOTHING : Words.number(average, 2);
    }

    /** Which day the numbers are of. */
    static String when(OrganisationFigures one) {
        return one.day() == null
                ? Words.t("oversight.no-lessons")
                : Words.t("oversight.of-day", Dates.shortDay(one.day()));
    }

    /** The numbers in one line, for where there is no room for columns. */
    static String brief(OrganisationFigures one) {
        String learners = Words.count("oversight.brief.learners", one.learners());
        if (one.sheets() == 0) {
            return learners;
        }
        String attendance = Words.t("oversight.brief.attendance", share(one.sheets(), one.attendanceTaken()));
        return one.lessons() == 0
                ? Words.t("oversight.brief.two", learners, attendance)
                : Words.t(
                        "oversight.brief.three",
                        learners,
                        Words.t("oversight.brief.topics", one.withoutTopic(), one.lessons()),
                        attendance);
    }
}
