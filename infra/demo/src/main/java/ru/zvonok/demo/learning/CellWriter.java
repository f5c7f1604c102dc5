package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Given.Mark;
import ru.zvonok.demo.learning.JournalFiller.Pupil;
import ru.zvonok.demo.learning.Lessons.Lesson;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.Tables;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Absences;
import ru.zvonok.demo.registry.Absences.Why;
import ru.zvonok.learning.journal.Scale;

/** Writes the cells of a course: attendance, marks, and how they came about. */
final class CellWriter {

    private static final int TEN = 10;

    private static final Map<String, List<String>> SIGNS = signs();
    private static final double LATE = 0.006;
    private static final String CORRECTED = "Ошибка при вводе";

    private final Book book;
    private final JournalRows rows;
    private final Course course;
    private final Absences absences;
    private final long teacher;
    private final long tutor;
    private final Map<Long, List<Mark>> given = new HashMap<>();

    CellWriter(Book book, JournalRows rows, Course course, Absences absences) throws SQLException {
        this.book = book;
        this.rows = rows;
        this.course = course;
        this.absences = absences;
        Accounts accounts = book.get(Accounts.class);
        this.teacher = accounts.of(course.teacher().person());
        this.tutor = accounts.of(course.room().leaders().getFirst().person());
    }

    Map<Long, List<Mark>> given() {
        return given;
    }

    void write(Lesson lesson, Pupil pupil, List<Works.Work> works, List<Long> ids, Diligence diligence, Dice dice)
            throws SQLException {
        Why why = absences.why(pupil.learner().person(), lesson.date());
        if (why != null) {
            String sign = absent(lesson, pupil, why);
            makeUp(lesson, pupil, works, ids, sign, dice);
            return;
        }
        Instant at = diligence.when(lesson, dice);
        String shown = "";
        if (lesson.number() == 1 && dice.chance(LATE * 3) || dice.chance(LATE / 3)) {
            shown = sign("LATE");
            long version = rows.history(course, lesson, student(pupil), teacher, at, "", shown);
            rows.attendance(course, lesson, student(pupil), version, code("LATE"), false);
        }
        for (int i = 0; i < works.size(); i++) {
            if (dice.chance(works.get(i).share())) {
                int value = mark(pupil, dice);
                String before = shown;
                String was = "";
                if (dice.chance(0.004) && value < 5) {
                    String wrong = add(shown, value + 1);
                    String first = String.valueOf(value + 1);
                    rows.history(
                            course,
                            lesson,
                            student(pupil),
                            teacher,
                            at,
                            before,
                            wrong,
                            JournalRows.work("", first, works.get(i)));
                    was = first;
                    before = wrong;
                    at = at.plusSeconds(95);
                    rows.because(CORRECTED);
                }
                shown = add(shown, value);
                String work = JournalRows.work(was, Scale.text(value), works.get(i));
                long version = rows.history(course, lesson, student(pupil), teacher, at, before, shown, work);
                rows.mark(course, lesson, student(pupil), ids.get(i), version, value, false);
                note(pupil, lesson, value, works.get(i).weight());
            }
        }
    }

    /** The teacher notes that somebody is missing, the class teacher next day why. */
    private String absent(Lesson lesson, Pupil pupil, Why why) throws SQLException {
        Instant at = book.day().at(lesson.date(), lesson.bell().start().plusMinutes(5));
        String open = sign("UNKNOWN");
        long version = rows.history(course, lesson, student(pupil), teacher, at, "", open);
        LocalDate next = lesson.date().plusDays(1);
        boolean settled = why != Why.UNKNOWN && next.isBefore(book.day().today());
        if (settled) {
            Instant morning = book.day().at(next, LocalTime.of(8, 10));
            version = rows.history(course, lesson, student(pupil), tutor, morning, open, sign(why.name()));
        }
        rows.attendance(
                course, lesson, student(pupil), version, code(settled ? why.name() : Why.UNKNOWN.name()), settled);
        return settled ? sign(why.name()) : open;
    }

    /** A test that was missed is written later or stays a duty. */
    private void makeUp(Lesson lesson, Pupil pupil, List<Works.Work> works, List<Long> ids, String sign, Dice dice)
            throws SQLException {
        for (int i = 0; i < works.size(); i++) {
            LocalDate later = lesson.date().plusDays(JournalRows.LATER);
            if (works.get(i).weight() < 3 || !later.isBefore(book.day().today())) {
                continue;
            }
            Instant at = book.day().at(later, LocalTime.of(14, 40));
            Integer value = dice.chance(0.6) ? Integer.valueOf(mark(pupil, dice)) : null;
            if (value == null && dice.chance(0.6)) {
                continue;
            }
            String shown = sign + " " + (value == null ? "." : Scale.text(value));
            String work = JournalRows.work("", value == null ? "•" : Scale.text(value), works.get(i));
            long version = rows.history(course, lesson, student(pupil), teacher, at, sign, shown, work);
            rows.mark(course, lesson, student(pupil), ids.get(i), version, value, true);
            if (value != null) {
                note(pupil, lesson, value, works.get(i).weight());
            }
        }
    }

    private int mark(Pupil pupil, Dice dice) {
        int number = pupil.mark(dice);
        return switch (course.scale()) {
            case PASS_FAIL -> number > 2 ? Scale.PASS : Scale.FAIL;
            case TEN -> Math.min(TEN, 2 * number - 2 + dice.below(3));
            default -> number;
        };
    }

    private void note(Pupil pupil, Lesson lesson, int value, int weight) {
        given.computeIfAbsent(student(pupil), id -> new ArrayList<>()).add(new Mark(lesson.date(), value, weight));
    }

    private static long student(Pupil pupil) {
        return pupil.learner().person();
    }

    private static String add(String shown, int value) {
        return shown.isEmpty() ? Scale.text(value) : shown + " " + Scale.text(value);
    }

    private static String sign(String why) {
        return word(why, 1);
    }

    private static int code(String why) {
        return Integer.parseInt(word(why, 2));
    }

    private static String word(String why, int column) {
        List<String> row = SIGNS.get(why);
        if (row == null) {
            throw new IllegalArgumentException(why);
        }
        return row.get(column);
    }

    private static Map<String, List<String>> signs() {
        Map<String, List<String>> signs = new HashMap<>();
        Tables.rows("lessons/signs").forEach(row -> signs.put(row.get(0), row));
        return signs;
    }
}
