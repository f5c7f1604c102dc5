package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.ExcuseNote.State;
import ru.zvonok.learning.journal.StudentAbsences.Line;
import ru.zvonok.learning.journal.core.ExcuseQuery.Row;
import ru.zvonok.learning.journal.core.Facts.AttendanceFact;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/** What one pupil missed, day by day and sign by sign, with what is known of the reason. */
@Component
class StudentAbsenceReader {

    private record Spot(LocalDate day, int code) {}

    private final StudentQuery query;
    private final ExcuseQuery notes;
    private final LessonFacts lessons;
    private final Enrolment enrolment;
    private final CodeBook codes;
    private final TenantScope scope;
    private final SeenByFamily seen;

    StudentAbsenceReader(
            StudentQuery query,
            ExcuseQuery notes,
            LessonFacts lessons,
            Enrolment enrolment,
            CodeBook codes,
            TenantScope scope,
            SeenByFamily seen) {
        this.query = query;
        this.notes = notes;
        this.lessons = lessons;
        this.enrolment = enrolment;
        this.codes = codes;
        this.scope = scope;
        this.seen = seen;
    }

    /** The latest day first. */
    List<Line> lines(long student, DateRange days) {
        int year = SchoolYear.of(days.from());
        List<AttendanceFact> signs = query.attendance(scope.organisations(), year, student, days);
        seen.shown(
                student,
                year,
                List.of(),
                signs.stream()
                        .filter(sign -> codes.code(sign.code())
                                .filter(one -> one.absence() || one.late())
                                .isPresent())
                        .toList());
        Map<Long, Lesson> held =
                lessons.byIds(signs.stream().map(AttendanceFact::lesson).toList(), year);
        Map<Spot, List<Integer>> spots =
                new TreeMap<>(Comparator.comparing(Spot::day).reversed().thenComparingInt(Spot::code));
        for (AttendanceFact sign : signs) {
            Optional<AttendanceCode> code = codes.code(sign.code()).filter(one -> one.absence() || one.late());
            Lesson lesson = held.get(sign.lesson());
            if (code.isPresent() && lesson != null) {
                spots.computeIfAbsent(new Spot(lesson.date(), sign.code()), spot -> new ArrayList<>())
                        .add(lesson.number());
            }
        }
        if (spots.isEmpty()) {
            return List.of();
        }
        List<ExcusedAbsence> excused = enrolment.excused(List.of(student), days);
        List<Row> accepted = notes.of(scope.organisations(), List.of(student), days, State.ACCEPTED);
        List<Line> lines = new ArrayList<>();
        spots.forEach((spot, numbers) -> lines.add(line(spot, numbers, excused, accepted)));
        return lines;
    }

    private Line line(Spot spot, List<Integer> numbers, List<ExcusedAbsence> excused, List<Row> accepted) {
        AttendanceCode code = codes.code(spot.code()).orElseThrow();
        List<Integer> sorted = numbers.stream().distinct().sorted().toList();
        @Nullable ExcusedAbsence noted = null;
        @Nullable Row note = null;
        if (code.excused()) {
            noted = excused.stream()
                    .filter(one ->
                            !spot.day().isBefore(one.from()) && !spot.day().isAfter(one.to()))
                    .findFirst()
                    .orElse(null);
            note = accepted.stream()
                    .filter(one -> one.speaksOf(spot.day(), sorted.getFirst()))
                    .findFirst()
                    .orElse(null);
        }
        return new Line(
                spot.day(),
                sorted,
                code,
                noted != null ? noted.reason() : note != null ? note.reason() : null,
                noted != null ? noted.document() : note != null ? note.document() : null);
    }
}
