package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Exemption;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Who of a class is exempt from which subject this school year. */
@Route("o/:organisation/class-exemptions/:group?([0-9]+)/:period?([0-9]+)")
@ForAction(
        value = "journal.exempt",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class ClassExemptionsView extends ClassPageView {

    private final transient ExemptionParts parts;

    ClassExemptionsView(ClassDesk desk, ExemptionParts parts) {
        super("journal.exemption.menu", EXEMPTIONS, desk);
        this.parts = parts;
    }

    /** Whoever enters medical papers does so for a whole class without seeing its marks. */
    @Override
    JournalAction right() {
        return JournalAction.EXEMPT;
    }

    @Override
    void show(ClassEntry group, @Nullable Period period, PageBar bar, BeforeEnterEvent event) {
        DateRange days = desk.days(group, period);
        List<Exemption> all = parts.door().ofClass(group.id()).stream()
                .filter(one -> one.days().overlaps(days))
                .toList();
        if (parts.editable()) {
            bar.end(parts.give(group, List.of()));
        }
        if (all.isEmpty()) {
            add(new EmptyPage(
                    "heart-pulse", Words.t("journal.exemption.none"), Words.t("journal.exemption.none.text")));
            return;
        }
        Div page = new Div(new Paragraph(Words.t("journal.exemption.text")), parts.list(all, true));
        page.addClassName("z-reading");
        add(page);
    }
}
