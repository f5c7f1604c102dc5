package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import ru.zvonok.learning.finals.Council;
import ru.zvonok.learning.finals.CouncilDecision;
import ru.zvonok.learning.finals.CouncilValue;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** What the pedagogical council decided at the end of the year; nothing until it has. */
@org.springframework.stereotype.Component
class YearDecision {

    private final Council council;
    private final AccessControl access;

    YearDecision(Council council, AccessControl access) {
        this.council = council;
        this.access = access;
    }

    List<Component> of(long child, int year) {
        if (!access.allows(FinalsAction.VIEW_OWN, Target.person(child))) {
            return List.of();
        }
        List<CouncilDecision> decisions = council.ofStudent(child).stream()
                .filter(one -> one.schoolYear() == year)
                .toList();
        if (decisions.isEmpty()) {
            return List.of();
        }
        Section section = new Section(Pieces.head(Words.t("diary.year.council")));
        decisions.forEach(one -> section.add(new Paragraph(told(one))));
        return List.of(section);
    }

    private static String told(CouncilDecision one) {
        String value = Words.t(one.value().textKey());
        boolean owes = one.value() == CouncilValue.CONDITIONAL && !one.debts().isEmpty();
        return Words.t(
                "diary.year.decision",
                owes ? Words.t("diary.year.owes", value, String.join(", ", one.debts())) : value,
                one.protocol().number(),
                Dates.day(one.protocol().day()));
    }
}
