package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import ru.zvonok.learning.finals.Courseworks;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.StudentCoursework;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Themes, supervisors and marks of a student's courseworks; nothing where there are none. */
@org.springframework.stereotype.Component
class CourseworkPart {

    private final Courseworks door;
    private final AccessControl access;

    CourseworkPart(Courseworks door, AccessControl access) {
        this.door = door;
        this.access = access;
    }

    List<Component> of(long child, int year) {
        if (!access.allows(FinalsAction.VIEW_OWN, Target.person(child))) {
            return List.of();
        }
        List<StudentCoursework> works = door.ofStudent(child, year);
        if (works.isEmpty()) {
            return List.of();
        }
        return List.of(new Section(
                Pieces.head(Words.t("diary.year.courseworks")),
                Pieces.table(
                        List.of(
                                Words.t("diary.year.subject"),
                                Words.t("diary.year.theme"),
                                Words.t("diary.year.supervisor"),
                                Words.t("diary.year.mark")),
                        works.stream().map(CourseworkPart::row).toList())));
    }

    private static List<Component> row(StudentCoursework work) {
        return List.of(
                new Span(work.course().subjectName()),
                work.theme().isEmpty() ? Pieces.muted(Words.t("diary.year.no-theme")) : new Span(work.theme()),
                new Span(work.supervisor() == null ? "" : work.supervisor().brief()),
                work.mark() == null
                        ? Pieces.muted(Words.t("diary.year.no-mark"))
                        : Figures.tile(work.mark(), "z-strong"));
    }
}
