package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.ClassPage;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.PeriodResults.PeriodCell;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Marks of a period in all subjects of a class: what is settled, and what is only proposed and why. */
@Route("o/:organisation/class-finals/:group?([0-9]+)/:period?([0-9]+)")
@ForAction(
        value = "journal.view-class",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class ClassFinalsView extends ClassPageView {

    ClassFinalsView(ClassDesk desk) {
        super("journal.class.finals", FINALS, desk);
    }

    @Override
    boolean wholeYear() {
        return false;
    }

    @Override
    Map<Long, String> results(ClassEntry group) {
        return desk.results(group.id()).map(results -> results.ofYear(group)).orElse(Map.of());
    }

    @Override
    void show(ClassEntry group, @Nullable Period period, PageBar bar, BeforeEnterEvent event) {
        if (desk.markless(group)) {
            bar.end(council(group));
            add(new EmptyPage(
                    "badge-check", Words.t("journal.class.markless"), Words.t("journal.class.markless.text")));
            return;
        }
        @Nullable PeriodResults results = desk.results(group.id()).orElse(null);
        if (results == null || period == null) {
            add(new EmptyPage("calendar", Words.t("journal.class.no-period"), Words.t("journal.class.no-period.text")));
            return;
        }
        long result = result(event);
        if (result != 0 && !results.ofYear(group).containsKey(result)) {
            throw new NotFoundException();
        }
        ClassPage page = desk.door().page(group.id(), result == 0 ? period.days() : desk.days(group, null));
        if (page.students().isEmpty() || page.courses().isEmpty()) {
            add(new EmptyPage("users", Words.t("journal.class.empty"), Words.t("journal.class.empty.text")));
            return;
        }
        Map<Long, Map<Long, PeriodCell>> cells = results.ofClass(group.id(), result == 0 ? period.id() : result);
        long settled = cells.values().stream()
                .flatMap(course -> course.values().stream())
                .filter(PeriodCell::settled)
                .count();
        long all = cells.values().stream().mapToLong(Map::size).sum();
        Span count = new Span(Words.t("journal.class.settled-of", settled, all));
        count.addClassNames("z-muted", "z-wide-only");
        bar.end(count, council(group));
        KeyGrid grid = new KeyGrid(ClassModels.finals(
                desk.organisation(), ClassMarksView.key(group, period), page, desk.names(page), cells));
        grid.setSizeFull();
        Div place = new Div(grid);
        place.addClassName("z-journal-grid");
        Div work = new Div(place);
        work.addClassName("z-journal");
        add(work);
    }

    private static Anchor council(ClassEntry group) {
        return Here.anchor("finals-council/" + group.id(), Words.t("journal.class.council"));
    }
}
