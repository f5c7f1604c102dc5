package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes cells: one statement for a whole class. */
@Component
class CellWriteQuery {

    /** The course that is written, and by whom. */
    record Book(
            long organisation,
            int year,
            long course,
            @Nullable Long account,
            Instant at) {}

    record Change(
            UUID edit,
            long student,
            long lesson,
            String typed,
            String before,
            String after,
            @Nullable String works,
            @Nullable String reason) {}

    record NewMark(
            long student,
            long lesson,
            LocalDate day,
            long assignment,
            @Nullable Integer value,
            int place,
            boolean afterwards,
            @Nullable String comment,
            long version) {}

    record ChangedMark(long id, @Nullable Integer value, boolean due, int place, boolean afterwards, long version) {}

    record Sign(long student, long lesson, LocalDate day, int code, boolean settled, long version) {}

    private final JdbcClient jdbc;

    CellWriteQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes writers of one course wait for one another until the end of the transaction. */
    void lock(Book book) {
        lock(book.organisation(), book.year(), List.of(book.course()));
    }

    /** The same for several courses, always in one order. */
    void lock(long organisation, int year, Collection<Long> courses) {
        jdbc.sql("""
                        insert into journal.course_page (organisation_id, course_id, revision, school_year, dirty)
                        select :organisation, course, 1, :year, true from unnest(cast(:courses as bigint[])) as one(course)
                         order by course
                        on conflict (organisation_id, course_id) do update
                           set revision = course_page.revision + 1, dirty = true
                        """)
                .param("organisation", organisation)
                .param("courses", courses.toArray(Long[]::new))
                .param("year", year)
                .update();
    }

    /** Adds entries to the history; their ids, ascending, by the edit. */
    Map<UUID, Long> addHistory(Book book, List<Change> changes) {
        Map<UUID, Long> ids = new HashMap<>();
        jdbc.sql("""
                        insert into journal.cell_history (organisation_id, id, course_id, lesson_id, student_id, account_id, at, edit_id,
                                                          school_year, typed, old_value, new_value, works, reason)
                        select :organisation, nextval('journal.cell_history_seq'), :course, lesson, student, :account, :at, edit, :year,
                               typed, before, after, works, reason
                          from unnest(cast(:lessons as bigint[]), cast(:students as bigint[]), cast(:edits as uuid[]),
                                      cast(:typed as text[]), cast(:before as text[]), cast(:after as text[]),
                                      cast(:works as text[]), cast(:reasons as text[]))
                               with ordinality as change(lesson, student, edit, typed, before, after, works, reason, place)
                         order by place
                        returning edit_id, id
                        """)
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("year", book.year())
                .param("account", book.account())
                .param("at", book.at().atOffset(ZoneOffset.UTC))
                .param("lessons", changes.stream().map(Change::lesson).toArray(Long[]::new))
                .param("students", changes.stream().map(Change::student).toArray(Long[]::new))
                .param("edits", changes.stream().map(Change::edit).toArray(UUID[]::new))
                .param("typed", changes.stream().map(Change::typed).toArray(String[]::new))
                .param("before", changes.stream().map(Change::before).toArray(String[]::new))
                .param("after", changes.stream().map(Change::after).toArray(String[]::new))
                .param("works", changes.stream().map(Change::works).toArray(String[]::new))
                .param("reasons", changes.stream().map(Change::reason).toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getObject("edit_id", UUID.class), row.getLong("id"));
                });
        return ids;
    }

    void addMarks(Book book, List<NewMark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into journal.mark (organisation_id, id, course_id, lesson_id, student_id, assignment_id, version, day,
                                                  school_year, value, due, place, afterwards, comment)
                        select :organisation, nextval('journal.mark_seq'), :course, lesson, student, assignment, version, day, :year,
                               value, value is null, place, afterwards, comment
                          from unnest(cast(:lessons as bigint[]), cast(:students as bigint[]), cast(:assignments as bigint[]),
                                      cast(:versions as bigint[]), cast(:days as date[]), cast(:marks as smallint[]),
                                      cast(:places as smallint[]), cast(:afterwards as boolean[]), cast(:comments as text[]))
                               as mark(lesson, student, assignment, version, day, value, place, afterwards, comment)
                        """)
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("year", book.year())
                .param("lessons", marks.stream().map(NewMark::lesson).toArray(Long[]::new))
                .param("students", marks.stream().map(NewMark::student).toArray(Long[]::new))
                .param("assignments", marks.stream().map(NewMark::assignment).toArray(Long[]::new))
                .param("versions", marks.stream().map(NewMark::version).toArray(Long[]::new))
                .param(
                        "days",
                        marks.stream().map(mark -> Date.valueOf(mark.day())).toArray(Date[]::new))
                .param("marks", marks.stream().map(mark -> small(mark.value())).toArray(Short[]::new))
                .param("places", marks.stream().map(mark -> small(mark.place())).toArray(Short[]::new))
                .param("afterwards", marks.stream().map(NewMark::afterwards).toArray(Boolean[]::new))
                .param("comments", marks.stream().map(NewMark::comment).toArray(String[]::new))
                .update();
    }

    void changeMarks(Book book, List<ChangedMark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update journal.mark
                           set value = changed.value, due = changed.due, place = changed.place, afterwards = changed.afterwards,
                               version = changed.version,
                               seen_at = case when mark.value is not distinct from changed.value and mark.due = changed.due
                                              then mark.seen_at end,
                               value_seen_at = case when mark.value is not distinct from changed.value and mark.due = changed.due
                                                    then mark.value_seen_at end
                          from unnest(cast(:ids as bigint[]), cast(:marks as smallint[]), cast(:due as boolean[]),
                                      cast(:places as smallint[]), cast(:afterwards as boolean[]), cast(:versions as bigint[]))
                               as changed(id, value, due, place, afterwards, version)
                         where mark.organisation_id = :organisation and mark.school_year = :year and mark.id = changed.id
                        """)
                .param("organisation", book.organisation())
                .param("year", book.year())
                .param("ids", marks.stream().map(ChangedMark::id).toArray(Long[]::new))
                .param("marks", marks.stream().map(mark -> small(mark.value())).toArray(Short[]::new))
                .param("due", marks.stream().map(ChangedMark::due).toArray(Boolean[]::new))
                .param("places", marks.stream().map(mark -> small(mark.place())).toArray(Short[]::new))
                .param("afterwards", marks.stream().map(ChangedMark::afterwards).toArray(Boolean[]::new))
                .param("versions", marks.stream().map(ChangedMark::version).toArray(Long[]::new))
                .update();
    }

    void removeMarks(Book book, List<Long> marks) {
        if (!marks.isEmpty()) {
            jdbc.sql("""
                            delete from journal.mark
                             where organisation_id = :organisation and school_year = :year and id = any(:marks)
                            """)
                    .param("organisation", book.organisation())
                    .param("year", book.year())
                    .param("marks", marks.toArray(Long[]::new))
                    .update();
        }
    }

    void writeSigns(Book book, List<Sign> signs) {
        if (signs.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into journal.attendance (organisation_id, id, course_id, lesson_id, student_id, version, day, school_year,
                                                        code, settled)
                        select :organisation, nextval('journal.attendance_seq'), :course, lesson, student, version, day, :year, code, settled
                          from unnest(cast(:lessons as bigint[]), cast(:students as bigint[]), cast(:versions as bigint[]),
                                      cast(:days as date[]), cast(:codes as smallint[]), cast(:settled as boolean[]))
                               as sign(lesson, student, version, day, code, settled)
                        on conflict (organisation_id, lesson_id, student_id, school_year) do update
                           set code = excluded.code, settled = excluded.settled, version = excluded.version,
                               seen_at = case when attendance.code = excluded.code then attendance.seen_at end
                        """)
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("year", book.year())
                .param("lessons", signs.stream().map(Sign::lesson).toArray(Long[]::new))
                .param("students", signs.stream().map(Sign::student).toArray(Long[]::new))
                .param("versions", signs.stream().map(Sign::version).toArray(Long[]::new))
                .param(
                        "days",
                        signs.stream().map(sign -> Date.valueOf(sign.day())).toArray(Date[]::new))
                .param("codes", signs.stream().map(sign -> (short) sign.code()).toArray(Short[]::new))
                .param("settled", signs.stream().map(Sign::settled).toArray(Boolean[]::new))
                .update();
    }

    void removeSigns(Book book, List<Long> signs) {
        if (!signs.isEmpty()) {
            jdbc.sql("""
                            delete from journal.attendance
                             where organisation_id = :organisation and school_year = :year and id = any(:signs)
                            """)
                    .param("organisation", book.organisation())
                    .param("year", book.year())
                    .param("signs", signs.toArray(Long[]::new))
                    .update();
        }
    }

    private static @Nullable Short small(@Nullable Integer value) {
        return value == null ? null : value.shortValue();
    }
}
