package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.workload.Assessments;
import ru.zvonok.learning.workload.DayLoad;
import ru.zvonok.learning.workload.HomeworkLoad;
import ru.zvonok.learning.workload.PlannedWork;
import ru.zvonok.learning.workload.WorkloadAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** What a day has besides its lessons: works of the published schedule, and how much homework is due. */
@Component
class DayNotes {

    private final Assessments assessments;
    private final HomeworkLoad homework;
    private final Journal journal;
    private final AccessControl access;
    private final Directory directory;

    DayNotes(
            Assessments assessments,
            HomeworkLoad homework,
            Journal journal,
            AccessControl access,
            Directory directory) {
        this.assessments = assessments;
        this.homework = homework;
        this.journal = journal;
        this.access = access;
        this.directory = directory;
    }

    /** Works of some days; none where there is no schedule. */
    List<PlannedWork> works(DiaryChild child, DateRange days) {
        boolean school = directory.current().modules().contains(ModuleProfile.SCHOOL);
        return school && access.allows(WorkloadAction.VIEW, Target.person(child.person()))
                ? assessments.ofPupil(child.person(), days)
                : List.of();
    }

    /** The notes of one day; hidden where there is nothing to say. */
    Div of(DiaryChild child, LocalDate day, List<PlannedWork> works) {
        Div notes = new Div();
        notes.addClassName("z-stack");
        Map<Integer, AssignmentType> types = new HashMap<>();
        journal.assignmentTypes().forEach(type -> types.put(type.id(), type));
        works.stream().filter(work -> work.day().equals(day)).forEach(work -> notes.add(work(work, types)));
        boolean school = directory.current().modules().contains(ModuleProfile.SCHOOL);
        if (school && access.allows(WorkloadAction.VIEW, Target.person(child.person()))) {
            homework.ofPupil(child.person(), new DateRange(day, day)).forEach(load -> notes.add(load(load)));
        }
        notes.setVisible(notes.getChildren().findAny().isPresent());
        return notes;
    }

    private static Div work(PlannedWork work, Map<Integer, AssignmentType> types) {
        @Nullable AssignmentType type = types.get(work.type());
        String kind = type == null ? "" : type.word(Words.locale());
        Anchor link = Here.anchor(
                "assessments", Words.t("diary.work", kind, work.course().subjectName()));
        Div callout = new Div(Icons.of("clipboard-list"), new Div(link));
        callout.addClassName("z-callout");
        return callout;
    }

    private static Span load(DayLoad load) {
        Span words = new Span(Words.t(
                load.over() ? "diary.load.over" : "diary.load",
                Dates.minutes(load.minutes()),
                Dates.minutes(load.limit())));
        words.addClassNames("z-small", load.over() ? "z-text-red" : "z-muted");
        return words;
    }
}
