package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.ClassPage.ClassStudent;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;

/** A pupil of a class over all subjects on a page of its own, also for a phone. */
@Route("o/:organisation/class-pupil/:group([0-9]+)/:pupil([0-9]+)/:period?([0-9]+)")
@ForAction(
        value = "journal.view-class",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/journal.css")
class ClassPupilView extends Page implements BeforeEnterObserver {

    private final transient ClassDesk desk;
    private final transient PupilParts parts;

    ClassPupilView(ClassDesk desk, PupilParts parts) {
        super("journal.class.pupil");
        this.desk = desk;
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        ClassEntry group =
                desk.group(JournalAction.VIEW_CLASS, number(event, "group").orElseThrow(NotFoundException::new));
        long pupil = number(event, "pupil").orElseThrow(NotFoundException::new);
        List<Period> periods = desk.periods(group);
        Optional<Long> wanted = number(event, "period");
        @Nullable
        Period period = wanted.map(id -> periods.stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(NotFoundException::new))
                .or(() -> PageDays.on(periods, desk.today()))
                .orElse(null);
        DateRange days = desk.days(group, period);
        ClassStudent student = desk.door().page(group.id(), days).students().stream()
                .filter(one -> one.person() == pupil)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        add(new PageHead(student.name().full())
                .second(
                        Here.anchor(
                                ClassPageView.MARKS + "/" + group.id(), Words.t("journal.class.title", group.name())),
                        new Span(ClassMarksView.missed(student))));
        ViewTabs tabs = ViewTabs.segments("journal.period");
        periods.forEach(one -> tabs.add(
                String.valueOf(one.id()),
                one.name(),
                Here.link("class-pupil/" + group.id() + "/" + pupil + "/" + one.id())));
        if (period != null) {
            tabs.current(String.valueOf(period.id()));
        }
        Div body = new Div(parts.all(pupil, days));
        body.addClassName("z-pupil-page");
        add(tabs, body);
    }

    private static Optional<Long> number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).map(Addresses::id);
    }
}
