package ru.zvonok.learning.journal.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ExcuseNote.Paper;
import ru.zvonok.learning.journal.ExcuseNote.State;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/** Excuse notes and the papers that came with them. */
@Component
class ExcuseQuery {

    /** A note as it stands; without lessons it speaks of whole days. */
    record Row(
            long id,
            long student,
            LocalDate first,
            LocalDate last,
            List<Integer> lessons,
            ExcusedAbsence.Reason reason,
            String words,
            State state,
            Instant sentAt,
            @Nullable Long sender,
            @Nullable String document,
            String answer) {

        boolean speaksOf(LocalDate day, int lesson) {
            return !day.isBefore(first) && !day.isAfter(last) && (lessons.isEmpty() || lessons.contains(lesson));
        }
    }

    private final JdbcClient jdbc;

    ExcuseQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where the edit is known. */
    Optional<Long> insert(long organisation, UUID edit, Row note, @Nullable Long account) {
        boolean answered = note.state() != State.SENT;
        return jdbc.sql("""
                        insert into journal.excuse_note
                               (organisation_id, id, student_id, edit, sent_at, sent_account, sent_person, answered_at,
                                answered_account, first_day, last_day, lessons, state, reason, words, document)
                        values (:organisation, nextval('journal.excuse_note_seq'), :student, :edit, :at, :account, :sender,
                                :answeredAt, :answeredBy, :first, :last, cast(:lessons as smallint[]), :state, :reason, :words,
                                :document)
                        on conflict (organisation_id, edit) do nothing returning id
                        """)
                .param("organisation", organisation)
                .param("student", note.student())
                .param("edit", edit)
                .param("at", note.sentAt().atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("sender", note.sender())
                .param("answeredAt", answered ? note.sentAt().atOffset(ZoneOffset.UTC) : null)
                .param("answeredBy", answered ? account : null)
                .param("first", note.first())
                .param("last", note.last())
                .param(
                        "lessons",
                        note.lessons().isEmpty() ? null : note.lessons().toArray(Integer[]::new))
                .param("state", note.state().name())
                .param("reason", note.reason().name())
                .param("words", note.words())
                .param("document", note.document())
                .query(Long.class)
                .optional();
    }

    /** The note that an edit of a pupil became. */
    Optional<Long> known(long organisation, UUID edit, long student) {
        return jdbc.sql("""
                        select id from journal.excuse_note
                         where organisation_id = :organisation and edit = :edit and student_id = :student
                        """)
                .param("organisation", organisation)
                .param("edit", edit)
                .param("student", student)
                .query(Long.class)
                .optional();
    }

    void addPaper(long organisation, long note, UUID file, String name) {
        jdbc.sql("""
                        insert into journal.excuse_paper (organisation_id, note_id, file, name)
                        values (:organisation, :note, :file, :name)
                        """)
                .param("organisation", organisation)
                .param("note", note)
                .param("file", file)
                .param("name", name)
                .update();
    }

    /** Held until the end of the transaction. */
    Optional<Row> hold(long organisation, long id) {
        return jdbc.sql("""
                        select * from journal.excuse_note where organisation_id = :organisation and id = :id for update
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(ExcuseQuery::row)
                .optional();
    }

    void answer(
            long organisation,
            long id,
            State state,
            @Nullable Long account,
            @Nullable String document,
            @Nullable String answer,
            Instant at) {
        jdbc.sql("""
                        update journal.excuse_note
                           set state = :state, answered_at = :at, answered_account = :account, document = :document,
                               answer = :answer
                         where organisation_id = :organisation and id = :id
                        """)
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("document", document)
                .param("answer", answer)
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    /** It waits again as if nobody had answered. */
    void reopen(long organisation, long id) {
        jdbc.sql("""
                        update journal.excuse_note
                           set state = 'SENT', answered_at = null, answered_account = null, document = null, answer = null
                         where organisation_id = :organisation and id = :id
                        """).param("organisation", organisation).param("id", id).update();
    }

    /** Notes of pupils in some states that touch a range, the latest first. */
    List<Row> of(List<Long> organisations, Collection<Long> students, DateRange days, State... states) {
        return jdbc.sql("""
                        select * from journal.excuse_note
                         where organisation_id = any(:organisations) and student_id = any(:students)
                           and last_day >= :first and (cast(:last as date) is null or first_day <= cast(:last as date))
                           and state = any(:states)
                         order by first_day desc, id desc
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("students", students.toArray(Long[]::new))
                .param("first", days.from())
                .param("last", days.to())
                .param("states", Arrays.stream(states).map(Enum::name).toArray(String[]::new))
                .query(ExcuseQuery::row)
                .list();
    }

    Map<Long, List<Paper>> papers(List<Long> organisations, Collection<Long> notes) {
        Map<Long, List<Paper>> papers = new HashMap<>();
        if (!notes.isEmpty()) {
            jdbc.sql("""
                            select note_id, file, name from journal.excuse_paper
                             where organisation_id = any(:organisations) and note_id = any(:notes) order by name, file
                            """)
                    .param("organisations", organisations.toArray(Long[]::new))
                    .param("notes", notes.toArray(Long[]::new))
                    .query(row -> {
                        papers.computeIfAbsent(row.getLong("note_id"), id -> new ArrayList<>())
                                .add(new Paper(row.getObject("file", UUID.class), row.getString("name")));
                    });
        }
        return papers;
    }

    /** Of whom the note speaks that a file came with. */
    Optional<Long> studentOf(List<Long> organisations, UUID file) {
        return jdbc.sql("""
                        select n.student_id from journal.excuse_paper p
                          join journal.excuse_note n on n.organisation_id = p.organisation_id and n.id = p.note_id
                         where p.organisation_id = any(:organisations) and p.file = :file
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("file", file)
                .query(Long.class)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        List<Integer> lessons = new ArrayList<>();
        if (row.getArray("lessons") != null) {
            for (Object lesson : (Object[]) row.getArray("lessons").getArray()) {
                lessons.add(((Number) lesson).intValue());
            }
        }
        String answer = row.getString("answer");
        return new Row(
                row.getLong("id"),
                row.getLong("student_id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                lessons.stream().sorted().toList(),
                ExcusedAbsence.Reason.valueOf(row.getString("reason")),
                row.getString("words"),
                State.valueOf(row.getString("state")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("sent_person", Long.class),
                row.getString("document"),
                answer == null ? "" : answer);
    }
}
