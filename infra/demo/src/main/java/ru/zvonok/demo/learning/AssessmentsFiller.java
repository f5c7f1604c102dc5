package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Lessons.Lesson;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** The schedule of assessments of the half-year: published, by the rules, with a few proposals that wait. */
@Component
class AssessmentsFiller implements Filler<Assessments> {

    private static final int MINUTES = 45;
    private static final int BETWEEN = 21;
    private static final int FORGOTTEN = 40;
    private static final int FEWEST_HOURS = 2;
    private static final Set<String> TESTED = Set.of(
            "russian", "maths", "algebra", "geometry", "physics", "chemistry", "biology", "geography", "history");

    private record Place(long group, LocalDate day) {}

    @Override
    public Class<Assessments> gives() {
        return Assessments.class;
    }

    @Override
    public Assessments fill(Book book) throws SQLException {
        if (book.organisation().kind() != OrganisationKind.SCHOOL) {
            return new Assessments(0);
        }
        Rows works = book.rows(
                "workload.work",
                "organisation_id",
                "id",
                "course_id",
                "group_id",
                "proposed_by",
                "at",
                "day",
                "type_id",
                "school_year",
                "half",
                "minutes",
                "number",
                "level",
                "state",
                "title");
        Rows published = book.rows(
                "workload.published_work",
                "organisation_id",
                "publication_id",
                "work_id",
                "course_id",
                "day",
                "type_id",
                "minutes",
                "number",
                "level",
                "title");
        Rows publication = book.rows(
                "workload.publication", "organisation_id", "id", "account_id", "at", "school_year", "half", "number");
        long version = book.ids("workload.publication_seq").next();
        LocalDate first = LocalDate.of(book.day().schoolYear(), 9, 7);
        LocalDate last = LocalDate.of(book.day().schoolYear(), 12, 25);
        Map<Long, List<Lesson>> lessons = book.get(Lessons.class).byCourse();
        Map<Place, Integer> ends = ends(book, lessons);
        Set<Place> taken = new HashSet<>();
        LocalDate proposedFrom = book.day().today().plusDays(BETWEEN);
        for (Course course : book.get(Courses.class).all()) {
            if (course.room().group().year() < 2) {
                continue;
            }
            Works given = new Works(course);
            LocalDate free = book.day().today().plusDays(1);
            for (Lesson lesson : lessons.getOrDefault(course.id(), List.of())) {
                Place place = new Place(course.room().id(), lesson.date());
                boolean past = !lesson.date().isAfter(book.day().today());
                if (past
                        ? !given.test(lesson) || lesson.id() % FORGOTTEN == 0
                        : !tested(course)
                                || lesson.date().isBefore(free)
                                || lesson.date().isAfter(last)
                                || lesson.number() <= 1
                                || lesson.number() >= ends.getOrDefault(place, 0)
                                || !taken.add(place)) {
                    continue;
                }
                free = lesson.date().plusDays(BETWEEN);
                boolean waits = lesson.date().isAfter(proposedFrom) && course.id() % 97 == 0;
                long id = book.ids("workload.work_seq").next();
                works.add(
                        book.id(),
                        id,
                        course.id(),
                        course.room().id(),
                        waits ? course.teacher().person() : null,
                        book.day().at(first.minusDays(4), LocalTime.of(12, 0)),
                        lesson.date(),
                        given.testType(),
                        book.day().schoolYear(),
                        1,
                        MINUTES,
                        lesson.number(),
                        "SCHOOL",
                        waits ? "PROPOSED" : "ACCEPTED",
                        "");
                if (!waits) {
                    published.add(
                            book.id(),
                            version,
                            id,
                            course.id(),
                            lesson.date(),
                            given.testType(),
                            MINUTES,
                            lesson.number(),
                            "SCHOOL",
                            "");
                }
            }
        }
        if (works.count() > 0) {
            publication.add(
                    book.id(),
                    version,
                    null,
                    book.day().at(first.minusDays(3), LocalTime.of(15, 20)),
                    book.day().schoolYear(),
                    1,
                    1);
        }
        book.send(works, publication, published);
        return new Assessments(works.count());
    }

    private static boolean tested(Course course) {
        return course.room().group().year() > 1
                && course.plan().hours() >= FEWEST_HOURS
                && TESTED.contains(course.plan().subject().code());
    }

    /** The number of the last lesson of a class on a day. */
    private static Map<Place, Integer> ends(Book book, Map<Long, List<Lesson>> lessons) throws SQLException {
        Map<Place, Integer> ends = new HashMap<>();
        for (Course course : book.get(Courses.class).all()) {
            lessons.getOrDefault(course.id(), List.of())
                    .forEach(lesson ->
                            ends.merge(new Place(course.room().id(), lesson.date()), lesson.number(), Math::max));
        }
        return ends;
    }
}
