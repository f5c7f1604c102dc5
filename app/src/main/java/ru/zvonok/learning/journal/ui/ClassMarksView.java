package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.ClassPage;
import ru.zvonok.learning.journal.ClassPage.ClassStudent;
import ru.zvonok.learning.journal.ClassPage.Line;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;

/** A class by pupils and subjects: averages or last marks, and what was missed; on a phone a list of pupils. */
@Route("o/:organisation/class-marks/:group?([0-9]+)/:period?([0-9]+)")
@Menu(title = "journal.class.menu", icon = "chart-no-axes-column", order = MenuSection.DAILY + 12)
@ForAction(
        value = "journal.view-class",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class ClassMarksView extends ClassPageView {

    private static final String LATEST = "latest";

    private final transient PupilParts parts;

    ClassMarksView(ClassDesk desk, PupilParts parts) {
        super("journal.class.menu", MARKS, desk);
        this.parts = parts;
    }

    @Override
    void show(ClassEntry group, @Nullable Period period, PageBar bar, BeforeEnterEvent event) {
        DateRange days = desk.days(group, period);
        ClassPage page = desk.door().page(group.id(), days);
        if (page.students().isEmpty() || page.courses().isEmpty()) {
            add(new EmptyPage("users", Words.t("journal.class.empty"), Words.t("journal.class.empty.text")));
            return;
        }
        boolean markless = desk.markless(group);
        boolean latest = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter(LATEST::equals)
                .isPresent();
        String here = MARKS + "/" + group.id() + "/" + (period == null ? 0 : period.id());
        if (!markless) {
            ViewTabs cells = ViewTabs.segments("journal.class.cells")
                    .add("average", Words.t("journal.class.averages"), Here.link(here))
                    .add(LATEST, Words.t("journal.class.latest"), Here.link(here + "?show=" + LATEST))
                    .current(latest ? LATEST : "average");
            cells.addClassName("z-wide-only");
            bar.end(cells);
        }
        KeyGrid grid = new KeyGrid(ClassModels.marks(
                desk.organisation(), key(group, period), page, desk.names(page), latest, markless, Words.locale()));
        grid.setSizeFull();
        Div place = new Div(grid);
        place.addClassName("z-journal-grid");
        Aside card = new Aside();
        card.addClassName("z-lesson-card");
        card.getElement().setAttribute("aria-label", Words.t("journal.class.pupil"));
        card.setVisible(false);
        grid.addRowClickListener(click -> open(card, group, page, Addresses.id(click.row()), days));
        grid.addFactListener(fact -> page.students().stream()
                .filter(student -> String.valueOf(student.person()).equals(fact.row()))
                .findFirst()
                .flatMap(student -> ClassModels.course(page, student, fact.column()))
                .ifPresent(course -> AverageDialog.open(
                        desk.journal().page(course.id(), days),
                        Addresses.id(fact.row()),
                        desk.journal().assignmentTypes(),
                        grid::focus)));
        grid.addCellFocusListener(focus -> follow(card, group, page, Addresses.id(focus.row()), days));
        Div work = new Div(place, card);
        work.addClassNames("z-journal", "z-wide-only");
        add(work, list(group, page));
    }

    static String key(ClassEntry group, @Nullable Period period) {
        return group.id() + "-" + (period == null ? 0 : period.id());
    }

    /** An open card follows the keyboard from row to row. */
    private void follow(Aside card, ClassEntry group, ClassPage page, long pupil, DateRange days) {
        if (card.isVisible() && !card.getId().equals(Optional.of("pupil-" + pupil))) {
            open(card, group, page, pupil, days);
        }
    }

    private void open(Aside card, ClassEntry group, ClassPage page, long pupil, DateRange days) {
        page.students().stream()
                .filter(student -> student.person() == pupil && desk.mayOpen(pupil))
                .findFirst()
                .ifPresent(student -> {
                    card.removeAll();
                    card.setId("pupil-" + pupil);
                    card.add(parts.head(group, student, () -> card.setVisible(false)));
                    card.add(parts.all(student.person(), days));
                    card.setVisible(true);
                });
    }

    private UnorderedList list(ClassEntry group, ClassPage page) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled", "z-phone-only", "z-class-list");
        Locale locale = Words.locale();
        page.students().forEach(student -> list.add(line(group, page, student, locale)));
        return list;
    }

    private ListItem line(ClassEntry group, ClassPage page, ClassStudent student, Locale locale) {
        Anchor name = Here.anchor(
                "class-pupil/" + group.id() + "/" + student.person(),
                student.name().listed());
        Span missed = new Span(missed(student));
        missed.addClassNames("z-muted", "z-small");
        Div words = new Div(name, missed);
        words.addClassName("z-stack");
        List<String> low = page.courses().stream()
                .map(course -> weak(
                        course, student.lines().get(course.id()), page.scales().get(course.id()), locale))
                .filter(text -> !text.isEmpty())
                .toList();
        if (!low.isEmpty()) {
            Span weak = new Span(low.stream().collect(Collectors.joining(", ")));
            weak.addClassNames("z-text-red", "z-small");
            words.add(weak);
        }
        ListItem item = new ListItem(words);
        if (student.absent().open() > 0) {
            item.add(Tag.ochre(
                    Words.count("journal.class.open-lessons", student.absent().open())));
        } else {
            item.add(new Span(Icons.of("chevron-right")));
        }
        return item;
    }

    static String missed(ClassStudent student) {
        return student.absent().lessons() == 0
                ? Words.t("journal.class.never")
                : Words.count("journal.class.missed", student.absent().lessons());
    }

    private static String weak(Course course, @Nullable Line line, @Nullable Scale scale, Locale locale) {
        return line == null || scale == null || !ClassModels.failing(line.averages(), scale)
                ? ""
                : course.subjectShortName() + " " + ClassModels.average(line.averages(), locale);
    }
}
