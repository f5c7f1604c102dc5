package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.Department;

/** Writes classes, their leaders, departments. */
@Component
class ClassWriteQuery {

    private final JdbcClient jdbc;
    private final ClassAnswers known;

    ClassWriteQuery(JdbcClient jdbc, ClassAnswers known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    boolean nameTaken(long organisation, int year, String name, long except) {
        return jdbc.sql("""
                        select exists (select from enrolment.school_class
                          where organisation_id = :organisation and school_year = :year and name = :name and id <> :except)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    long insert(long organisation, ClassData data, String name) {
        known.changed();
        return jdbc.sql("""
                        insert into enrolment.school_class
                               (organisation_id, id, school_year, kind, grade, letter, name, shift, period_set_id,
                                department_id, room_id, programme_id)
                        values (:organisation, nextval('enrolment.school_class_seq'), :year, :kind, :grade, :letter, :name,
                                :shift, :set, :department, :room, :programme)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("year", data.year())
                .param("kind", data.kind().name())
                .param("grade", data.grade())
                .param("letter", data.letter())
                .param("name", name)
                .param("shift", data.shift())
                .param("set", data.periodSet())
                .param("department", data.department())
                .param("room", data.room())
                .param("programme", data.programme())
                .query(Long.class)
                .single();
    }

    boolean update(long organisation, long id, int version, ClassData data, String name) {
        known.changed();
        return jdbc.sql("""
                        update enrolment.school_class
                           set version = version + 1, grade = :grade, letter = :letter, name = :name, shift = :shift,
                               period_set_id = :set, department_id = :department, room_id = :room, programme_id = :programme
                         where organisation_id = :organisation and id = :id and version = :version
                        """)
                        .param("grade", data.grade())
                        .param("letter", data.letter())
                        .param("name", name)
                        .param("shift", data.shift())
                        .param("set", data.periodSet())
                        .param("department", data.department())
                        .param("room", data.room())
                        .param("programme", data.programme())
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean close(long organisation, long id, int version) {
        known.changed();
        return jdbc.sql("""
                        update enrolment.school_class set closed = true, version = version + 1
                         where organisation_id = :organisation and id = :id and version = :version
                        """)
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean anybodyFrom(long organisation, long id, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from enrolment.membership
                          where organisation_id = :organisation and class_id = :id and (valid_to is null or valid_to >= :day))
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    List<Department> departments(long organisation) {
        return jdbc.sql("""
                        select id, name, head_id, closed from enrolment.department
                         where organisation_id = :organisation order by closed, name collate "ru-x-icu"
                        """)
                .param("organisation", organisation)
                .query((row, number) -> new Department(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("head_id", Long.class),
                        row.getBoolean("closed")))
                .list();
    }

    /** Writes a department and answers its id, or nothing where there is none to change. */
    @Nullable
    Long write(long organisation, Department department) {
        String sql = department.id() == 0 ? """
                  insert into enrolment.department (organisation_id, id, name, head_id, closed)
                  values (:organisation, nextval('enrolment.department_seq'), :name, :head, :closed) returning id
                  """ : """
                  update enrolment.department set name = :name, head_id = :head, closed = :closed
                   where organisation_id = :organisation and id = :id returning id
                  """;
        var statement = jdbc.sql(sql)
                .param("organisation", organisation)
                .param("name", department.name())
                .param("head", department.head())
                .param("closed", department.closed());
        if (department.id() != 0) {
            statement = statement.param("id", department.id());
        }
        return statement.query(Long.class).optional().orElse(null);
    }
}
