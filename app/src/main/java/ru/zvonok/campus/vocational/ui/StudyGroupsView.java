package ru.zvonok.campus.vocational.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.CurriculumAction;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.ClassRow;
import ru.zvonok.registry.enrolment.Department;
import ru.zvonok.registry.enrolment.Programme;
import ru.zvonok.registry.enrolment.Programmes;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.people.PersonFacts;

/** Departments and study groups of a college; a group shows its disciplines. */
@Route("o/:organisation/study-groups/:group?([0-9]{1,18})")
@Menu(title = "vocational.menu", icon = "users", order = MenuSection.PLANNING + 10)
@ForAction(value = "enrolment.view-classes", modules = ModuleProfile.VOCATIONAL)
class StudyGroupsView extends Page implements BeforeEnterObserver {

    private final transient SchoolClasses classes;
    private final transient Programmes programmes;
    private final transient Curriculum curriculum;
    private final transient Calendar calendar;
    private final transient PersonFacts people;
    private final transient Directory directory;
    private final transient AccessControl access;

    StudyGroupsView(
            SchoolClasses classes,
            Programmes programmes,
            Curriculum curriculum,
            Calendar calendar,
            PersonFacts people,
            Directory directory,
            AccessControl access) {
        super("vocational.menu");
        this.classes = classes;
        this.programmes = programmes;
        this.curriculum = curriculum;
        this.calendar = calendar;
        this.people = people;
        this.directory = directory;
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        LocalDate today = directory.today();
        List<ClassRow> groups = classes.list(SchoolYear.of(today)).stream()
                .filter(row -> row.entry().kind() == ClassKind.STUDY_GROUP
                        && !row.entry().closed())
                .toList();
        Optional<String> wanted = event.getRouteParameters().get("group");
        if (wanted.isPresent()) {
            ClassRow group = groups.stream()
                    .filter(row -> String.valueOf(row.entry().id()).equals(wanted.get()))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            showGroup(group, today);
        } else {
            showAll(groups);
        }
    }

    private void showAll(List<ClassRow> groups) {
        add(new PageHead(Words.t("vocational.menu")).second(Words.count("vocational.groups", groups.size())));
        if (groups.isEmpty()) {
            add(new EmptyPage("users", Words.t("vocational.none"), Words.t("vocational.none.text")));
            return;
        }
        Map<Long, Programme> studied =
                programmes.ofGroups(groups.stream().map(ClassRow::entry).toList());
        Map<Long, String> names = new LinkedHashMap<>();
        for (Department department : classes.departments()) {
            names.put(department.id(), department.name());
        }
        names.put(0L, Words.t("vocational.no-department"));
        names.forEach((id, name) -> {
            List<ClassRow> own = groups.stream()
                    .filter(row -> key(row.entry().department()) == id)
                    .toList();
            if (!own.isEmpty()) {
                UnorderedList list = new UnorderedList();
                list.addClassName("z-lines");
                own.forEach(row -> list.add(line(row, studied.get(row.entry().id()))));
                add(new H2(name), list);
            }
        });
    }

    private static ListItem line(ClassRow row, @Nullable Programme programme) {
        Div facts = new Div(Pieces.muted(Words.t(
                "vocational.group.facts", row.entry().grade(), Words.count("vocational.students", row.members()))));
        facts.addClassName("z-row");
        if (programme != null) {
            facts.add(Pieces.muted(programme.title()));
            if (programme.endsWith(row.entry())) {
                facts.add(Tag.grey(Words.t("vocational.last-course")));
            }
        }
        return new ListItem(
                new Div(Here.anchor(
                        "study-groups/" + row.entry().id(), row.entry().name())),
                facts);
    }

    private void showGroup(ClassRow group, LocalDate today) {
        titled(Words.t("vocational.group", group.entry().name()));
        Span semester = new Span(semester(group, today));
        semester.setVisible(!semester.getText().isEmpty());
        List<Component> second = new ArrayList<>(List.of(
                Here.anchor("class/" + group.entry().id(), Words.count("vocational.students", group.members())),
                semester));
        programmes.ofGroups(List.of(group.entry())).values().forEach(programme -> {
            second.add(new Span(programme.title()));
            if (programme.endsWith(group.entry())) {
                second.add(Tag.grey(Words.t("vocational.last-course")));
            }
        });
        add(new PageHead(Words.t("vocational.group", group.entry().name())).second(second.toArray(Component[]::new)));
        if (!access.allowsAny(CurriculumAction.VIEW)) {
            return;
        }
        List<Course> courses =
                curriculum.ofGroup(group.entry().id(), group.entry().year());
        if (courses.isEmpty()) {
            add(new EmptyPage(
                    "book-open", Words.t("vocational.no-disciplines"), Words.t("vocational.no-disciplines.text")));
            return;
        }
        Map<Long, PersonName> names = people.names(teachers(courses));
        add(new H2(Words.t("vocational.disciplines")));
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        for (Course course : courses) {
            List<String> lecturers = new ArrayList<>();
            for (CourseTeacher teacher : course.teachers()) {
                @Nullable PersonName name = names.get(teacher.person());
                if (name != null) {
                    lecturers.add(name.brief());
                }
            }
            H3 title = access.allows(JournalAction.VIEW, Target.course(course.id()))
                    ? new H3(Here.anchor("journal/" + course.id(), course.subjectName()))
                    : new H3(course.subjectName());
            Span facts = Pieces.muted(Words.t(course.kind().textKey())
                    + (lecturers.isEmpty() ? "" : ", " + String.join(", ", lecturers)));
            list.add(new ListItem(title, facts));
        }
        add(list);
    }

    private String semester(ClassRow group, LocalDate today) {
        @Nullable Long set = group.entry().periodSet();
        Optional<Period> period = set == null ? Optional.empty() : calendar.periodOn(set, today);
        return period.map(found -> Words.t(
                        "vocational.semester", found.name(), Dates.day(found.startsOn()), Dates.day(found.endsOn())))
                .orElse("");
    }

    private static Collection<Long> teachers(List<Course> courses) {
        Set<Long> ids = new HashSet<>();
        courses.forEach(course -> course.teachers().forEach(teacher -> ids.add(teacher.person())));
        return ids;
    }

    private static long key(@Nullable Long department) {
        return department == null ? 0 : department;
    }
}
