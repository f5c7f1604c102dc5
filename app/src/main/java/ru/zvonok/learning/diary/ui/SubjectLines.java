package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.diary.DiarySubject;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.StudentSubject.SubjectMark;
import ru.zvonok.learning.journal.StudentSubject.SubjectSign;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;

/** The marks of a subject one under the other with all that is known of each, and the lessons missed. */
final class SubjectLines {

    private final DiarySubject subject;
    private final Map<Integer, AssignmentType> types;
    private final MarkStories stories;
    private final ZoneId zone;

    SubjectLines(DiarySubject subject, Map<Integer, AssignmentType> types, MarkStories stories, ZoneId zone) {
        this.subject = subject;
        this.types = types;
        this.stories = stories;
        this.zone = zone;
    }

    Component marks() {
        OrderedList list = new OrderedList();
        list.addClassName("z-subject-marks");
        subject.subject().marks().forEach(mark -> list.add(line(mark)));
        return list;
    }

    Component signs() {
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        for (SubjectSign one : subject.subject().signs()) {
            AttendanceCode code = one.code();
            Span sign = new Span(code.sign());
            sign.addClassNames("z-tag", code.open() ? "z-tag-ochre" : "z-tag-plain");
            Span words = Figures.small(code.word(Words.locale()));
            Div what = new Div(new Span(Dates.weekdayAndWords(one.lesson().date())), words);
            what.addClassName("z-stack");
            list.add(new ListItem(what, sign));
        }
        return list;
    }

    private ListItem line(SubjectMark mark) {
        Div what = new Div();
        what.addClassName("z-diary-what");
        Span kind = new Span(work(mark));
        kind.addClassName("z-strong");
        what.add(kind);
        String topic = mark.topic();
        if (topic != null) {
            Span text = new Span(topic);
            text.addClassName("z-prose");
            what.add(text);
        }
        String comment = mark.mark().comment();
        if (comment != null) {
            Span text = new Span(Words.t("diary.subject.comment", comment));
            text.addClassName("z-prose");
            what.add(text);
        }
        what.add(Figures.small(String.join(", ", known(mark))));
        return new ListItem(tile(mark), what);
    }

    /** «Контрольная работа «Дроби», вес 3» */
    private String work(SubjectMark mark) {
        AssignmentType type = types.get(mark.type());
        String kind = type == null ? Words.t("diary.why.other") : Figures.kind(type);
        String title = mark.title();
        return Words.t(
                "diary.subject.work",
                title == null ? kind : Words.t("diary.subject.titled", kind, title),
                mark.weight());
    }

    private List<String> known(SubjectMark mark) {
        List<String> known = new ArrayList<>();
        LocalDate lesson = mark.lesson().date();
        known.add(Words.t("diary.subject.lesson", Dates.words(lesson)));
        if (mark.set() != null) {
            LocalDate set = mark.set().atZone(zone).toLocalDate();
            if (!set.equals(lesson)) {
                known.add(Words.t("diary.subject.set", Dates.words(set)));
            }
        }
        if (mark.mark().afterwards()) {
            known.add(Words.t("diary.subject.afterwards"));
        }
        @Nullable Long account = mark.account();
        @Nullable String who = account == null ? null : subject.names().get(account);
        if (who != null) {
            known.add(who);
        }
        if (mark.changes() > 1) {
            known.add(Words.t("diary.subject.changed"));
        }
        return known;
    }

    private Button tile(SubjectMark mark) {
        String day = Dates.words(mark.lesson().date());
        return MarkTile.of(
                subject.subject().scale(),
                mark.mark(),
                day,
                () -> stories.open(
                        subject.child(),
                        mark.lesson().id(),
                        mark.lesson().schoolYear(),
                        Words.t("diary.story.title", subject.subject().course().subjectName(), day),
                        ""));
    }
}
