package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.journal.ExcuseNotes;
import ru.zvonok.learning.journal.StudentAbsences;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** What a child missed and why, and the family's notes to the class teacher. */
@Route("o/:organisation/diary-absences/:child?([0-9]+)/:period?([0-9]+)")
@Menu(title = "diary.absences.menu", icon = "user-x", order = MenuSection.DAILY + 13)
@ForAction(
        value = "diary.read",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/diary.css")
class AbsencesView extends Page implements BeforeEnterObserver {

    static final String PATH = "diary-absences";

    private final transient AskedChild asked;
    private final transient ExcuseNotes door;
    private final transient Enrolment enrolment;
    private final transient Calendar calendar;
    private final transient Directory directory;
    private final transient FamilyChildren family;
    private final transient Files files;

    AbsencesView(
            AskedChild asked,
            ExcuseNotes door,
            Enrolment enrolment,
            Calendar calendar,
            Directory directory,
            FamilyChildren family,
            Files files) {
        super("diary.absences.menu");
        this.asked = asked;
        this.door = door;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.directory = directory;
        this.family = family;
        this.files = files;
        addClassName("z-diary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked.of(event, this, "diary.absences.menu").ifPresent(child -> {
            removeAll();
            show(child, AskedChild.period(event.getRouteParameters()));
        });
    }

    private void show(DiaryChild child, @Nullable Long wanted) {
        List<Period> periods = enrolment
                .classOf(child.person(), directory.today())
                .map(ClassEntry::periodSet)
                .map(calendar::periods)
                .orElse(List.of());
        Optional<Period> period = wanted == null
                ? Optional.empty()
                : Optional.of(periods.stream()
                        .filter(one -> wanted.equals(one.id()))
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
        // without a period also what is ahead: a note may speak of it
        DateRange days = period.map(Period::days).orElseGet(() -> SchoolYear.days(SchoolYear.of(directory.today())));
        StudentAbsences absences = door.of(child.person(), days);
        PageHead head = new PageHead(Words.t("diary.absences.menu"));
        if (absences.mayWrite()) {
            Button write =
                    new Button(Words.t("diary.absences.write"), click -> write(child, directory.today(), Set.of()));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            head.actions(write);
        }
        add(new ChildSwitch(family.all(PATH), child), head, tabs(child, periods, wanted));
        if (!absences.notes().isEmpty()) {
            add(AbsenceLists.notes(absences.notes(), door, files));
        }
        if (absences.lines().isEmpty()) {
            add(new EmptyPage(
                    "circle-check",
                    Words.t("diary.absences.none"),
                    Words.t(absences.mayWrite() ? "diary.absences.none.text" : "diary.absences.none.own")));
        } else {
            add(AbsenceLists.totals(absences.lines()));
            add(AbsenceLists.lines(absences, line -> write(child, line.day(), Set.copyOf(line.lessons()))));
        }
    }

    private Component tabs(DiaryChild child, List<Period> periods, @Nullable Long wanted) {
        String path = PATH + "/" + child.person();
        ViewTabs tabs =
                ViewTabs.segments("diary.marks.periods").add("0", Words.t("diary.absences.year"), Here.link(path));
        for (Period period : periods) {
            tabs.add(String.valueOf(period.id()), period.name(), Here.link(path + "/" + period.id()));
        }
        return tabs.current(wanted == null ? "0" : String.valueOf(wanted));
    }

    private void write(DiaryChild child, LocalDate day, Set<Integer> lessons) {
        ExcuseDialog.open(door, child, day, lessons, Pieces::again);
    }
}
