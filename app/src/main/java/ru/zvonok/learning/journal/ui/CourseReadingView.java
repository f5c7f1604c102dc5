package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.FamilyReading;
import ru.zvonok.learning.journal.Readings;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.WideWork;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;

/** Who of the families reads what the teacher of a course writes. */
@Route("o/:organisation/" + CourseReadingView.PATH + "/:course([0-9]+)/:period?([0-9]+)")
@ForAction(
        value = "journal.view",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/journal.css")
class CourseReadingView extends Page implements BeforeEnterObserver, WideWork {

    static final String PATH = "course-reading";

    private final transient Readings readings;
    private final transient PageDays days;
    private final transient JournalDesk desk;
    private final transient Directory directory;

    CourseReadingView(Readings readings, PageDays days, JournalDesk desk, Directory directory) {
        super("journal.class.reading");
        this.readings = readings;
        this.days = days;
        this.desk = desk;
        this.directory = directory;
        fillWindow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        long id = event.getRouteParameters().get("course").map(Addresses::id).orElseThrow(NotFoundException::new);
        Course course = desk.course(id);
        List<Period> periods = desk.periods(course);
        long shown = event.getRouteParameters()
                .get("period")
                .map(Addresses::id)
                .or(() -> PageDays.on(periods, directory.today()).map(Period::id))
                .orElse(DaysChoice.YEAR);
        List<FamilyReading> all = readings.ofCourse(id, days.of(new JournalAddress(id, shown)));
        String title = Words.t("journal.course.reading", course.groupName(), course.subjectName());
        titled(title);
        PageBar bar = new PageBar(title);
        bar.with(new DaysChoice(periods, true, Map.of(), shown, chosen -> Here.go(PATH + "/" + id + "/" + chosen)));
        bar.with(Here.anchor("journal/" + id + "/" + shown, Words.t("journal.course.reading.back")));
        add(bar, ReadingTable.of(all));
    }
}
