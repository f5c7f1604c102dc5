package ru.zvonok.learning.finals.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.report.ClassRolls.Roll;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.people.PersonFacts;

/** Before the marks are settled: whom one «4», one «3» or one «2» keeps back, who has too few marks, in which subject (REP-08). */
@Component
class ClassPreliminaryReport extends BasicReport {

    /** In the order of what is to be done about it. */
    private enum Risk {
        TWO,
        NOT_ATTESTED,
        ONE_THREE,
        ONE_FOUR
    }

    /** What a pupil has or is proposed in a subject. */
    private record Expected(
            Course course,
            Scale.@Nullable Kind scale,
            @Nullable PeriodValue value,
            PeriodRow row) {

        boolean is(PeriodValue wanted) {
            return value == wanted || value != null && value.mark() && value.worth() == wanted.worth();
        }
    }

    private final Finals finals;
    private final ClassRolls rolls;
    private final PersonFacts people;
    private final FinalWords words;

    ClassPreliminaryReport(
            Finals finals, ClassRolls rolls, PersonFacts people, FinalWords words, ReportWords reportWords) {
        super(
                "finals.class-preliminary",
                ReportAbout.CLASS,
                FinalsAction.VIEW_CLASS,
                reportWords,
                ReportParameter.PERIOD);
        this.finals = finals;
        this.rolls = rolls;
        this.people = people;
        this.words = words;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        Roll roll = rolls.on(asked.theGroup(), asked.theDays());
        Map<Long, List<Expected>> expected = expected(roll, finals.ofClass(asked.theGroup(), asked.thePeriod()));
        Map<Risk, Map<Long, List<Expected>>> risks = new LinkedHashMap<>();
        roll.pupils().keySet().forEach(pupil -> sort(pupil, expected.getOrDefault(pupil, List.of()), risks));
        Map<Long, PersonName> teachers = people.names(roll.courses().values().stream()
                .flatMap(course -> course.teachers().stream().limit(1))
                .map(teacher -> teacher.person())
                .distinct()
                .toList());
        List<Row> rows = new ArrayList<>();
        for (Risk risk : Risk.values()) {
            Map<Long, List<Expected>> pupils = risks.getOrDefault(risk, Map.of());
            if (!pupils.isEmpty()) {
                rows.add(Row.group(t(
                        locale,
                        "finals.risk." + risk.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        pupils.size())));
                pupils.forEach((pupil, all) -> all.forEach(one -> rows.add(line(roll, pupil, one, teachers, locale))));
            }
        }
        return ReportContent.landscape(
                new Table(
                        "",
                        List.of(
                                Column.text(t(locale, "finals.report.pupil"), 26),
                                Column.text(t(locale, "finals.report.subject"), 24),
                                Column.text(t(locale, "finals.report.teacher"), 20),
                                Column.mark(t(locale, "finals.report.expected")),
                                Column.decimal(t(locale, "finals.report.average")),
                                Column.number(t(locale, "finals.report.marks")),
                                Column.number(t(locale, "finals.report.missed")),
                                Column.number(t(locale, "finals.report.lessons")),
                                Column.text(t(locale, "finals.report.why"), 50)),
                        rows),
                new ReportPart.Note(t(locale, "finals.report.preliminary-note")));
    }

    private static Map<Long, List<Expected>> expected(Roll roll, List<PeriodSheet> sheets) {
        Map<Long, List<Expected>> expected = new HashMap<>();
        for (PeriodSheet sheet : sheets) {
            Course course = roll.courses().get(sheet.course());
            if (course != null) {
                for (PeriodRow row : sheet.rows()) {
                    PeriodValue value = row.value() == null ? row.proposal().value() : row.value();
                    expected.computeIfAbsent(row.person(), id -> new ArrayList<>())
                            .add(new Expected(
                                    course,
                                    sheet.scale() == null ? null : sheet.scale().kind(),
                                    value,
                                    row));
                }
            }
        }
        return expected;
    }

    /** A pupil stands under the gravest of what concerns him, once for each subject of it. */
    private static void sort(long pupil, List<Expected> all, Map<Risk, Map<Long, List<Expected>>> risks) {
        List<Expected> twos =
                all.stream().filter(one -> one.is(PeriodValue.TWO)).toList();
        List<Expected> open = all.stream()
                .filter(one -> one.is(PeriodValue.NOT_ATTESTED)
                        || one.value() == null && one.row().proposal().lessons() > 0)
                .toList();
        List<Expected> threes =
                all.stream().filter(one -> one.is(PeriodValue.THREE)).toList();
        List<Expected> fours =
                all.stream().filter(one -> one.is(PeriodValue.FOUR)).toList();
        boolean fives = all.stream().anyMatch(one -> one.is(PeriodValue.FIVE));
        if (!twos.isEmpty()) {
            put(risks, Risk.TWO, pupil, twos);
        }
        if (!open.isEmpty()) {
            put(risks, Risk.NOT_ATTESTED, pupil, open);
        }
        if (twos.isEmpty() && open.isEmpty() && threes.size() == 1) {
            put(risks, Risk.ONE_THREE, pupil, threes);
        } else if (twos.isEmpty() && open.isEmpty() && threes.isEmpty() && fours.size() == 1 && fives) {
            put(risks, Risk.ONE_FOUR, pupil, fours);
        }
    }

    private static void put(Map<Risk, Map<Long, List<Expected>>> risks, Risk risk, long pupil, List<Expected> all) {
        risks.computeIfAbsent(risk, key -> new LinkedHashMap<>()).put(pupil, all);
    }

    private Row line(Roll roll, long pupil, Expected one, Map<Long, PersonName> teachers, Locale locale) {
        PersonName teacher = one.course().teachers().stream()
                .findFirst()
                .map(first -> teachers.get(first.person()))
                .orElse(null);
        Proposal proposal = one.row().proposal();
        return Row.of(
                roll.listed().get(pupil),
                words.subject(one.course().subjectName(), one.scale(), locale),
                teacher == null ? "" : teacher.brief(),
                words.value(one.value(), locale),
                proposal.average(),
                proposal.marks(),
                proposal.missed(),
                proposal.lessons(),
                one.row().value() == null
                        ? t(locale, proposal.reason(), proposal.arguments())
                        : t(locale, "finals.report.settled"));
    }
}
