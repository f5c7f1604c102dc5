package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Lessons.Lesson;
import ru.zvonok.demo.plan.DemoYear;
import ru.zvonok.demo.plan.Week;
import ru.zvonok.demo.registry.Premises;
import ru.zvonok.demo.registry.SchoolCalendar;
import ru.zvonok.demo.registry.SchoolCalendar.Bell;
import ru.zvonok.demo.registry.Teaching;

/** The weekly pattern and the lessons that follow from it, for the whole year. */
@Component
class LessonsFiller implements Filler<Lessons> {

    @Override
    public Class<Lessons> gives() {
        return Lessons.class;
    }

    @Override
    public Lessons fill(Book book) throws SQLException {
        Teaching teaching = book.get(Teaching.class);
        Courses courses = book.get(Courses.class);
        Premises premises = book.get(Premises.class);
        SchoolCalendar calendar = book.get(SchoolCalendar.class);
        DemoYear year = book.day().year();
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
        Map<Integer, List<Week.Lesson>> byDay = new HashMap<>();
        Map<Week.Lesson, Long> slotIds = new HashMap<>();
        for (Week.Lesson lesson : teaching.week()) {
            byDay.computeIfAbsent(lesson.day(), day -> new ArrayList<>()).add(lesson);
            long slot = book.ids("timetable.weekly_slot_seq").next();
            slotIds.put(lesson, slot);
            Course course = courses.of(lesson.course());
            Long room = premises.ofTeachers().get(course.plan().teacher());
            slots.add(book.id(), slot, course.id(), room, year.start(), year.year(), lesson.day(), lesson.number());
        }
        Map<Long, List<Lesson>> byCourse = new HashMap<>();
        for (LocalDate date : year.schoolDays(year.start(), year.end())) {
            for (Week.Lesson lesson : byDay.getOrDefault(date.getDayOfWeek().getValue(), List.of())) {
                Course course = courses.of(lesson.course());
                Bell bell = calendar.bell(lesson.number());
                List<Lesson> own = byCourse.computeIfAbsent(course.id(), id -> new ArrayList<>());
                Lesson dated =
                        new Lesson(book.ids("timetable.lesson_seq").next(), date, lesson.number(), bell, own.size());
                own.add(dated);
                rows.add(
                        book.id(),
                        dated.id(),
                        course.id(),
                        course.room().id(),
                        course.teacher().person(),
                        premises.ofTeachers().get(course.plan().teacher()),
                        slotIds.get(lesson),
                        date,
                        bell.start(),
                        bell.end(),
                        year.year(),
                        lesson.number());
            }
        }
        book.send(slots, rows);
        return new Lessons(byCourse);
    }
}
