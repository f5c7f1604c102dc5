package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import ru.zvonok.learning.journal.ExcuseNote;
import ru.zvonok.learning.journal.ExcuseNotes;
import ru.zvonok.learning.journal.StudentAbsences;
import ru.zvonok.learning.journal.StudentAbsences.Line;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.FileShelf;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** The lists of the page of absences: sums by reason, what was missed day by day, the family's notes. */
final class AbsenceLists {

    /** Days and lessons of one reason. */
    private static final class Sum {
        private final Set<LocalDate> days = new HashSet<>();
        private int lessons;
    }

    private AbsenceLists() {}

    static Component totals(List<Line> lines) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (Line line : lines) {
            Sum sum = sums.computeIfAbsent(reason(line), key -> new Sum());
            sum.days.add(line.day());
            sum.lessons += line.lessons().size();
        }
        return Pieces.facts(sums.entrySet().stream()
                .map(sum -> Map.entry(
                        sum.getKey(),
                        Words.count("diary.absences.days", sum.getValue().days.size()) + ", "
                                + Words.count("diary.lessons", sum.getValue().lessons)))
                .toList());
    }

    static Component lines(StudentAbsences absences, Consumer<Line> write) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        for (Line line : absences.lines()) {
            Span day = new Span(Dates.weekdayAndWords(line.day()));
            day.addClassName("z-strong");
            ListItem item = new ListItem(Pieces.two(day, Pieces.muted(lessons(line.lessons()))));
            Div end = new Div(line.code().open() ? Tag.ochre(reason(line)) : new Span(reason(line)));
            end.addClassName("z-two");
            if (line.document() != null) {
                end.add(Pieces.muted(line.document()));
            }
            boolean said = absences.notes().stream().anyMatch(note -> speaks(note, line));
            if (line.code().open() && absences.mayWrite() && !said) {
                Button why = new Button(Words.t("diary.absences.why"), click -> write.accept(line));
                why.addThemeVariants(ButtonVariant.TERTIARY);
                why.setAriaLabel(Words.t("diary.absences.why-day", Dates.words(line.day())));
                end.add(why);
            }
            item.add(end);
            list.add(item);
        }
        return new Div(new H2(Words.t("diary.absences.lines")), list);
    }

    private static boolean speaks(ExcuseNote note, Line line) {
        return note.state() == ExcuseNote.State.SENT
                && note.days().contains(line.day())
                && (note.lessons().isEmpty() || note.lessons().containsAll(line.lessons()));
    }

    static Component notes(List<ExcuseNote> notes, ExcuseNotes door, Files files) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        notes.stream().filter(note -> note.sender() != null).forEach(note -> list.add(note(note, door, files)));
        return list.getChildren().findAny().isEmpty()
                ? new Div()
                : new Div(new H2(Words.t("diary.absences.notes")), list);
    }

    private static ListItem note(ExcuseNote note, ExcuseNotes door, Files files) {
        Span when = new Span(days(note.days()) + (note.lessons().isEmpty() ? "" : ", " + lessons(note.lessons())));
        when.addClassName("z-strong");
        Div what = new Div(when, new Span(Words.t(note.reason().textKey())));
        what.addClassName("z-stack");
        if (!note.words().isEmpty()) {
            what.add(Pieces.muted(note.words()));
        }
        for (ExcuseNote.Paper paper : note.papers()) {
            what.add(FileShelf.open(paper.name(), () -> files.link(paper.file())));
        }
        if (!note.answer().isEmpty()) {
            what.add(new Span(Words.t("diary.absences.answer", note.answer())));
        }
        Div end = new Div(state(note));
        end.addClassName("z-two");
        if (note.mine()) {
            Button withdraw = new Button(Words.t("diary.absences.withdraw"), click -> {
                door.withdraw(note.id());
                Notice.done(Words.t("diary.absences.withdrawn"));
                Pieces.again();
            });
            withdraw.addThemeVariants(ButtonVariant.TERTIARY);
            end.add(withdraw);
        }
        return new ListItem(what, end);
    }

    private static Component state(ExcuseNote note) {
        String words = Words.t(note.state().textKey());
        return switch (note.state()) {
            case SENT -> Tag.accent(words);
            case ACCEPTED -> Tag.done(words);
            case DECLINED -> Tag.ochre(words);
            case WITHDRAWN -> Tag.grey(words);
        };
    }

    private static String reason(Line line) {
        String word = line.reason() == null
                ? line.code().word(Words.locale())
                : Words.t(line.reason().textKey());
        return word.substring(0, 1).toUpperCase(Words.locale()) + word.substring(1);
    }

    private static String lessons(List<Integer> numbers) {
        return Words.count(
                "diary.absences.lessons",
                numbers.size(),
                numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String days(DateRange days) {
        LocalDate last = Objects.requireNonNull(days.to());
        return days.from().equals(last)
                ? Dates.words(last)
                : Words.t("diary.absences.from-to", Dates.words(days.from()), Dates.words(last));
    }
}
