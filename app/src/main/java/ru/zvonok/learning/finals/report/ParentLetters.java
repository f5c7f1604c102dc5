package ru.zvonok.learning.finals.report;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettledMark;
import ru.zvonok.learning.finals.report.ClassRolls.Roll;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalFigures;
import ru.zvonok.learning.journal.MarkTally;
import ru.zvonok.learning.journal.MissedLessons;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Letters to parents of a class, each on its own sheet of paper, with a strip that comes back signed (REP-13). */
@Component
class ParentLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** What the letters are made of, read once for the class. */
    private record Facts(
            Roll roll,
            Map<Long, List<MarkTally>> marks,
            Map<Long, Map<Long, PeriodValue>> settled,
            Map<Long, Map<Integer, Integer>> missed,
            boolean period,
            String days) {}

    private final FinalFigures figures;
    private final JournalFigures journalFigures;
    private final Journal journal;
    private final ClassRolls rolls;
    private final FinalWords words;

    ParentLetters(
            FinalFigures figures, JournalFigures journalFigures, Journal journal, ClassRolls rolls, FinalWords words) {
        this.figures = figures;
        this.journalFigures = journalFigures;
        this.journal = journal;
        this.rolls = rolls;
        this.words = words;
    }

    /**
     * Of those who are in the class at the end of the days, or of one pupil.
     *
     * @param period whose settled marks stand in the letter, or null
     */
    List<ReportPart> of(long group, @Nullable Long one, DateRange days, @Nullable Long period, Locale locale) {
        Facts facts = facts(group, one, days, period);
        List<ReportPart> parts = new ArrayList<>();
        if (one == null) {
            facts.roll().pupils().forEach((pupil, name) -> letter(parts, facts, pupil, name, locale));
        } else {
            PersonName name = facts.roll().pupils().get(one);
            if (name == null) {
                throw new NotFound();
            }
            letter(parts, facts, one, name, locale);
        }
        return parts;
    }

    /** Of all who are in some classes of a school year at the end of the days, class by class; read in one go. */
    List<ReportPart> of(List<ClassEntry> groups, DateRange days, @Nullable Long period, Locale locale) {
        List<Long> ids = groups.stream().map(ClassEntry::id).toList();
        Map<Long, List<MarkTally>> marks = journalFigures.marksOfClasses(ids, days);
        Map<Long, MissedLessons> missed = journalFigures.missedOfClasses(ids, days);
        Map<Long, List<SettledMark>> settled = period == null ? Map.of() : figures.ofClasses(ids);
        List<ReportPart> parts = new ArrayList<>();
        for (Roll roll : rolls.on(groups, days)) {
            long group = roll.group().id();
            Facts facts = facts(
                    roll,
                    marks.getOrDefault(group, List.of()),
                    Objects.requireNonNull(missed.get(group)),
                    settled.getOrDefault(group, List.of()),
                    days,
                    period);
            roll.pupils().forEach((pupil, name) -> letter(parts, facts, pupil, name, locale));
        }
        return parts;
    }

    private Facts facts(long group, @Nullable Long one, DateRange days, @Nullable Long period) {
        return facts(
                one == null ? rolls.on(group, days) : rolls.of(group, days),
                journalFigures.marks(group, days),
                journalFigures.missed(group, days),
                period == null ? List.of() : figures.ofClass(group),
                days,
                period);
    }

    private static Facts facts(
            Roll roll,
            List<MarkTally> tallies,
            MissedLessons lessons,
            List<SettledMark> settled,
            DateRange days,
            @Nullable Long period) {
        Map<Long, List<MarkTally>> marks = tallies.stream().collect(Collectors.groupingBy(MarkTally::student));
        Map<Long, Map<Integer, Integer>> missed = new HashMap<>();
        lessons.missed().forEach(sign -> missed.computeIfAbsent(sign.student(), id -> new HashMap<>())
                .merge(sign.code(), sign.lessons(), Integer::sum));
        return new Facts(
                roll,
                marks,
                period == null ? Map.of() : roll.sheet(settled, period),
                missed,
                period != null,
                DAY.format(days.from()) + "–" + DAY.format(Objects.requireNonNull(days.to())));
    }

    private void letter(List<ReportPart> parts, Facts facts, long pupil, PersonName name, Locale locale) {
        String group = facts.roll().group().name();
        parts.add(new ReportPart.Heading(words.t(locale, "finals.letter.heading"), true));
        parts.add(new ReportPart.Note(words.t(locale, "finals.letter.text", name.full(), group, facts.days())));
        parts.add(marks(facts, pupil, locale));
        int others = others(facts, pupil);
        if (others > 0) {
            parts.add(new ReportPart.Note(words.t(locale, "finals.report.other-scales", others)));
        }
        parts.add(new ReportPart.Note(missed(facts.missed().getOrDefault(pupil, Map.of()), locale)));
        parts.add(new ReportPart.Signature(words.t(locale, "finals.report.class-teacher-office")));
        parts.add(new ReportPart.TearOff(words.t(locale, "finals.letter.strip", name.full(), group, facts.days())));
        parts.add(new ReportPart.Signature(words.t(locale, "finals.letter.parent")));
    }

    /** Marks in other scales than five points, which stand in the columns of what they are worth. */
    private static int others(Facts facts, long pupil) {
        return facts.marks().getOrDefault(pupil, List.of()).stream()
                .filter(tally -> tally.scale().other())
                .mapToInt(tally -> tally.sums().marks())
                .sum();
    }

    private Table marks(Facts facts, long pupil, Locale locale) {
        List<Column> columns = new ArrayList<>();
        String marks = words.t(locale, "finals.report.marks");
        columns.add(Column.text(words.t(locale, "finals.report.subject"), 30));
        for (int value = 5; value >= 2; value--) {
            columns.add(Column.number(String.valueOf(value)).under(marks));
        }
        columns.add(Column.number("•"));
        columns.add(Column.decimal(words.t(locale, "finals.report.average")));
        if (facts.period()) {
            columns.add(Column.mark(words.t(locale, "finals.report.period-mark")));
        }
        Map<Long, MarkTally> bySubject = new HashMap<>();
        facts.marks().getOrDefault(pupil, List.of()).forEach(tally -> {
            Course course = facts.roll().courses().get(tally.course());
            if (course != null) {
                bySubject.merge(course.subject(), tally, MarkTally::plus);
            }
        });
        Map<Long, PeriodValue> settled = facts.settled().getOrDefault(pupil, Map.of());
        List<Row> rows = new ArrayList<>();
        facts.roll().subjects().forEach((subject, course) -> {
            MarkTally tally = bySubject.get(subject);
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(words.subject(course.subjectName(), tally == null ? null : tally.scale(), locale));
            for (int value = 5; value >= 2; value--) {
                cells.add(tally == null ? null : tally.counts().get(value));
            }
            cells.add(tally == null || tally.duties() == 0 ? null : tally.duties());
            BigDecimal average = tally == null ? null : tally.sums().averages().weighted();
            cells.add(average);
            if (facts.period()) {
                cells.add(words.value(settled.get(subject), locale));
            }
            rows.add(new Row(ReportPart.RowKind.PLAIN, cells));
        });
        return new Table("", columns, rows);
    }

    private String missed(Map<Integer, Integer> counts, Locale locale) {
        List<AttendanceCode> absences = journal.attendanceCodes().stream()
                .filter(AttendanceCode::absence)
                .toList();
        int all = absences.stream()
                .mapToInt(code -> counts.getOrDefault(code.id(), 0))
                .sum();
        List<String> reasons = absences.stream()
                .filter(code -> counts.getOrDefault(code.id(), 0) > 0)
                .map(code -> code.word(locale) + ": " + counts.get(code.id()))
                .toList();
        return words.t(locale, "finals.letter.missed", all)
                + (reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")")
                + ".";
    }
}
