package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.AttestationDays;
import ru.zvonok.learning.finals.AttestationForm;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.support.ViewTest;

/** Days that are closed say why on the page, before anybody types (MRK-04). */
class AttestedPageTest extends ViewTest {

    private static final LocalDate DAY = LearningFixture.TODAY.minusDays(6);

    @Autowired
    LearningFixture fixture;

    @Autowired
    AttestationDays attestations;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Calendar calendar;

    @Autowired
    Texts texts;

    @Test
    void whatAnAttestationClosedSaysSoOnTheGridAndInTheBar() {
        School college = fixture.college();
        Colleague lecturer = college.colleague(Role.TEACHER);
        long group = college.bySystem(() -> classes.create(ClassData.studyGroup(2026, 3, "ИС-31", null)));
        college.pupils(group, 1, LearningFixture.START);
        long course = college.course(group, "Базы данных", lecturer);
        college.slot(course, DayOfWeek.THURSDAY, 1);
        college.generate(LearningFixture.TODAY.minusDays(7), LearningFixture.TODAY);
        long semester = college.bySystem(() -> calendar.periods(college.periodSet())).stream()
                .filter(period -> period.days().contains(LearningFixture.TODAY))
                .findFirst()
                .orElseThrow()
                .id();
        college.run(
                college.colleague(Role.DEPUTY_HEAD).actor(),
                () -> attestations.set(course, semester, AttestationForm.EXAM, DAY));
        signIn(lecturer.actor());
        open("o/" + college.id() + "/journal/" + course);
        assertThat($(Span.class).all().stream().map(Span::getText))
                .contains("Отметки по 05.11 закрыты: аттестация прошла");
        assertThat($(KeyGrid.class).single().getElement().getProperty("model"))
                .as("a lesson after it is open")
                .containsOnlyOnce("Дать вам доступ или перенести её день может заместитель директора");
    }

    @Test
    void everyReasonForAClosedDayHasItsShortWords() {
        for (JournalProblem problem : EnumSet.of(
                JournalProblem.TERM_CLOSED,
                JournalProblem.DAY_CLOSED,
                JournalProblem.NOT_YET,
                JournalProblem.CANCELLED,
                JournalProblem.ATTESTED)) {
            for (Locale locale : Texts.LOCALES) {
                assertThat(texts.get(locale, problem.code() + ".short"))
                        .as(problem + " " + locale)
                        .doesNotContain("?");
            }
        }
    }
}
