package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Courses.Topic;
import ru.zvonok.demo.plan.Staffing;
import ru.zvonok.demo.plan.Subject;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Staff;
import ru.zvonok.demo.registry.Teaching;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** Subjects, courses, their teachers, their thematic plans. */
@Component
class CoursesFiller implements Filler<Courses> {

    static final int WEEKS = 34;

    private static final long FIRST_SCHOOL = 101;
    private static final String WITHOUT_NUMBERS = "music";
    private static final String OF_TEN = "geography";
    private static final int FIRST_OF_TEN = 5;
    private static final int LAST_OF_TEN = 8;

    @Override
    public Class<Courses> gives() {
        return Courses.class;
    }

    @Override
    public Courses fill(Book book) throws SQLException {
        Teaching teaching = book.get(Teaching.class);
        Classes classes = book.get(Classes.class);
        Staff staff = book.get(Staff.class);
        boolean college = book.organisation().kind() == OrganisationKind.COLLEGE;
        Map<String, Long> subjects = subjects(book, teaching, college);
        Rows rows = book.rows(
                "curriculum.course",
                "organisation_id",
                "id",
                "subject_id",
                "group_id",
                "school_year",
                "hours_a_week",
                "kind");
        Rows teachers = book.rows(
                "curriculum.teaching_assignment",
                "organisation_id",
                "id",
                "course_id",
                "person_id",
                "valid_from",
                "kind");
        Rows topics =
                book.rows("curriculum.plan_topic", "organisation_id", "id", "course_id", "position", "hours", "title");
        LocalDate start = LocalDate.of(book.day().schoolYear(), 9, 1);
        List<Course> all = new ArrayList<>();
        for (Staffing.Course plan : teaching.staffing().courses()) {
            long id = book.ids("curriculum.course_seq").next();
            Classes.Room room = classes.of(plan.group());
            Staff.Employee teacher = staff.teacher(plan.teacher());
            int hours = college ? plan.hours() * 2 : plan.hours();
            long subject = Objects.requireNonNull(subjects.get(plan.subject().code()));
            rows.add(book.id(), id, subject, room.id(), book.day().schoolYear(), hours, kind(plan.subject(), college));
            long assignment = book.ids("curriculum.teaching_assignment_seq").next();
            teachers.add(book.id(), assignment, id, teacher.person(), start, "MAIN");
            all.add(new Course(
                    id,
                    subject,
                    plan,
                    room,
                    teacher,
                    topics(book, topics, id, plan, college),
                    scale(book, plan.subject().code(), room.group().year())));
        }
        book.send(rows, teachers, topics);
        return new Courses(List.copyOf(all));
    }

    private static Map<String, Long> subjects(Book book, Teaching teaching, boolean college) throws SQLException {
        Rows rows = book.rows("curriculum.subject", "organisation_id", "id", "position", "name", "short_name");
        Map<String, Long> ids = new TreeMap<>();
        for (Subject subject : Subject.all(college)) {
            boolean taught = teaching.staffing().courses().stream()
                    .anyMatch(course -> course.subject().equals(subject));
            if (taught) {
                long id = book.ids("curriculum.subject_seq").next();
                ids.put(subject.code(), id);
                rows.add(book.id(), id, rows.count() + 1, subject.name(), subject.shortName());
            }
        }
        book.send(rows);
        Rows without = book.rows(
                "journal.filling_rule", "organisation_id", "id", "subject_id", "valid_from", "wanted", "part");
        for (Map.Entry<String, Long> subject : ids.entrySet()) {
            if (Subject.WITHOUT_HOMEWORK.contains(subject.getKey())) {
                long id = book.ids("journal.filling_rule_seq").next();
                LocalDate start = LocalDate.of(book.day().schoolYear(), 9, 1);
                without.add(book.id(), id, subject.getValue(), start, false, "HOMEWORK");
            }
        }
        book.send(without);
        if (!college) {
            kinds(book);
        }
        scales(book, ids);
        return ids;
    }

    /** Two kinds of work of the school's own; the second is not offered any more. */
    private static void kinds(Book book) throws SQLException {
        Rows rows = book.rows(
                "journal.own_kind",
                "organisation_id",
                "id",
                "position",
                "weight",
                "control",
                "in_use",
                "short_name",
                "name");
        rows.add(book.id(), 1000, 10, 1, false, true, "Наиз.", "Чтение наизусть");
        rows.add(book.id(), 1001, 20, 1, false, false, "Тетр.", "Ведение тетради");
        book.send(rows);
    }

    /** In the first school one subject is marked by pass and fail, another in some grades of ten points. */
    private static Scale.Kind scale(Book book, String subject, int grade) {
        if (book.id() == FIRST_SCHOOL && subject.equals(WITHOUT_NUMBERS)) {
            return Scale.Kind.PASS_FAIL;
        }
        return book.id() == FIRST_SCHOOL && subject.equals(OF_TEN) && grade <= LAST_OF_TEN
                ? Scale.Kind.TEN
                : Scale.Kind.FIVE;
    }

    private static void scales(Book book, Map<String, Long> subjects) throws SQLException {
        Rows rows = book.rows(
                "journal.scale_rule",
                "organisation_id",
                "id",
                "subject_id",
                "from_year",
                "scale",
                "grade_from",
                "grade_to");
        for (Map.Entry<String, Long> subject : subjects.entrySet()) {
            Scale.Kind scale = scale(book, subject.getKey(), LAST_OF_TEN);
            if (scale != Scale.Kind.FIVE) {
                boolean some = scale == Scale.Kind.TEN;
                rows.add(
                        book.id(),
                        book.ids("journal.scale_rule_seq").next(),
                        subject.getValue(),
                        book.day().schoolYear(),
                        scale.name(),
                        some ? FIRST_OF_TEN : null,
                        some ? LAST_OF_TEN : null);
            }
        }
        book.send(rows);
    }

    private static String kind(Subject subject, boolean college) {
        if (!college) {
            return "LESSONS";
        }
        return switch (subject.family()) {
            case "trade" -> "INTERDISCIPLINARY";
            case "special" -> subject.code().equals("practice") ? "PRACTICE" : "DISCIPLINE";
            default -> "DISCIPLINE";
        };
    }

    /** Spreads the titles evenly over the lessons of the year. */
    private static List<Topic> topics(Book book, Rows rows, long course, Staffing.Course plan, boolean college)
            throws SQLException {
        List<String> titles = Words.topics(plan.subject().code(), plan.group().year(), college);
        int lessons = plan.hours() * WEEKS;
        List<Topic> byLesson = new ArrayList<>();
        int position = 0;
        for (int i = 0; i < titles.size(); i++) {
            int hours = lessons * (i + 1) / titles.size() - lessons * i / titles.size();
            if (hours > 0) {
                Topic topic = new Topic(book.ids("curriculum.plan_topic_seq").next(), titles.get(i));
                rows.add(book.id(), topic.id(), course, ++position, hours, topic.title());
                for (int hour = 0; hour < hours; hour++) {
                    byLesson.add(topic);
                }
            }
        }
        return List.copyOf(byLesson);
    }
}
