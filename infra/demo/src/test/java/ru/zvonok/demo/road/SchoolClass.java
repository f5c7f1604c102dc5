package ru.zvonok.demo.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Sign-ins of a class of the first school that no list tells, so that a road has people of its own and meets no other road.
 */
record SchoolClass(String name) {

    private static final String OF_CLASS = """
             join enrolment.school_class k on k.organisation_id = 101 and k.name = ? and k.school_year = extract(year from date '2026-09-01')
            """;

    /**
     * A pupil with an own sign-in and a parent who has one too and no other child.
     *
     * @param name «Фамилия Имя», as lists show it
     */
    record Family(String pupil, String parent, String name) {}

    /** One whose pupils are to hand in an answer to a homework, other than that of {@link PhoneRoadTest}. */
    static SchoolClass withAnswersAhead() throws SQLException {
        return new SchoolClass(first("""
                select k.name from journal.homework h
                 join curriculum.course c on c.organisation_id = 101 and c.id = h.course_id and c.subgroup_id is null
                 join enrolment.school_class k on k.organisation_id = 101 and k.id = c.group_id and k.grade > 4 and k.name <> '8Г'
                 where h.organisation_id = 101 and h.answer_wanted and h.due_day > cast(? as date)
                 order by h.id
                """, RoadRegion.TODAY.toString()).getFirst());
    }

    /** Who teaches the subject, at this time of the year. */
    String teacherOf(String subject) throws SQLException {
        return first("""
                select a.login from curriculum.course c
                """ + OF_CLASS + """
                 join curriculum.subject s on s.organisation_id = 101 and s.id = c.subject_id and s.name = ?
                 join curriculum.teaching_assignment t on t.organisation_id = 101 and t.course_id = c.id and t.kind = 'MAIN'
                 join people.person p on p.organisation_id = 101 and p.id = t.person_id
                 join access.account a on a.person = p.guid
                 where c.organisation_id = 101 and c.group_id = k.id
                """, name, subject).getFirst();
    }

    /** The way to the journal and the sheet of the subject: «journal/» or «finals/» goes before it. */
    String course(String subject) throws SQLException {
        return first("""
                select c.id from curriculum.course c
                """ + OF_CLASS + """
                 join curriculum.subject s on s.organisation_id = 101 and s.id = c.subject_id and s.name = ?
                 where c.organisation_id = 101 and c.group_id = k.id
                """, name, subject).getFirst();
    }

    /** The page of the last lesson that is over: «lesson/» with course and number. */
    String lastLesson(String subject) throws SQLException {
        return first("""
                select 'lesson/' || l.course_id || '/' || l.id from timetable.lesson l
                 where l.organisation_id = 101 and l.course_id = cast(? as bigint) and l.date < cast(? as date)
                 order by l.date desc, l.number desc
                """, course(subject), RoadRegion.TODAY.toString()).getFirst();
    }

    /** The day of the last lesson that is over. */
    LocalDate lastDay(String subject) throws SQLException {
        return LocalDate.parse(
                first("""
                select max(l.date)::text from timetable.lesson l
                 where l.organisation_id = 101 and l.course_id = cast(? as bigint) and l.date < cast(? as date)
                """, course(subject), RoadRegion.TODAY.toString()).getFirst());
    }

    /** The mean of a pupil's marks since a day, every mark as often as its work weighs. */
    BigDecimal average(String subject, String pupil, LocalDate since) throws SQLException {
        return new BigDecimal(
                first("""
                select round(sum(m.value * w.weight)::numeric / sum(w.weight), 2)::text from journal.mark m
                  join journal.assignment w on w.organisation_id = 101 and w.id = m.assignment_id
                  join people.person p on p.organisation_id = 101 and p.id = m.student_id
                  join access.account a on a.person = p.guid and a.login = ?
                 where m.organisation_id = 101 and m.course_id = cast(? as bigint) and m.day >= cast(? as date) and m.value is not null
                """, pupil, course(subject), since.toString()).getFirst());
    }

    /** A lesson: who holds it and its page, «lesson/» with course and number. */
    record Held(String teacher, String page) {}

    /** The first lesson of today that the whole class has. */
    Held firstLesson() throws SQLException {
        List<String> found = first("""
                select a.login, 'lesson/' || l.course_id || '/' || l.id from timetable.lesson l
                """ + OF_CLASS + """
                 join curriculum.course c on c.organisation_id = 101 and c.id = l.course_id and c.subgroup_id is null
                 join people.person p on p.organisation_id = 101 and p.id = l.teacher_id
                 join access.account a on a.person = p.guid
                 where l.organisation_id = 101 and l.group_id = k.id and l.date = cast(? as date) and l.state = 'PLANNED'
                 order by l.number
                """, name, RoadRegion.TODAY.toString());
        return new Held(found.get(0), found.get(1));
    }

    String classTeacher() throws SQLException {
        return first("""
                select a.login from enrolment.leadership l
                """ + OF_CLASS + """
                 join people.person p on p.organisation_id = 101 and p.id = l.person_id
                 join access.account a on a.person = p.guid
                 where l.organisation_id = 101 and l.class_id = k.id and l.valid_to is null
                """, name).getFirst();
    }

    /** The first such family of the class. */
    Family family() throws SQLException {
        return familyWithout("");
    }

    /** Another such family of the class, with another child. */
    Family otherFamily() throws SQLException {
        Family first = family();
        return family("", first.pupil());
    }

    /** The first such family whose child the page of a lesson says nothing of yet. */
    Family familyWithout(String lesson) throws SQLException {
        return family(lesson, "");
    }

    private Family family(String lesson, String otherThan) throws SQLException {
        String number = lesson.substring(lesson.lastIndexOf('/') + 1);
        List<String> found = first("""
                select own.login, theirs.login, p.last_name || ' ' || p.first_name from enrolment.membership m
                """ + OF_CLASS + """
                 join people.person p on p.organisation_id = 101 and p.id = m.person_id
                 join access.account own on own.person = p.guid and own.state = 'ACTIVE'
                 join people.kinship r on r.organisation_id = 101 and r.child_id = p.id
                 join people.person g on g.organisation_id = 101 and g.id = r.guardian_id
                 join access.account theirs on theirs.person = g.guid and theirs.state = 'ACTIVE'
                 where m.organisation_id = 101 and m.class_id = k.id and m.valid_to is null and own.login <> ?
                   and (select count(*) from people.kinship o join people.person h
                          on h.organisation_id = o.organisation_id and h.id = o.guardian_id where h.guid = g.guid) = 1
                   and not exists (select 1 from journal.mark w
                         where w.organisation_id = 101 and w.student_id = p.id and w.lesson_id = cast(nullif(?, '') as bigint))
                   and not exists (select 1 from journal.attendance w
                         where w.organisation_id = 101 and w.student_id = p.id and w.lesson_id = cast(nullif(?, '') as bigint))
                 order by p.id, g.id
                """, name, otherThan, number, number);
        return new Family(found.get(0), found.get(1), found.get(2));
    }

    private static List<String> first(String sql, String... parameters) throws SQLException {
        try (Connection connection = RoadRegion.database().administer("zvonok");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                assertThat(found.next()).as("%s", List.of(parameters)).isTrue();
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    values.add(found.getString(i));
                }
                return values;
            }
        }
    }
}
