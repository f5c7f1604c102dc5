package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.CellChange;
import ru.zvonok.learning.journal.ClassPage.ClassStudent;
import ru.zvonok.learning.journal.StudentChange;
import ru.zvonok.learning.journal.StudentCourse;
import ru.zvonok.learning.journal.StudentCourse.DatedMark;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;

/** A pupil over all subjects: every mark with who set or changed it, and the latest changes. */
@org.springframework.stereotype.Component
class PupilParts {

    private static final int LATEST = 15;

    private final ClassDesk desk;
    private final CellStories stories;

    PupilParts(ClassDesk desk, CellStories stories) {
        this.desk = desk;
        this.stories = stories;
    }

    /** The head of the card beside the grid. */
    Div head(ClassEntry group, ClassStudent student, Runnable close) {
        H2 title = new H2(student.name().listed());
        Span second = Pieces.muted(ClassMarksView.missed(student));
        Div words = new Div(title, second);
        words.addClassNames("z-grow", "z-stack");
        Anchor link = Here.anchor("class-pupil/" + group.id() + "/" + student.person(), "");
        link.add(Icons.of("arrow-up-right"));
        link.setAriaLabel(Words.t("journal.class.pupil.open"));
        link.setTitle(Words.t("journal.class.pupil.open"));
        link.addClassName("z-icon-link");
        Div head = new Div(words, link, Icons.button("x", "journal.card.close", click -> close.run()));
        head.addClassName("z-side-head");
        return head;
    }

    Component[] all(long pupil, DateRange days) {
        int year = SchoolYear.of(days.from());
        List<StudentCourse> courses = desk.students().courses(pupil, days);
        return new Component[] {subjects(pupil, courses), changes(pupil, year, courses)};
    }

    private UnorderedList subjects(long pupil, List<StudentCourse> courses) {
        Map<Integer, AssignmentType> types = new HashMap<>();
        desk.journal().assignmentTypes().forEach(type -> types.put(type.id(), type));
        Locale locale = Words.locale();
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled", "z-pupil-subjects");
        for (StudentCourse course : courses) {
            Span average = new Span(ClassModels.average(course.averages(), locale));
            average.addClassName("z-strong");
            Div head = new Div(new Span(course.course().subjectName()), average);
            head.addClassName("z-line-ends");
            Div marks = new Div();
            marks.addClassName("z-pupil-marks");
            course.marks().forEach(mark -> marks.add(mark(pupil, course, mark, types, locale)));
            if (course.missed() > 0) {
                Span missed = new Span(Words.count("journal.class.missed", course.missed()));
                missed.addClassNames("z-muted", "z-small");
                marks.add(missed);
            }
            Div part = new Div(head, marks);
            part.addClassName("z-grow");
            list.add(new ListItem(part));
        }
        return list;
    }

    private Button mark(
            long pupil, StudentCourse course, DatedMark dated, Map<Integer, AssignmentType> types, Locale locale) {
        @Nullable Integer number = dated.mark().value();
        String value = dated.mark().text();
        @Nullable AssignmentType type = types.get(dated.type());
        String kind = type == null ? "" : type.word(locale);
        String day = Dates.words(dated.day());
        String tip = kind.isEmpty() ? day : day + ", " + kind.toLowerCase(locale);
        Button button = new Button(value, click -> story(pupil, course, dated, tip));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassNames(
                "z-mark-button",
                number == null ? "z-text-ochre" : "z-digit-" + course.scale().worth(number));
        button.setTooltipText(tip);
        button.setAriaLabel(value + ", " + course.course().subjectName() + ", " + tip);
        return button;
    }

    private void story(long pupil, StudentCourse course, DatedMark dated, String tip) {
        List<CellChange> changes =
                desk.students().history(pupil, dated.lesson(), course.course().schoolYear());
        Dialog dialog = new Dialog(course.course().subjectName() + ", " + tip);
        dialog.setMaxWidth("100%");
        dialog.add(stories.of(changes));
        dialog.getFooter().add(new Button(Words.t("journal.class.close"), click -> dialog.close()));
        dialog.open();
    }

    private Div changes(long pupil, int year, List<StudentCourse> courses) {
        Map<Long, String> subjects = courses.stream()
                .collect(Collectors.toMap(course -> course.course().id(), course -> course.course()
                        .subjectName()));
        List<StudentChange> latest = desk.students().latest(pupil, year, LATEST);
        Map<Long, String> names =
                stories.names(latest.stream().map(StudentChange::change).toList());
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        for (StudentChange one : latest) {
            Span where = new Span(subjects.getOrDefault(one.course(), "") + ", " + Dates.words(one.day()));
            Div words = new Div(where, stories.told(one.change(), names));
            words.addClassName("z-stack");
            list.add(new ListItem(words));
        }
        Div part = new Div(new H3(Words.t("journal.class.changes")));
        part.add(latest.isEmpty() ? new Paragraph(Words.t("journal.class.no-changes")) : list);
        part.addClassName("z-card-part");
        return part;
    }
}
