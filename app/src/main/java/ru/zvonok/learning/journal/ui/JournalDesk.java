package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.PlanTopic;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.ControlWorks;
import ru.zvonok.learning.journal.Homework;
import ru.zvonok.learning.journal.HomeworkLoads;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalLesson;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.learning.journal.JournalWays;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.WorkPage;
import ru.zvonok.learning.journal.Works;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.GridModel;
import ru.zvonok.registry.calendar.Period;

/** What the journal's page and the card of a lesson ask for, in one place. */
@org.springframework.stereotype.Component
class JournalDesk {

    private final Journal journal;
    private final LessonCards cards;
    private final Works works;
    private final Curriculum curriculum;
    private final CourseFacts facts;
    private final JournalModels models;
    private final PageDays days;
    private final CellStories stories;
    private final ObjectProvider<JournalWays> ways;
    private final AccessControl access;
    private final Directory directory;
    private final ObjectProvider<ControlWorks> planned;
    private final ObjectProvider<HomeworkLoads> loads;

    JournalDesk(
            Journal journal,
            LessonCards cards,
            Works works,
            Curriculum curriculum,
            CourseFacts facts,
            JournalModels models,
            PageDays days,
            CellStories stories,
            ObjectProvider<JournalWays> ways,
            AccessControl access,
            Directory directory,
            ObjectProvider<ControlWorks> planned,
            ObjectProvider<HomeworkLoads> loads) {
        this.journal = journal;
        this.cards = cards;
        this.works = works;
        this.curriculum = curriculum;
        this.facts = facts;
        this.models = models;
        this.days = days;
        this.stories = stories;
        this.ways = ways;
        this.access = access;
        this.directory = directory;
        this.planned = planned;
        this.loads = loads;
    }

    /** Ways to what others keep about the journal. */
    List<Anchor> ways(long course) {
        return anchors(ways.orderedStream().map(one -> one.ofCourse(course)));
    }

    /** The same of a lesson. */
    List<Anchor> ways(long course, long lesson) {
        return anchors(ways.orderedStream().map(one -> one.ofLesson(course, lesson)));
    }

    private static List<Anchor> anchors(Stream<Optional<JournalWays.Way>> ways) {
        return ways.flatMap(Optional::stream)
                .map(way -> Here.anchor(
                        way.path(), Words.t(way.textKey(), way.arguments().toArray())))
                .toList();
    }

    /** The courses whose journal the actor may open, by class and subject. */
    List<Course> courses() {
        RowFilter rows = access.rows(JournalAction.VIEW, Target.TargetKind.COURSE);
        return curriculum.courses(SchoolYear.of(directory.today())).stream()
                .filter(course -> rows.all() || rows.ids().contains(course.id()))
                .toList();
    }

    /** Where one begins: the first of those one teaches, else the first. */
    long usual(List<Course> all) {
        return facts.usual(all).id();
    }

    Course course(long id) {
        return curriculum.course(id);
    }

    List<Period> periods(Course course) {
        return days.periods(course);
    }

    DateRange year(JournalAddress address) {
        return days.year(address);
    }

    JournalPage page(JournalAddress address) {
        return journal.page(address.course(), days.of(address));
    }

    GridModel model(JournalAddress address, JournalPage page, @Nullable String periodName) {
        return models.model(directory.current().id(), address, page, periodName, directory.today(), Words.locale());
    }

    /** The column of marks of one work. */
    GridModel model(WorkPage page) {
        return models.work(directory.current().id(), page, Words.locale());
    }

    /** Today's lesson or the last one before. */
    Optional<Long> nearest(JournalPage page, LocalDate today) {
        return page.lessons().stream()
                .map(JournalLesson::lesson)
                .filter(lesson -> !lesson.date().isAfter(today))
                .reduce((earlier, later) -> later)
                .map(lesson -> lesson.id());
    }

    LessonCard card(long course, long lesson) {
        return cards.card(course, lesson);
    }

    /** Who changed a cell and when. */
    Component history(long course, long student, long lesson) {
        return stories.of(journal.history(course, student, lesson));
    }

    /** What there is to say when a work of a kind is given at a lesson. */
    void warn(LessonCard card, AssignmentType type) {
        planned.stream()
                .flatMap(one -> one.warning(card.course(), card.lesson(), type.id()).stream())
                .forEach(key -> Notice.warning(type.word(Words.locale()), Words.t(key)));
    }

    /** How much homework the class has for the day at which that of a lesson is due; nothing where nobody reckons. */
    Optional<HomeworkLoads.Load> load(LessonCard card) {
        Optional<LocalDate> due = card.homework().stream()
                .filter(one -> one.student() == null)
                .map(Homework::dueDay)
                .findFirst()
                .or(() -> Optional.ofNullable(card.next()).map(Lesson::date));
        return due.flatMap(day -> loads.stream()
                .flatMap(one -> one.load(card.course(), card.lesson(), day).stream())
                .findFirst());
    }

    LessonCards cards() {
        return cards;
    }

    Works works() {
        return works;
    }

    List<AssignmentType> types() {
        return journal.assignmentTypes();
    }

    List<PlanTopic> plan(long course) {
        return curriculum.plan(course);
    }

    Journal journal() {
        return journal;
    }
}
