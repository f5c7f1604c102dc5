package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.JournalStudent.Exempt;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.core.CellValue.Token;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;

/** What is written about some lessons of a course, sorted by lesson and cell. */
final class Facts {

    record Place(long student, long lesson) {}

    record LessonFact(
            @Nullable String topic,
            boolean attendanceTaken,
            @Nullable Long defaultAssignment) {

        static final LessonFact NONE = new LessonFact(null, false, null);
    }

    /** An edit that was done before. */
    record Done(
            long course,
            long student,
            long lesson,
            @Nullable Long account,
            @Nullable String typed) {

        /** Whether the edit that comes under the same id is the same. */
        boolean same(Book book, EditCell edit) {
            return course == book.course()
                    && student == edit.student()
                    && lesson == edit.lesson()
                    && Objects.equals(account, book.account())
                    && (typed == null || typed.equals(edit.value()));
        }
    }

    record MarkFact(
            long id,
            long student,
            long lesson,
            long assignment,
            long version,
            @Nullable Integer value,
            boolean due,
            int place,
            boolean afterwards,
            @Nullable String comment,
            boolean seen,
            boolean valueSeen) {

        static final Comparator<MarkFact> AS_TYPED =
                Comparator.comparingInt(MarkFact::place).thenComparingLong(MarkFact::id);

        Token token() {
            return new Token(due && value == null ? null : value);
        }

        Mark mark() {
            return new Mark(id, assignment, value, due, afterwards, comment, seen);
        }
    }

    record AttendanceFact(long id, long student, long lesson, long version, int code, boolean settled, boolean seen) {}

    private final CodeBook codes;
    final Map<Long, LessonFact> records = new HashMap<>();
    final Map<Long, List<Assignment>> assignments = new HashMap<>();
    final Map<Place, List<MarkFact>> marks = new HashMap<>();
    final Map<Place, AttendanceFact> attendance = new HashMap<>();
    final Map<Place, Long> cleared = new HashMap<>();
    final Set<Long> homework = new HashSet<>();
    /** By pupil, from the subject of the course; read for pages and edits. */
    final Map<Long, List<Exempt>> exempt = new HashMap<>();

    /** Edits that were done before, of those that were asked about; by their ids. */
    final Map<UUID, Done> done = new HashMap<>();

    final ClosingFacts closing = new ClosingFacts();

    Facts(CodeBook codes) {
        this.codes = codes;
    }

    void add(MarkFact mark) {
        marks.computeIfAbsent(new Place(mark.student(), mark.lesson()), place -> new ArrayList<>())
                .add(mark);
    }

    void add(AttendanceFact fact) {
        attendance.put(new Place(fact.student(), fact.lesson()), fact);
    }

    /** The whole exemption of a pupil on a day. */
    Optional<Exempt> spared(long student, LocalDate day) {
        return exempt.getOrDefault(student, List.of()).stream()
                .filter(one -> one.whole() && one.days().contains(day))
                .findFirst();
    }

    LessonFact record(long lesson) {
        return records.getOrDefault(lesson, LessonFact.NONE);
    }

    List<Assignment> assignments(long lesson) {
        return assignments.getOrDefault(lesson, List.of());
    }

    /** Where typed marks go, null while the lesson has no assignment. */
    @Nullable
    Long target(long lesson) {
        List<Assignment> all = assignments(lesson);
        Long chosen = record(lesson).defaultAssignment();
        if (chosen != null && all.stream().anyMatch(one -> one.id() == chosen)) {
            return chosen;
        }
        return all.isEmpty() ? null : all.getFirst().id();
    }

    int weight(long lesson, long assignment) {
        return assignments(lesson).stream()
                .filter(one -> one.id() == assignment)
                .mapToInt(Assignment::weight)
                .findFirst()
                .orElse(1);
    }

    List<MarkFact> marks(Place place) {
        return marks.getOrDefault(place, List.of()).stream()
                .sorted(MarkFact.AS_TYPED)
                .toList();
    }

    CellValue value(Place place) {
        AttendanceFact sign = attendance.get(place);
        return new CellValue(
                sign == null ? null : codes.code(sign.code()).orElse(null),
                marks(place).stream().map(MarkFact::token).toList());
    }

    boolean settled(Place place) {
        AttendanceFact sign = attendance.get(place);
        return sign != null && sign.settled();
    }

    long version(Place place) {
        long version = cleared.getOrDefault(place, 0L);
        AttendanceFact sign = attendance.get(place);
        version = Math.max(version, sign == null ? 0 : sign.version());
        for (MarkFact mark : marks.getOrDefault(place, List.of())) {
            version = Math.max(version, mark.version());
        }
        return version;
    }

    Cell cell(Place place) {
        AttendanceFact sign = attendance.get(place);
        List<MarkFact> all = marks(place);
        if (sign == null && all.isEmpty()) {
            long version = version(place);
            return version == 0 ? Cell.EMPTY : new Cell("", version, null, false, List.of());
        }
        return new Cell(
                value(place).text(),
                version(place),
                sign == null ? null : sign.code(),
                sign != null && sign.settled(),
                all.stream().map(MarkFact::mark).toList());
    }

    Set<Place> places() {
        Set<Place> places = new HashSet<>(marks.keySet());
        places.addAll(attendance.keySet());
        places.addAll(cleared.keySet());
        return places;
    }

    boolean absent(Place place) {
        AttendanceFact sign = attendance.get(place);
        return sign != null && codes.absence(sign.code());
    }
}
