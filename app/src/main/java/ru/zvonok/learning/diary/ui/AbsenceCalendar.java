package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.StudentSubject.SubjectSign;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;

/** Days on which lessons were missed, month by month, each with its gravest sign; below how many lessons for which reason. */
final class AbsenceCalendar extends Div {

    /** The gravest first: not known, without a good reason, with one, late, exempt. */
    private static final Comparator<AttendanceCode> GRAVEST = Comparator.comparing(
                    (AttendanceCode code) -> !code.open())
            .thenComparing(code -> !code.absence() || code.excused())
            .thenComparing(code -> !code.absence())
            .thenComparing(code -> !code.late());

    AbsenceCalendar(List<SubjectSign> signs, LocalDate today) {
        addClassName("z-absences");
        if (signs.isEmpty()) {
            add(new Paragraph(Words.t("diary.year.never")));
            return;
        }
        Map<AttendanceCode, Integer> lessons = new LinkedHashMap<>();
        Map<LocalDate, List<SubjectSign>> days = new TreeMap<>();
        signs.forEach(sign -> {
            lessons.merge(sign.code(), 1, Integer::sum);
            days.computeIfAbsent(sign.lesson().date(), day -> new java.util.ArrayList<>())
                    .add(sign);
        });
        UnorderedList sums = new UnorderedList();
        sums.addClassName("z-lines");
        lessons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(GRAVEST))
                .forEach(entry -> sums.add(sum(entry.getKey(), entry.getValue())));
        Div months = new Div();
        months.addClassName("z-months");
        YearMonth last = YearMonth.from(today);
        for (YearMonth month = YearMonth.from(days.keySet().iterator().next());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            months.add(month(month, days));
        }
        add(sums, months);
    }

    private static ListItem sum(AttendanceCode code, int lessons) {
        return new ListItem(
                new Div(sign(code), new Span(" " + code.word(Words.locale()))),
                new Span(Words.count("diary.lessons", lessons)));
    }

    private static Span sign(AttendanceCode code) {
        Span sign = new Span(code.sign());
        sign.addClassNames("z-tag", look(code));
        return sign;
    }

    private static String look(AttendanceCode code) {
        if (code.open()) {
            return "z-tag-ochre";
        }
        return code.absence() && !code.excused() ? "z-tag-red" : "z-tag-grey";
    }

    private static Div month(YearMonth month, Map<LocalDate, List<SubjectSign>> days) {
        Div grid = new Div();
        grid.addClassName("z-month");
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        for (int i = 0; i < before; i++) {
            grid.add(new Span());
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate day = month.atDay(number);
            grid.add(day(day, days.get(day)));
        }
        return new Div(new H3(Dates.month(month.atDay(1))), grid);
    }

    private static Span day(LocalDate day, @Nullable List<SubjectSign> signs) {
        Span cell = new Span(String.valueOf(day.getDayOfMonth()));
        if (signs == null) {
            return cell;
        }
        AttendanceCode gravest =
                signs.stream().map(SubjectSign::code).min(GRAVEST).orElseThrow();
        String spoken = Words.t(
                "diary.year.day",
                Dates.words(day),
                gravest.word(Words.locale()),
                Words.count("diary.lessons", signs.size()));
        cell.addClassNames("z-missed", look(gravest));
        cell.setText(gravest.sign());
        cell.setTitle(spoken);
        cell.getElement().setAttribute("role", "img");
        cell.getElement().setAttribute("aria-label", spoken);
        return cell;
    }
}
