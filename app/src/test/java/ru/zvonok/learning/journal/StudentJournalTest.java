package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.support.ModuleTest;

/** What the journal says of one pupil, and to whom. */
@ModuleTest
class StudentJournalTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 12);
    private static final DateRange WEEK = new DateRange(MONDAY, LocalDate.of(2026, 11, 15));

    @Autowired
    LearningFixture fixture;

    @Autowired
    StudentJournal door;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    School school;
    Colleague teacher;
    Colleague leader;
    Actor self;
    Actor classmate;
    long algebra;
    List<Long> pupils;
    Lesson monday;
    Lesson last;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 11, 5), LAST);
        pupils = school.pupils(group, 2, LearningFixture.START);
        self = school.account(pupils.get(0), Role.STUDENT);
        classmate = school.account(pupils.get(1), Role.STUDENT);
        monday = school.lesson(algebra, MONDAY);
        last = school.lesson(algebra, LAST);
        type(monday, "4");
        type(last, "н");
    }

    @Test
    void thePupilSeesTheOwnLessonsMarksAndStories() {
        List<StudentLesson> lessons = school.as(self, () -> door.lessons(pupils.get(0), WEEK));
        assertThat(lessons).extracting(one -> one.lesson().id()).containsExactly(monday.id(), last.id());
        assertThat(lessons).extracting(one -> one.cell().value()).containsExactly("4", "ОТ");
        List<StudentCourse> courses = school.as(self, () -> door.courses(pupils.get(0), WEEK));
        assertThat(courses).hasSize(1);
        assertThat(courses.getFirst().missed()).isEqualTo(1);
        assertThat(school.as(self, () -> door.signs(pupils.get(0), WEEK)))
                .extracting(sign -> sign.lesson().id())
                .containsExactly(last.id());
        assertThat(courses.getFirst().marks())
                .extracting(one -> one.mark().value())
                .containsExactly(4);
        assertThat(school.as(self, () -> door.history(pupils.get(0), monday.id(), 2026)))
                .extracting(CellChange::newValue)
                .containsExactly("4");
        assertThat(school.as(self, () -> door.latest(pupils.get(0), 2026, 1)))
                .extracting(StudentChange::lesson)
                .containsExactly(last.id());
    }

    @Test
    void aSubjectIsShownWithAllThatIsKnownOfItsMarks() {
        StudentSubject subject = school.as(self, () -> door.subject(pupils.get(0), algebra, WEEK));
        assertThat(subject.lessons()).isEqualTo(2);
        assertThat(subject.missed()).isEqualTo(1);
        assertThat(subject.averages().weighted()).isEqualByComparingTo("4");
        assertThat(subject.signs()).extracting(sign -> sign.code().sign()).containsExactly("ОТ");
        StudentSubject.SubjectMark mark = subject.marks().getFirst();
        assertThat(mark.lesson().id()).isEqualTo(monday.id());
        assertThat(mark.account()).isEqualTo(teacher.actor().account());
        assertThat(mark.set()).isNotNull();
        assertThat(mark.changes()).isEqualTo(1);
        assertThatThrownBy(() -> school.as(self, () -> door.subject(pupils.get(0), Long.MAX_VALUE, WEEK)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void resultsComeWithTheMarksTheyAreReckonedFrom() {
        StudentResult result =
                school.as(self, () -> door.results(pupils.get(0), WEEK)).getFirst();
        assertThat(result.marks()).extracting(StudentResult.CountedMark::value).containsExactly(4);
        assertThat(result.result().lessons()).isEqualTo(2);
        assertThat(result.result().missed()).isEqualTo(1);
        assertThat(result.result())
                .as("the same as the teacher's")
                .isEqualTo(school.as(teacher.actor(), () -> journal.results(algebra, WEEK)).stream()
                        .filter(one -> one.person() == pupils.get(0))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theClassTeacherSeesThePupilsOfTheClass() {
        assertThat(school.as(leader.actor(), () -> door.courses(pupils.get(0), WEEK)))
                .hasSize(1);
    }

    @Test
    void homeworkWithoutANextLessonStandsWhereItWasGiven() {
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(algebra, last.id(), null, "§ 12", null)));
        List<StudentLesson> lessons = school.as(self, () -> door.lessons(pupils.get(0), WEEK));
        assertThat(lessons.getLast().homework()).isEmpty();
        assertThat(lessons.getLast().given()).extracting(Homework::text).containsExactly("§ 12");
    }

    @Test
    void homeworkOfOneIsNobodyElses() {
        school.run(
                teacher.actor(),
                () -> cards.give(new GiveHomework(algebra, monday.id(), pupils.get(0), "Работа над ошибками", null)));
        assertThat(school.as(self, () -> door.lessons(pupils.get(0), WEEK))
                        .getLast()
                        .homework())
                .hasSize(1);
        assertThat(school.as(classmate, () -> door.lessons(pupils.get(1), WEEK)))
                .allMatch(
                        lesson -> lesson.homework().isEmpty() && lesson.given().isEmpty());
    }

    @Test
    void nobodyElseSeesThem() {
        long pupil = pupils.get(0);
        assertThatThrownBy(() -> school.as(classmate, () -> door.lessons(pupil, WEEK)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(classmate, () -> door.courses(pupil, WEEK)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(classmate, () -> door.history(pupil, monday.id(), 2026)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(classmate, () -> door.latest(pupil, 2026, 5)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(classmate, () -> door.subject(pupil, algebra, WEEK)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(classmate, () -> door.signs(pupil, WEEK)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(classmate, () -> door.results(pupil, WEEK)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> door.courses(pupil, WEEK)))
                .isInstanceOf(NotFound.class);
        Actor secretary = school.colleague(Role.SECRETARY).actor();
        assertThatThrownBy(() -> school.as(secretary, () -> door.courses(pupil, WEEK)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void anotherSchoolGetsNothing() {
        School other = fixture.school();
        Actor head = other.colleague(Role.PRINCIPAL).actor();
        long pupil = pupils.get(0);
        assertThat(other.as(head, () -> door.lessons(pupil, WEEK))).isEmpty();
        assertThat(other.as(head, () -> door.courses(pupil, WEEK))).isEmpty();
        assertThat(other.as(head, () -> door.results(pupil, WEEK))).isEmpty();
        assertThat(other.as(head, () -> door.signs(pupil, WEEK))).isEmpty();
        assertThatThrownBy(() -> other.as(head, () -> door.subject(pupil, algebra, WEEK)))
                .isInstanceOf(NotFound.class);
        assertThat(other.as(head, () -> door.history(pupil, monday.id(), 2026))).isEmpty();
        Actor stranger = other.account(other.person(), Role.STUDENT);
        assertThatThrownBy(() -> other.as(stranger, () -> door.lessons(pupil, WEEK)))
                .isInstanceOf(NotFound.class);
    }

    private void type(Lesson lesson, String value) {
        EditResult result = school.as(
                teacher.actor(),
                () -> journal.edit(
                        algebra, WEEK, List.of(new EditCell(UUID.randomUUID(), pupils.get(0), lesson.id(), value, 0))));
        assertThat(result.answers()).allMatch(CellAnswer.Saved.class::isInstance);
    }
}
