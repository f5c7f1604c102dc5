package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
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
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.support.ViewTest;

/** The teacher sees of the own course who has read it, and of no other. */
class CourseReadingPageTest extends ViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    StudentJournal students;

    School school;
    Colleague teacher;
    long course;
    long foreign;
    List<Long> pupils;

    @BeforeEach
    void marks() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        course = school.course(group, "Алгебра", teacher);
        foreign = school.course(group, "История", school.colleague(Role.TEACHER));
        school.slot(course, DayOfWeek.MONDAY, 1);
        school.generate(MONDAY.minusDays(4), LearningFixture.TODAY);
        pupils = school.pupils(group, 2, LearningFixture.START);
        long lesson = school.lesson(course, MONDAY).id();
        DateRange day = new DateRange(MONDAY, MONDAY);
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        course,
                        day,
                        pupils.stream()
                                .map(pupil -> new EditCell(UUID.randomUUID(), pupil, lesson, "4", 0))
                                .toList()));
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        school.as(self, () -> students.courses(pupils.getFirst(), day));
    }

    @Test
    void theJournalLeadsToWhoHasReadIt() {
        signIn(teacher.actor());
        open(path("journal/" + course));
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains(path("course-reading/" + course));
        for (String period : List.of("", "/0")) {
            open(path("course-reading/" + course + period));
            assertThat($(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("Семьи видели отметок: 1 из 2");
            assertThat($(Span.class).all()).extracting(Span::getText).contains("1 из 1", "0 из 1", "не заглядывали");
            assertThat($(Select.class).exists()).isTrue();
        }
    }

    @Test
    void anotherCourseIsNotThere() {
        signIn(teacher.actor());
        School other = fixture.school();
        for (long id : List.of(foreign, other.course(other.schoolClass(5, "А"), "Алгебра", null), 999_999_999L)) {
            openAnew(path("course-reading/" + id));
            assertThat($(H1.class).all()).extracting(H1::getText).containsExactly("Не найдено");
        }
        openAnew(path("course-reading/" + course + "/999999999"));
        assertThat($(H1.class).all()).extracting(H1::getText).containsExactly("Не найдено");
    }

    @Test
    void whoHasNoJournalIsRefused() {
        signIn(school.colleague(Role.SECRETARY).actor());
        open(path("course-reading/" + course));
        assertThat($(Select.class).exists()).isFalse();
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).noneMatch(text -> text.startsWith("Семьи"));
    }

    private String path(String page) {
        return "o/" + school.id() + "/" + page;
    }
}
