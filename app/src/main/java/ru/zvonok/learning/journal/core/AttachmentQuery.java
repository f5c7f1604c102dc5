package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.TaskFile;
import ru.zvonok.learning.journal.TaskRef;

/** Which files belong to which task. */
@Component
class AttachmentQuery {

    /** A file with its place; with a student it belongs to that pupil's answer. */
    record Attachment(
            TaskRef task, int schoolYear, @Nullable Long student, TaskFile file) {}

    private static final String COLUMNS =
            "select kind, course_id, task_id, school_year, student_id, file_id, name, size from journal.attachment";

    private static final RowMapper<Attachment> ROW = (row, number) -> new Attachment(
            new TaskRef(TaskRef.Kind.valueOf(row.getString("kind")), row.getLong("course_id"), row.getLong("task_id")),
            row.getInt("school_year"),
            row.getObject("student_id", Long.class),
            new TaskFile(row.getObject("file_id", UUID.class), row.getString("name"), row.getLong("size")));

    private final JdbcClient jdbc;

    AttachmentQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets those who add files to a task wait for one another, until the end of the transaction. */
    void hold(long organisation, TaskRef task) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('journal.task.' || :task, :organisation))")
                .param("organisation", organisation)
                .param("task", task.kind().name() + task.id())
                .query((row, number) -> true)
                .list();
    }

    /** In the order they came. */
    List<Attachment> of(List<Long> organisations, TaskRef task) {
        return jdbc.sql(COLUMNS + """
                         where organisation_id = any(:organisations) and task_id = :task and kind = :kind and course_id = :course
                         order by added_at, file_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("task", task.id())
                .param("kind", task.kind().name())
                .param("course", task.course())
                .query(ROW)
                .list();
    }

    /** Those of several tasks. */
    List<Attachment> of(List<Long> organisations, List<TaskRef> tasks) {
        return jdbc.sql(COLUMNS + """
                         where organisation_id = any(:organisations) and task_id = any(:tasks)
                           and (task_id, kind) in (select id, word from unnest(cast(:tasks as bigint[]), cast(:kinds as text[])) as t(id, word))
                         order by added_at, file_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("tasks", tasks.stream().map(TaskRef::id).toArray(Long[]::new))
                .param("kinds", tasks.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .query(ROW)
                .list();
    }

    Optional<Attachment> find(List<Long> organisations, UUID file) {
        return jdbc.sql(COLUMNS + " where organisation_id = any(:organisations) and file_id = :file")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("file", file)
                .query(ROW)
                .optional();
    }

    void insert(long organisation, int schoolYear, TaskRef task, @Nullable Long student, TaskFile file, Instant at) {
        jdbc.sql("""
                        insert into journal.attachment (organisation_id, course_id, task_id, student_id, size, added_at, file_id,
                                                        school_year, kind, name)
                        values (:organisation, :course, :task, :student, :size, :at, :file, :year, :kind, :name)
                        """)
                .param("organisation", organisation)
                .param("course", task.course())
                .param("task", task.id())
                .param("student", student)
                .param("size", file.size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("file", file.file())
                .param("year", schoolYear)
                .param("kind", task.kind().name())
                .param("name", file.name())
                .update();
    }

    void remove(long organisation, UUID file) {
        jdbc.sql("delete from journal.attachment where organisation_id = :organisation and file_id = :file")
                .param("organisation", organisation)
                .param("file", file)
                .update();
    }
}
