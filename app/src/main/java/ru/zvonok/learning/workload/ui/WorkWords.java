package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.workload.Placed;
import ru.zvonok.learning.workload.PlannedWork;
import ru.zvonok.learning.workload.Violation;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** The words of the schedule. */
@org.springframework.stereotype.Component
class WorkWords {

    private final Journal journal;

    WorkWords(Journal journal) {
        this.journal = journal;
    }

    List<AssignmentType> types() {
        return journal.assignmentTypes();
    }

    /** Kinds of work by id. */
    Map<Integer, AssignmentType> byId() {
        Map<Integer, AssignmentType> types = new HashMap<>();
        types().forEach(type -> types.put(type.id(), type));
        return types;
    }

    /** «Контрольная работа», with its title where it has one. */
    String kind(PlannedWork work) {
        String kind = Optional.ofNullable(byId().get(work.type()))
                .map(type -> type.word(Words.locale()))
                .orElse("");
        return work.title().isEmpty() ? kind : kind + ". " + work.title();
    }

    /** «К/р» */
    String shortKind(int type) {
        return Optional.ofNullable(byId().get(type))
                .map(one -> "en".equals(Words.locale().getLanguage()) ? one.shortNameEn() : one.shortName())
                .orElse("");
    }

    /** «7А», with the subgroup where the class is divided. */
    static String group(Course course) {
        return course.subgroupName() == null
                ? course.groupName()
                : Words.t("workload.group-part", course.groupName(), course.subgroupName());
    }

    /** «вт 17.11, 3-й урок» */
    static String place(LocalDate day, @Nullable Integer number) {
        String date = Dates.weekday(day) + " " + Dates.shortDay(day);
        return number == null ? date : Words.t("workload.place", date, number);
    }

    static String violation(Violation violation) {
        return Words.t(violation.problem().code(), violation.arguments().toArray());
    }

    /** What stands against a work. */
    static UnorderedList violations(List<Violation> violations) {
        UnorderedList list = new UnorderedList();
        list.addClassName("z-work-against");
        violations.forEach(one -> list.add(new ListItem(violation(one))));
        return list;
    }

    /** What changed after the publication; empty for nothing. */
    static Optional<String> change(PlannedWork work) {
        PlannedWork.@Nullable Change change = work.change();
        if (change == null) {
            return Optional.empty();
        }
        String on = Dates.shortDay(change.on());
        if (change.before() == null) {
            return Optional.of(Words.t("workload.change.added", on, change.reason()));
        }
        return Optional.of(
                change.after() == null
                        ? Words.t("workload.change.removed", on, change.reason())
                        : Words.t("workload.change.moved", Dates.shortDay(change.before()), on, change.reason()));
    }

    /** Where a work would stand, what is against it, what would be allowed. */
    static Div placed(Placed placed) {
        Span head = new Span(group(placed.course()) + ": " + place(placed.day(), placed.number()));
        head.addClassName("z-strong");
        Div text = new Div(head);
        if (placed.number() == null) {
            text.add(small(Words.t("workload.placed.unknown")));
        }
        if (!placed.violations().isEmpty()) {
            text.add(violations(placed.violations()));
            Placed.@Nullable Place free = placed.free();
            text.add(small(
                    free == null
                            ? Words.t("workload.placed.no-free")
                            : Words.t("workload.placed.free", place(free.day(), free.number()))));
        }
        boolean fine = placed.violations().isEmpty();
        Div callout = new Div(Icons.of(fine ? "check" : "triangle-alert"), text);
        callout.addClassNames("z-callout", fine ? "z-work-fine" : "z-ochre");
        return callout;
    }

    static Span small(String text) {
        Span span = new Span(text);
        span.addClassNames("z-muted", "z-small", "z-block");
        return span;
    }
}
