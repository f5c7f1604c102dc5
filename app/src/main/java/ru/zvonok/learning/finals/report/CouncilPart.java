package ru.zvonok.learning.finals.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.Council;
import ru.zvonok.learning.finals.CouncilDecision;
import ru.zvonok.learning.finals.CouncilMatter;
import ru.zvonok.learning.finals.CouncilValue;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.report.ClassRolls.Roll;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.Table;

/** What the council decided on a class, and what the marks put before it where it has not. */
@Component
class CouncilPart {

    private final Council council;
    private final FinalWords words;

    CouncilPart(Council council, FinalWords words) {
        this.council = council;
        this.words = words;
    }

    /** Decisions by pupil, what comes after the year before the admission. */
    Map<Long, Map<CouncilMatter, CouncilDecision>> of(Roll roll) {
        return council.ofClass(roll.group().id());
    }

    List<ReportPart> parts(Roll roll, Map<Long, Map<Long, PeriodValue>> sheet, List<Column> columns, Locale locale) {
        Map<Long, Map<CouncilMatter, CouncilDecision>> decided = of(roll);
        List<ReportPart> parts = new ArrayList<>();
        boolean any = roll.pupils().keySet().stream().anyMatch(decided::containsKey);
        if (any) {
            parts.add(decisions(roll, decided, columns, locale));
        }
        if (roll.pupils().keySet().stream().anyMatch(pupil -> open(decided, pupil))) {
            parts.add(marks(roll, sheet, decided, columns, locale));
        }
        return parts;
    }

    private static boolean open(Map<Long, Map<CouncilMatter, CouncilDecision>> decided, long pupil) {
        return !decided.getOrDefault(pupil, Map.of()).containsKey(CouncilMatter.PROMOTION);
    }

    private Table decisions(
            Roll roll, Map<Long, Map<CouncilMatter, CouncilDecision>> decided, List<Column> columns, Locale locale) {
        List<Row> rows = new ArrayList<>();
        Set<String> papers = new LinkedHashSet<>();
        for (CouncilValue value : CouncilValue.values()) {
            List<String> who = new ArrayList<>();
            roll.brief().forEach((pupil, name) -> {
                CouncilDecision decision = decided.getOrDefault(pupil, Map.of()).get(value.matter());
                if (decision != null && decision.value() == value) {
                    boolean owes = value == CouncilValue.CONDITIONAL
                            && !decision.debts().isEmpty();
                    who.add(owes ? name + " (" + String.join(", ", decision.debts()) + ")" : name);
                    papers.add(words.paper(decision.protocol(), locale));
                }
            });
            if (!who.isEmpty()) {
                rows.add(Row.of(words.t(locale, value.textKey()), who.size(), String.join(", ", who)));
            }
        }
        return new Table(words.t(locale, "finals.report.council-decided", String.join(", ", papers)), columns, rows);
    }

    /** What the marks of the year put before the council about those it has not decided on. */
    private Table marks(
            Roll roll,
            Map<Long, Map<Long, PeriodValue>> sheet,
            Map<Long, Map<CouncilMatter, CouncilDecision>> decided,
            List<Column> columns,
            Locale locale) {
        List<Row> rows = new ArrayList<>();
        for (Advance advance : Advance.values()) {
            List<String> who = new ArrayList<>();
            roll.brief().forEach((pupil, name) -> {
                Map<Long, PeriodValue> year = sheet.getOrDefault(pupil, Map.of());
                if (open(decided, pupil) && Advance.of(roll, year) == advance) {
                    List<String> debts = Advance.debts(roll, year);
                    who.add(debts.isEmpty() ? name : name + " (" + String.join(", ", debts) + ")");
                }
            });
            rows.add(Row.of(words.t(locale, advance.textKey()), who.size(), String.join(", ", who)));
        }
        return new Table(words.t(locale, "finals.report.council"), columns, rows);
    }
}
