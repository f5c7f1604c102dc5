package ru.zvonok.gateway.oversight.ui;

import java.util.List;
import java.util.function.ToIntFunction;
import ru.zvonok.gateway.oversight.OrganisationFigures;
import ru.zvonok.platform.uikit.Words;

/** Several organisations together. */
record Totals(List<OrganisationFigures> figures) {

    int sum(ToIntFunction<OrganisationFigures> value) {
        return figures.stream().mapToInt(value).sum();
    }

    String filled() {
        return share(OrganisationFigures::lessons, OrganisationFigures::withoutTopic);
    }

    String attendanceTaken() {
        return share(OrganisationFigures::sheets, OrganisationFigures::withoutAttendance);
    }

    /** «Вместе: 2 440 обучающихся, 399 уроков, без темы 55, посещаемость отмечена в 88 %» */
    String sentence() {
        return Words.t(
                "oversight.together",
                Words.count("oversight.brief.learners", sum(OrganisationFigures::learners)),
                Words.count("oversight.brief.lessons", sum(OrganisationFigures::lessons)),
                sum(OrganisationFigures::withoutTopic),
                attendanceTaken());
    }

    private String share(ToIntFunction<OrganisationFigures> of, ToIntFunction<OrganisationFigures> missing) {
        int all = sum(of);
        return Figures.share(all, all == 0 ? 100 : (int) (100L * (all - sum(missing)) / all));
    }
}
