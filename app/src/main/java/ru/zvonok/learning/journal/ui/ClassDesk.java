package ru.zvonok.learning.journal.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.ClassJournal;
import ru.zvonok.learning.journal.ClassPage;
import ru.zvonok.learning.journal.ClassPage.ClassStudent;
import ru.zvonok.learning.journal.ExcuseNotes;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.MarklessClasses;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.StudentJournal;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

/** What the pages of a class ask for, in one place. */
@Component
class ClassDesk {

    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final CourseFacts courses;
    private final ClassJournal door;
    private final StudentJournal students;
    private final ExcuseNotes notes;
    private final Journal journal;
    private final ObjectProvider<PeriodResults> results;
    private final PersonFacts people;
    private final MarklessClasses classes;

    ClassDesk(
            AccessControl access,
            TenantScope scope,
            Directory directory,
            Enrolment enrolment,
            Calendar calendar,
            CourseFacts courses,
            ClassJournal door,
            StudentJournal students,
            ExcuseNotes notes,
            Journal journal,
            ObjectProvider<PeriodResults> results,
            PersonFacts people,
            MarklessClasses classes) {
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.courses = courses;
        this.door = door;
        this.students = students;
        this.notes = notes;
        this.journal = journal;
        this.results = results;
        this.people = people;
        this.classes = classes;
    }

    /** Whether the class is taught without marks. */
    boolean markless(ClassEntry group) {
        return classes.markless(group);
    }

    /** Classes of this year of which the actor may do something. */
    List<ClassEntry> groups(JournalAction action) {
        RowFilter rows = access.rows(action, Target.TargetKind.GROUP);
        return enrolment.classes(SchoolYear.of(today())).stream()
                .filter(group -> group.kind() != ClassKind.PRESCHOOL_GROUP && !group.closed())
                .filter(group -> rows.all() || rows.ids().contains(group.id()))
                .toList();
    }

    /** The class one leads, else the first. */
    Optional<ClassEntry> usual(List<ClassEntry> groups) {
        List<Long> led = led().stream().map(ClassEntry::id).toList();
        return groups.stream()
                .filter(group -> led.contains(group.id()))
                .findFirst()
                .or(() -> groups.stream().findFirst());
    }

    /** Classes that the actor leads today. */
    List<ClassEntry> led() {
        return courses.me().map(me -> enrolment.ledBy(me, today())).orElse(List.of()).stream()
                .filter(group -> group.kind() != ClassKind.PRESCHOOL_GROUP)
                .toList();
    }

    /** @throws NotFound when the class is not one of those of which the actor may do it; the door says the same */
    ClassEntry group(JournalAction action, long id) {
        if (!access.allows(action, Target.group(id))) {
            throw new NotFound();
        }
        return enrolment.schoolClass(id);
    }

    @Transactional(readOnly = true)
    public List<Period> periods(ClassEntry group) {
        @Nullable Long set = group.periodSet();
        return set == null ? List.of() : calendar.periods(set);
    }

    /** The days of a period, or of the year. */
    DateRange days(ClassEntry group, @Nullable Period period) {
        return period != null
                ? period.days()
                : calendar.year(group.year())
                        .map(year -> new DateRange(year.startsOn(), year.endsOn()))
                        .orElseThrow(NotFound::new);
    }

    boolean maySettle(long group) {
        return !scope.readsOnly() && access.allows(JournalAction.SETTLE_ABSENCE, Target.group(group));
    }

    boolean may(JournalAction action, long group) {
        return access.allows(action, Target.group(group));
    }

    boolean mayOpen(long person) {
        return access.allows(JournalAction.VIEW_OWN, Target.person(person));
    }

    /** Marks of periods, where somebody contributes them and the actor may see them for the class. */
    Optional<PeriodResults> results(long group) {
        return Optional.ofNullable(results.getIfAvailable()).filter(one -> one.visibleForClass(group));
    }

    /** The pupils of a page as shown, namesakes told apart. */
    Map<Long, String> names(ClassPage page) {
        return people.listed(
                page.students().stream().collect(Collectors.toMap(ClassStudent::person, ClassStudent::name)));
    }

    ClassJournal door() {
        return door;
    }

    StudentJournal students() {
        return students;
    }

    ExcuseNotes notes() {
        return notes;
    }

    Journal journal() {
        return journal;
    }

    long organisation() {
        return directory.current().id();
    }

    LocalDate today() {
        return directory.today();
    }
}
