package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import ru.zvonok.learning.journal.AbsentDay;
import ru.zvonok.learning.journal.AbsentDay.ClassAbsent;
import ru.zvonok.learning.journal.DayAttendance;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** «Отсутствуют сегодня»: by class, with what is known of the reasons, for heads, deputies, department heads. */
@org.springframework.stereotype.Component
class AbsentToday implements TodayCard {

    private static final int MOST = 8;

    private final DayAttendance door;
    private final AccessControl access;
    private final Directory directory;

    AbsentToday(DayAttendance door, AccessControl access, Directory directory) {
        this.door = door;
        this.access = access;
        this.directory = directory;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(8);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allows(JournalAction.VIEW_CLASS, Target.organisation())) {
            return Optional.empty();
        }
        AbsentDay day = door.on(directory.today());
        if (day.lessons() == 0 && day.classes().isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(head(day));
        if (day.unmarked() > 0) {
            section.add(new Div(Here.anchor(
                    UnfilledDesk.PATH + "?day=" + day.day() + "&missing=ATTENDANCE",
                    Words.t(
                            "journal.absent.unmarked",
                            day.unmarked(),
                            Words.count("journal.absent.lessons-over", day.lessons())))));
        }
        if (day.classes().isEmpty()) {
            Paragraph none = new Paragraph(Words.t("journal.absent.none"));
            none.addClassName("z-muted");
            section.add(none);
            return Optional.of(section);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        day.classes().stream().limit(MOST).forEach(one -> list.add(line(one)));
        section.add(list);
        if (day.classes().size() > MOST) {
            Span more = Pieces.muted(Words.t(
                    "journal.absent.more",
                    Words.count("journal.absent.classes", day.classes().size() - MOST),
                    day.classes().stream()
                            .skip(MOST)
                            .mapToInt(ClassAbsent::absent)
                            .sum()));
            section.add(more);
        }
        return Optional.of(section);
    }

    private static Div head(AbsentDay day) {
        Div head = Pieces.head(Words.t("journal.absent.title"));
        if (day.absent() > 0) {
            Span count = Pieces.muted(Words.count("journal.absent.pupils", day.absent()));
            head.add(count);
        }
        return head;
    }

    private static ListItem line(ClassAbsent one) {
        Span of = Pieces.muted(Words.t("journal.absent.of", one.absent(), one.members()));
        Div name = new Div(Here.anchor(ClassPageView.ABSENCES + "/" + one.group(), one.name()), new Text(" "), of);
        ListItem line = new ListItem(name);
        if (one.open() > 0) {
            line.add(Tag.ochre(Words.t("journal.absent.open", one.open())));
        } else if (one.unexcused() > 0) {
            line.add(Tag.red(Words.t("journal.absent.unexcused", one.unexcused())));
        } else {
            Span known = Pieces.muted(Words.t("journal.absent.known"));
            line.add(known);
        }
        return line;
    }
}
