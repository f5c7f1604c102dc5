package ru.zvonok.bench.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zvonok.bench.measure.Seat.Above;
import ru.zvonok.bench.measure.Seat.Person;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.DateRange;

/** Finds the seats: the first in the first school, the others in other classes, or in other schools where there are any. */
public final class Seats {

    private static final String CLASSES = """
            select k.organisation_id, k.id,
                   (select c.id from curriculum.course c
                     where c.organisation_id = k.organisation_id and c.group_id = k.id
                     order by c.hours_a_week desc, c.id limit 1) course,
                   p.id period, p.starts_on
              from enrolment.school_class k
              join calendar.period p on p.organisation_id = k.organisation_id and p.period_set_id = k.period_set_id
                   and ?::date between p.starts_on and p.ends_on
             where k.kind = 'SCHOOL_CLASS' and k.grade between 5 and 9
             order by k.organisation_id, k.name <> '7Б', k.name
            """;

    private static final String LESSON = """
            select id, date from timetable.lesson
             where organisation_id = ? and course_id = ? and school_year = ? and date < ?
             order by date desc, number desc limit 1
            """;

    private static final String PUPIL = """
            select m.person_id from enrolment.membership m
              join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
              join access.account a on a.person = p.guid and a.state = 'ACTIVE'
             where m.organisation_id = ? and m.class_id = ? and m.valid_to is null
             order by m.person_id limit 1
            """;

    private static final String TEACHER = """
            select person_id from curriculum.teaching_assignment
             where organisation_id = ? and course_id = ? order by id limit 1
            """;

    private static final String HOLDER = """
            select p.id from access.role_grant g join access.account a on a.id = g.account_id
              join people.person p on p.guid = a.person and p.organisation_id = g.place_id
             where g.place = 'ORGANISATION' and g.place_id = ? and g.role = ? order by a.id limit 1
            """;

    private static final String PERSON = """
            select a.id, a.person, a.shown_name, a.login from access.account a
              join people.person p on p.guid = a.person where p.organisation_id = ? and p.id = ?
            """;

    private static final String COURSES = """
            select c.id from curriculum.course c
              join enrolment.school_class k on k.organisation_id = c.organisation_id and k.id = c.group_id
             where c.organisation_id = ? and k.kind = 'SCHOOL_CLASS' order by c.id
            """;

    private static final String ABOVE = """
            select a.id, a.person, a.shown_name, a.login, g.place_id
              from access.role_grant g join access.account a on a.id = g.account_id
             where g.place = ? order by g.place_id, a.id limit 1
            """;

    private static final String OVERSEEN = "select id from tenancy.organisation where municipality_id = ? order by id";

    private final Connection connection;
    private final LocalDate today;
    private final int year;

    private record Room(long organisation, long group, long course, long period, LocalDate starts) {}

    /** @param connection of an administrator, who sees all */
    public Seats(Connection connection, LocalDate today, int year) {
        this.connection = connection;
        this.today = today;
        this.year = year;
    }

    /** So many seats, no two of the same class. */
    public List<Seat> find(int wanted) throws SQLException {
        List<Room> rooms = rows(
                CLASSES,
                row -> new Room(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getObject(5, LocalDate.class)),
                today);
        Above above = above();
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            // evenly over all classes, and so over all schools
            seats.add(seat(rooms.get((int) ((long) i * rooms.size() / wanted)), above));
        }
        return seats;
    }

    private Seat seat(Room room, Above above) throws SQLException {
        long organisation = room.organisation();
        long pupil = number(PUPIL, organisation, room.group());
        record Lesson(long id, LocalDate day) {}
        Lesson lesson = rows(
                        LESSON,
                        row -> new Lesson(row.getLong(1), row.getObject(2, LocalDate.class)),
                        organisation,
                        room.course(),
                        year,
                        today)
                .getFirst();
        return new Seat(
                organisation,
                room.group(),
                room.course(),
                lesson.id(),
                lesson.day(),
                room.period(),
                new DateRange(room.starts(), today),
                pupil,
                person(organisation, number(TEACHER, organisation, room.course())),
                person(organisation, pupil),
                person(organisation, number(HOLDER, organisation, "DEPUTY_HEAD")),
                person(organisation, number(HOLDER, organisation, "ORG_ADMIN")),
                rows(COURSES, row -> row.getLong(1), organisation),
                above);
    }

    private Above above() throws SQLException {
        record Officer(Person person, long place) {}
        Reader<Officer> reader = row -> new Officer(person(row), row.getLong(5));
        Officer officer = rows(ABOVE, reader, "MUNICIPALITY").getFirst();
        return new Above(
                officer.person(),
                rows(OVERSEEN, row -> row.getLong(1), officer.place()),
                rows(ABOVE, reader, "REGION").getFirst().person());
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(new Actor(row.getLong(1), row.getObject(2, UUID.class), row.getString(3)), row.getString(4));
    }

    private Person person(long organisation, long id) throws SQLException {
        return rows(PERSON, Seats::person, organisation, id).getFirst();
    }

    private long number(String sql, Object... parameters) throws SQLException {
        return rows(sql, row -> row.getLong(1), parameters).getFirst();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reader<T> reader, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }
}
