package ru.zvonok.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import ru.zvonok.bench.measure.Job.Call;
import ru.zvonok.gateway.oversight.Oversight;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.EditResult;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalStudent;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.registry.enrolment.PupilFilter;
import ru.zvonok.registry.enrolment.SchoolClasses;

/** The jobs that go through doors, in the order of the table. */
@Component
public class Jobs {

    private static final Locale RUSSIAN = Locale.of("ru");
    /** How lines end whose work grows with the organisations it oversees. */
    static final String ABOVE = "-dashboard";

    private static final Consumer<Seat> NOTHING_MORE = seat -> {};
    private static final int CLASS = 30;
    private static final int SCHOOL = 1_000;
    /** 1,500 requests a second of eight clients. */
    private static final double CROWD_OF_FAMILIES = 5.33;

    private final Journal journal;
    private final PeriodResults results;
    private final SchoolClasses classes;
    private final Diary diary;
    private final Finals finals;
    private final FinalFigures figures;
    private final List<ReportDefinition> reports;
    private final Oversight oversight;

    Jobs(
            Journal journal,
            PeriodResults results,
            SchoolClasses classes,
            Diary diary,
            Finals finals,
            FinalFigures figures,
            List<ReportDefinition> reports,
            Oversight oversight) {
        this.journal = journal;
        this.results = results;
        this.classes = classes;
        this.diary = diary;
        this.finals = finals;
        this.figures = figures;
        this.reports = reports;
        this.oversight = oversight;
    }

    public List<Job> all() {
        return List.of(
                Job.reads("journal-page", 5, teacher(seat -> journal.page(seat.course(), seat.quarter()))),
                saveOneMark(),
                saveColumn(),
                Job.reads("attendance-sheet", 3, teacher(seat -> journal.page(seat.course(), day(seat)))),
                Job.writes("save-attendance-of-30", 6, cells(CLASS, turn -> turn % 2 == 0 ? "н" : "", NOTHING_MORE)),
                Job.reads(
                        "list-of-1000-pupils",
                        6,
                        deputy(seat -> classes.pupils(
                                PupilFilter.of(year(seat)), SchoolClasses.PupilSort.NAME, false, 0, SCHOOL))),
                Job.reads(
                        "pupil-quarter",
                        4,
                        CROWD_OF_FAMILIES,
                        seat -> call(seat, seat.learner(), () -> diary.marks(seat.pupil(), year(seat), seat.period()))),
                Job.reads("final-marks-class", 5, deputy(seat -> finals.ofClass(seat.group(), seat.period()))),
                Job.reads("final-marks-school", 100, deputy(seat -> figures.ofCourses(year(seat), seat.courses()))),
                Job.reads("progress-reports-class", 60, report("finals.parent-letter")),
                Job.reads("progress-reports-school", 1_500, report("finals.school-letters")),
                Job.reads("attendance-chart", 60, report("journal.school-attendance")),
                Job.reads(
                        "municipality" + ABOVE,
                        100,
                        seat -> new Call(
                                seat.above().officer(),
                                new Scope.Several(seat.above().organisations()),
                                oversight::table)),
                Job.reads(
                        "region" + ABOVE,
                        500,
                        seat -> new Call(seat.above().operator(), new Scope.Region(), oversight::table)));
    }

    private Job saveOneMark() {
        return Job.writes("save-one-mark", 3, cells(1, Jobs::mark, NOTHING_MORE));
    }

    private Job saveColumn() {
        return Job.writes("save-column-of-30-marks", 5, cells(CLASS, Jobs::mark, NOTHING_MORE));
    }

    /** What the key grid of the journal does with a batch: the cells, then the marks of the period that are proposed for them. */
    Job saveInGrid(int many) {
        return Job.writes(
                "save-in-grid", 0, cells(many, Jobs::mark, seat -> results.marks(seat.course(), seat.period())));
    }

    private static String mark(int turn) {
        return String.valueOf(3 + turn % 3);
    }

    private static Job.Work teacher(Consumer<Seat> work) {
        return seat -> call(seat, seat.teacher(), () -> work.accept(seat));
    }

    private static Job.Work deputy(Consumer<Seat> work) {
        return seat -> call(seat, seat.deputy(), () -> work.accept(seat));
    }

    private Job.Work report(String key) {
        ReportDefinition report = reports.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return deputy(seat -> report.content(
                new Asked(year(seat), seat.group(), null, null, null, seat.period(), seat.quarter()), RUSSIAN));
    }

    /**
     * Types into the cells of a lesson again and again, always something else than stands there.
     *
     * @param more what is done after each batch
     */
    private Job.Work cells(int many, IntFunction<String> value, Consumer<Seat> more) {
        return seat -> {
            List<Long> students = new ArrayList<>();
            Map<Long, Long> versions = new java.util.HashMap<>();
            int[] turn = {0};
            return call(seat, seat.teacher(), () -> {
                if (students.isEmpty()) {
                    journal.page(seat.course(), day(seat)).students().stream()
                            .map(JournalStudent::person)
                            .forEach(students::add);
                }
                turn[0]++;
                List<EditCell> edits = new ArrayList<>();
                for (int i = 0; i < Math.min(many, students.size()); i++) {
                    long student = students.get(i);
                    long version = versions.getOrDefault(student, 0L);
                    edits.add(
                            new EditCell(UUID.randomUUID(), student, seat.lesson(), value.apply(turn[0] + i), version));
                }
                EditResult result = journal.edit(seat.course(), seat.quarter(), edits);
                more.accept(seat);
                for (int i = edits.size() - 1; i >= 0; i--) {
                    switch (result.answers().get(i)) {
                        case CellAnswer.Saved saved ->
                            versions.put(students.get(i), saved.cell().version());
                        case CellAnswer.Conflict conflict ->
                            versions.put(students.get(i), conflict.theirs().version());
                        // who may not be written to, say for an absence whose reason is settled, makes room for another
                        case CellAnswer.Refused refused -> students.remove(i);
                    }
                }
                if (students.isEmpty()) {
                    throw new IllegalStateException("nobody is left whose cell may be written");
                }
            });
        };
    }

    private static Call call(Seat seat, Seat.Person person, Runnable run) {
        return new Call(person, new Scope.Organisation(seat.organisation()), run);
    }

    private static DateRange day(Seat seat) {
        return new DateRange(seat.lessonDay(), seat.lessonDay());
    }

    private static int year(Seat seat) {
        return SchoolYear.of(seat.lessonDay());
    }
}
