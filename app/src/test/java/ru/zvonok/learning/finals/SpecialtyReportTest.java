package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportCard;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Heading;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Programme;
import ru.zvonok.registry.enrolment.ProgrammeKind;
import ru.zvonok.registry.enrolment.Programmes;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.support.ModuleTest;

/** What a college keeps of a semester, by specialty (REP-17), and the sheets of its lecturers (REP-14, REP-15). */
@ModuleTest
class SpecialtyReportTest {

    private static final String KEY = "finals.specialties";

    @Autowired
    LearningFixture fixture;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Programmes programmes;

    @Autowired
    AttestationDays attestations;

    @Autowired
    Finals finals;

    @Autowired
    Reports reports;

    @Autowired
    Calendar calendar;

    School college;
    Colleague lecturer;
    Actor deputy;
    Period period;
    final Map<String, Long> courses = new HashMap<>();

    @BeforeEach
    void threeGroups() {
        college = fixture.college();
        lecturer = college.colleague(Role.TEACHER);
        deputy = college.colleague(Role.DEPUTY_HEAD).actor();
        period = college.bySystem(() -> calendar.periods(college.periodSet())).getFirst();
        Programme cooks = new Programme(0, "43.02.15", "Поварское дело", ProgrammeKind.SPECIALISTS, 4, false);
        long programme = college.as(deputy, () -> programmes.save(cooks));
        group("ПД-11", 1, programme, PeriodValue.FIVE, PeriodValue.THREE);
        group("К-21", 2, programme, PeriodValue.TWO, PeriodValue.FOUR);
        group("ПД-12", 1, null, PeriodValue.FOUR, PeriodValue.FOUR);
    }

    private void group(String name, int course, @Nullable Long programme, PeriodValue... marks) {
        ClassData data = new ClassData(2026, ClassKind.STUDY_GROUP, course, name, 1, null, null, null, programme);
        long group = college.bySystem(() -> classes.create(data));
        List<Long> students = college.pupils(group, marks.length, LearningFixture.START);
        long taught = college.course(group, "Химия", lecturer);
        courses.put(name, taught);
        for (int i = 0; i < marks.length; i++) {
            SettleMark mark = new SettleMark(UUID.randomUUID(), students.get(i), marks[i], 0);
            college.run(lecturer.actor(), () -> finals.settle(taught, period.id(), List.of(mark)));
        }
        SettleMark work = new SettleMark(UUID.randomUUID(), students.getFirst(), PeriodValue.FIVE, 0);
        college.run(lecturer.actor(), () -> finals.settle(taught, YearResult.COURSEWORK.column(), List.of(work)));
    }

    @Test
    void eachSpecialtyHasItsGroupsAndItsDisciplines() {
        List<ReportPart> parts = parts(deputy, KEY, Map.of("year", "2026", "period", "" + period.id()));
        assertThat(parts.stream().filter(Heading.class::isInstance).map(Heading.class::cast))
                .extracting(Heading::text)
                .containsExactly("43.02.15 Поварское дело", "Специальность не указана");
        assertThat(parts).filteredOn(ReportPart.Note.class::isInstance).anySatisfy(note -> assertThat(note.toString())
                .contains("не связаны с образовательной программой"));
        List<Table> tables = tables(parts);
        assertThat(tables).hasSize(4);
        assertThat(tables.getFirst().rows()).hasSize(3);
        assertThat(tables.getFirst().rows().getLast().cells())
                .as("four students, one excellent, one good, one with a three, one failing")
                .containsExactly(
                        "Всего",
                        4,
                        4,
                        1,
                        1,
                        1,
                        0,
                        1,
                        new BigDecimal("75.0"),
                        new BigDecimal("50.0"),
                        new BigDecimal("3.50"),
                        new BigDecimal("54.0"));
        assertThat(tables.get(1).rows().getFirst().cells().subList(0, 9))
                .containsExactly("Химия", 1, 1, 1, 1, 0, 0, new BigDecimal("75.0"), new BigDecimal("50.0"));
    }

    @Test
    void courseworkHasItsSheetToo() {
        Map<String, String> codes = Map.of("year", "2026", "teacher", "" + lecturer.person(), "period", "coursework");
        List<Table> tables = tables(parts(lecturer.actor(), "finals.course-sheet", codes));
        assertThat(tables).as("a sheet and its sums for each group").hasSize(6);
        assertThat(tables.getFirst().rows().stream().map(row -> row.cells().get(2)))
                .contains(5);
        List<Table> report = tables(parts(
                lecturer.actor(), "finals.subject-teacher", Map.of("year", "2026", "teacher", "" + lecturer.person())));
        assertThat(report.getFirst().rows())
                .anySatisfy(row -> assertThat(row.cells()).contains("Курсовая"));
    }

    /** JRN-11, REP-14: the sheet of a credit, of an exam or of a whole module says what it is. */
    @Test
    void theSheetNamesTheFormAndTheDayOfTheAttestation() {
        LocalDate day = period.endsOn();
        college.run(
                deputy,
                () -> attestations.set(
                        Objects.requireNonNull(courses.get("ПД-11")), period.id(), AttestationForm.MODULE_EXAM, day));
        Map<String, String> codes =
                Map.of("year", "2026", "teacher", "" + lecturer.person(), "period", "" + period.id());
        assertThat(parts(lecturer.actor(), "finals.course-sheet", codes))
                .filteredOn(ReportPart.Note.class::isInstance)
                .extracting(ReportPart::toString)
                .singleElement()
                .asString()
                .contains("Экзамен по модулю, 24.10.2026");
    }

    @Test
    void itIsForTheDeputyOfACollege() {
        Map<String, String> codes = Map.of("year", "2026", "period", "" + period.id());
        assertThatThrownBy(() -> parts(lecturer.actor(), KEY, codes)).isInstanceOf(NotFound.class);
        School school = fixture.school();
        Actor there = school.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(school.as(there, () -> reports.own(Texts.RUSSIAN)))
                .extracting(ReportCard::key)
                .contains("finals.school-attainment")
                .doesNotContain(KEY);
        assertThatThrownBy(() -> school.as(there, () -> reports.make(KEY, Map.of("year", "2026"), Texts.RUSSIAN)))
                .isInstanceOf(NotFound.class);
        school.schoolClass(7, "А");
        assertThat(school.as(there, () -> reports.form("finals.school-attainment", Map.of(), Map.of(), Texts.RUSSIAN))
                        .fields()
                        .getLast()
                        .choices())
                .extracting(ReportChoice::code)
                .contains("exam")
                .doesNotContain("coursework");
    }

    private List<ReportPart> parts(Actor actor, String report, Map<String, String> codes) {
        return college.as(actor, () -> reports.make(report, codes, Texts.RUSSIAN))
                .content()
                .parts();
    }

    private static List<Table> tables(List<ReportPart> parts) {
        return parts.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }
}
