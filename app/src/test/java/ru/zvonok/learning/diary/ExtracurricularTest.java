package ru.zvonok.learning.diary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.AssignTeacher;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.NewCourse;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.journal.ClassJournal;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.ViewTest;

/** A class outside the lessons: seen by everybody, counted nowhere. */
class ExtracurricularTest extends ViewTest {

    @Autowired
    LearningFixture fixture;

    @Autowired
    Curriculum curriculum;

    @Autowired
    Diary diary;

    @Autowired
    Journal journal;

    @Autowired
    ClassJournal classes;

    @Autowired
    Finals finals;

    School school;
    Colleague teacher;
    long group;
    long algebra;
    long chess;
    long pupil;
    Actor self;

    @BeforeEach
    void aDayWithAClassAfterTheLessons() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        school.lead(group, teacher);
        algebra = school.course(group, "Алгебра", teacher);
        long subject = school.subject("Шахматы");
        chess = school.bySystem(() -> {
            long made = curriculum.open(new NewCourse(CourseKind.EXTRACURRICULAR, subject, group, null, null));
            curriculum.assign(new AssignTeacher(made, teacher.person(), true, LearningFixture.START, null));
            return made;
        });
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.slot(chess, DayOfWeek.THURSDAY, 7);
        school.generate(LearningFixture.TODAY, LearningFixture.TODAY);
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        self = school.account(pupil, Role.STUDENT);
        type(algebra, "5");
        type(chess, "2");
    }

    @Test
    void theDayShowsItWithItsSign() {
        signIn(self);
        open("o/" + school.id() + "/diary/" + pupil);
        assertThat(shown(H2.class)).contains("Алгебра", "Шахматы");
        assertThat(said()).containsOnlyOnce("внеурочное").contains("1 урок, 1 внеурочное занятие");
    }

    @Test
    void theTimetableShowsItWithItsSign() {
        signIn(self);
        open("o/" + school.id() + "/timetable");
        // the page is there for a desk and for a phone
        assertThat(said()).contains("Шахматы", "внеурочное");
    }

    @Test
    void neitherAveragesNorFinalMarksKnowIt() {
        assertThat(school.as(self, () -> diary.marks(pupil, 2026, null)).subjects())
                .extracting(line -> line.course().course().id())
                .containsExactly(algebra);
        assertThat(school.as(self, () -> diary.year(pupil, 2026)).subjects())
                .extracting(line -> line.course().id())
                .containsExactly(algebra);
        assertThat(school.as(teacher.actor(), () -> classes.page(group, LearningFixture.QUARTER))
                        .courses())
                .extracting(course -> course.id())
                .containsExactly(algebra);
        long period = Objects.requireNonNull(
                        school.as(self, () -> diary.marks(pupil, 2026, null)).shown())
                .id();
        assertThat(school.as(teacher.actor(), () -> finals.ofClass(group, period)))
                .extracting(PeriodSheet::course)
                .containsExactly(algebra);
    }

    private List<String> said() {
        return shown(Span.class);
    }

    private <T extends Component & HasText> List<String> shown(Class<T> kind) {
        return $(kind).all().stream().map(HasText::getText).toList();
    }

    private void type(long course, String text) {
        long lesson = school.lesson(course, LearningFixture.TODAY).id();
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        course,
                        LearningFixture.QUARTER,
                        List.of(new EditCell(UUID.randomUUID(), pupil, lesson, text, 0))));
    }
}
