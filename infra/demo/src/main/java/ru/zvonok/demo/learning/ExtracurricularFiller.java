package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Courses.Topic;
import ru.zvonok.demo.learning.Lessons.Lesson;
import ru.zvonok.demo.plan.DemoYear;
import ru.zvonok.demo.plan.Staffing;
import ru.zvonok.demo.plan.Subject;
import ru.zvonok.demo.plan.Tables;
import ru.zvonok.demo.plan.Week;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Premises;
import ru.zvonok.demo.registry.SchoolCalendar;
import ru.zvonok.demo.registry.SchoolCalendar.Bell;
import ru.zvonok.demo.registry.Teaching;
import ru.zvonok.learning.journal.Scale;

/** What the best known class does after its lessons, without marks and homework. */
@Component
class ExtracurricularFiller implements Filler<ExtracurricularFiller.Written> {

    private static final int AFTER_LESSONS = 7;
    private static final long FIRST_SCHOOL = 101;

    /** Nothing is built upon them. */
    record Written() {}

    /** A row of the table: what is done, on which weekday, one topic after the other. */
    private record Activity(String name, String shortName, int weekday, List<String> topics) {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Optional<Room> room = book.get(Classes.class).star();
        if (book.id() == FIRST_SCHOOL && room.isPresent()) {
            int position = book.get(Courses.class).all().size();
            for (List<String> row : Tables.rows("lessons/extracurricular")) {
                Activity activity = new Activity(
                        row.get(0),
                        row.get(1),
                        Integer.parseInt(row.get(2)),
                        Stream.of(row.get(3).split(";", -1)).map(String::strip).toList());
                write(book, room.get(), activity, ++position);
            }
        }
        return new Written();
    }

    private static void write(Book book, Room room, Activity activity, int position) throws SQLException {
        long subject = book.ids("curriculum.subject_seq").next();
        Rows subjects = book.rows("curriculum.subject", "organisation_id", "id", "position", "name", "short_name");
        subjects.add(book.id(), subject, position, activity.name(), activity.shortName());
        Rows courses = book.rows(
                "curriculum.course",
                "organisation_id",
                "id",
                "subject_id",
                "group_id",
                "school_year",
                "hours_a_week",
                "kind");
        long id = book.ids("curriculum.course_seq").next();
        courses.add(book.id(), id, subject, room.id(), book.day().schoolYear(), 1, "EXTRACURRICULAR");
        Rows topics =
                book.rows("curriculum.plan_topic", "organisation_id", "id", "course_id", "position", "hours", "title");
        List<Topic> plan = new ArrayList<>();
        for (String title : activity.topics()) {
            Topic topic = new Topic(book.ids("curriculum.plan_topic_seq").next(), title);
            plan.add(topic);
            topics.add(book.id(), topic.id(), id, plan.size(), 1, title);
        }
        Course teacher = free(book, room, activity);
        Course course = new Course(
                id,
                subject,
                new Staffing.Course(
                        -1,
                        room.group(),
                        new Subject("extra", activity.name(), activity.shortName(), "", "", List.of()),
                        teacher.plan().teacher(),
                        1),
                room,
                teacher.teacher(),
                plan,
                Scale.Kind.FIVE);
        Rows teachers = book.rows(
                "curriculum.teaching_assignment",
                "organisation_id",
                "id",
                "course_id",
                "person_id",
                "valid_from",
                "kind");
        DemoYear year = book.day().year();
        long assignment = book.ids("curriculum.teaching_assignment_seq").next();
        teachers.add(book.id(), assignment, id, course.teacher().person(), year.start(), "MAIN");
        Rows rules = book.rows(
                "journal.filling_rule", "organisation_id", "id", "subject_id", "valid_from", "wanted", "part");
        rules.add(book.id(), book.ids("journal.filling_rule_seq").next(), subject, year.start(), false, "HOMEWORK");
        book.send(subjects, courses, teachers, topics, rules);
        lessons(book, course, activity);
    }

    /** Who teaches the class and has time then, the class teacher first. */
    private static Course free(Book book, Room room, Activity activity) throws SQLException {
        var busy = book.get(Teaching.class).week().stream()
                .filter(lesson -> lesson.day() == activity.weekday() && lesson.number() == AFTER_LESSONS)
                .map(Week.Lesson::course)
                .map(Staffing.Course::teacher)
                .collect(Collectors.toSet());
        List<Course> own = book.get(Courses.class).ofClass(room).stream()
                .filter(course -> !busy.contains(course.plan().teacher()))
                .toList();
        return own.stream()
                .filter(course -> room.leaders().contains(course.teacher()))
                .findFirst()
                .orElseGet(own::getFirst);
    }

    private static void lessons(Book book, Course course, Activity activity) throws SQLException {
        Rows slots = book.rows(
                "timetable.weekly_slot",
                "organisation_id",
                "id",
                "course_id",
                "room_id",
                "valid_from",
                "school_year",
                "weekday",
                "lesson_number");
        Rows rows = book.rows(
                "timetable.lesson",
                "organisation_id",
                "id",
                "course_id",
                "group_id",
                "teacher_id",
                "room_id",
                "slot_id",
                "date",
                "starts_at",
                "ends_at",
                "school_year",
                "number");
        DemoYear year = book.day().year();
        Bell bell = book.get(SchoolCalendar.class).bell(AFTER_LESSONS);
        long slot = book.ids("timetable.weekly_slot_seq").next();
        Long place = book.get(Premises.class).ofTeachers().get(course.plan().teacher());
        slots.add(book.id(), slot, course.id(), place, year.start(), year.year(), activity.weekday(), AFTER_LESSONS);
        List<Lesson> held = new ArrayList<>();
        for (LocalDate date : year.schoolDays(year.start(), year.end())) {
            if (date.getDayOfWeek().getValue() == activity.weekday()) {
                Lesson lesson =
                        new Lesson(book.ids("timetable.lesson_seq").next(), date, AFTER_LESSONS, bell, held.size());
                held.add(lesson);
                rows.add(
                        book.id(),
                        lesson.id(),
                        course.id(),
                        course.room().id(),
                        course.teacher().person(),
                        place,
                        slot,
                        date,
                        bell.start(),
                        bell.end(),
                        year.year(),
                        AFTER_LESSONS);
            }
        }
        book.send(slots, rows);
        journal(book, course, held);
    }

    private static void journal(Book book, Course course, List<Lesson> held) throws SQLException {
        JournalRows rows = new JournalRows(book);
        Diligence diligence = new Diligence(book, course.teacher().person());
        long account = book.get(Accounts.class).of(course.teacher().person());
        var dice = book.dice("extracurricular " + course.id());
        for (Lesson lesson : held) {
            if (book.day().isPast(lesson.date(), lesson.bell().end())) {
                rows.record(course, lesson, course.topic(lesson.place()), null, account, diligence.when(lesson, dice));
            }
        }
        rows.page(course);
        rows.send();
    }
}
