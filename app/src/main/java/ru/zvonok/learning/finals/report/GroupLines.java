package ru.zvonok.learning.finals.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.Standing;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/** Lines of a table in which classes stand one below the other, with their sums. */
@Component
class GroupLines {

    /** Pupils of a class, a grade, a specialty or the school. */
    record Line(int roll, List<Tally> pupils) {

        static final Line NOBODY = new Line(0, List.of());

        static Line of(List<Member> members, Map<Long, Tally> tallies) {
            return new Line(
                    members.size(),
                    members.stream()
                            .map(member -> tallies.getOrDefault(member.person(), Tally.NOTHING))
                            .filter(tally -> tally.judged() > 0)
                            .toList());
        }

        Line plus(Line other) {
            List<Tally> all = new ArrayList<>(pupils);
            all.addAll(other.pupils);
            return new Line(roll + other.roll, all);
        }

        private int with(Standing standing) {
            return (int) pupils.stream()
                    .filter(tally -> tally.standing() == standing)
                    .count();
        }
    }

    /** What a table of classes stands on: the classes in order, who is in them on the last of the days, how figures are reckoned then. */
    record Basis(List<ClassEntry> groups, Map<Long, List<Member>> members, FigureRule rule) {

        Line line(ClassEntry group, Map<Long, Tally> tallies) {
            return Line.of(members.getOrDefault(group.id(), List.of()), tallies);
        }
    }

    private final Enrolment enrolment;
    private final Calendar calendar;
    private final FinalWords words;
    private final FinalFigures figures;
    private final ClassRolls rolls;

    GroupLines(Enrolment enrolment, Calendar calendar, FinalWords words, FinalFigures figures, ClassRolls rolls) {
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.words = words;
        this.figures = figures;
        this.rolls = rolls;
    }

    Basis basis(Asked asked, Predicate<ClassEntry> which) {
        LocalDate day = rolls.last(asked.theDays());
        List<ClassEntry> groups = groups(asked).stream().filter(which).toList();
        return new Basis(
                groups,
                enrolment.members(groups.stream().map(ClassEntry::id).toList(), new DateRange(day, day)),
                figures.rule(day));
    }

    /** Those that have the period; of a result of the year all that have any. */
    List<ClassEntry> groups(Asked asked) {
        Optional<Long> set =
                asked.thePeriod() > 0 ? calendar.period(asked.thePeriod()).map(Period::set) : Optional.empty();
        return enrolment.classes(asked.year()).stream()
                .filter(group -> group.periodSet() != null
                        && set.map(one -> one.equals(group.periodSet())).orElse(true))
                .toList();
    }

    List<Column> columns(Locale locale) {
        String with = words.t(locale, "finals.report.pupils-with");
        return List.of(
                Column.text(words.t(locale, "finals.report.class"), 14),
                Column.number(words.t(locale, "finals.report.roll-short")),
                Column.number(words.t(locale, "finals.report.attested")),
                Column.number(words.t(locale, "finals.standing.excellent")).under(with),
                Column.number(words.t(locale, "finals.standing.good")).under(with),
                Column.number(words.t(locale, "finals.standing.one-three")).under(with),
                Column.number(words.t(locale, "finals.standing.threes")).under(with),
                Column.number(words.t(locale, "finals.standing.failing")).under(with),
                Column.percent(words.t(locale, "finals.report.pass")),
                Column.percent(words.t(locale, "finals.report.quality")),
                Column.decimal(words.t(locale, "finals.report.average")),
                Column.percent(words.t(locale, "finals.report.learned")));
    }

    static Row row(RowKind kind, String name, Line line, FigureRule rule) {
        Tally marks = line.pupils().stream().reduce(Tally.NOTHING, Tally::plus);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(line.roll());
        cells.add(line.pupils().size());
        cells.add(line.with(Standing.EXCELLENT));
        cells.add(line.with(Standing.GOOD));
        cells.add(line.with(Standing.ONE_THREE));
        cells.add(line.with(Standing.THREES));
        cells.add(line.with(Standing.FAILING));
        cells.add(Tally.share(Figures.passed(line.pupils(), rule), line.pupils().size()));
        cells.add(line.pupils().isEmpty() ? null : Tally.share(Figures.good(line.pupils(), rule), line.roll()));
        cells.add(marks.average());
        cells.add(marks.learned(rule));
        return new Row(kind, cells);
    }
}
