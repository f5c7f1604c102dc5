package ru.zvonok.registry.corrections.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.registry.corrections.Correction.Paper;
import ru.zvonok.registry.corrections.CorrectionState;
import ru.zvonok.registry.corrections.DataField;

/** Reports of changed data, line by line. */
@Component
class CorrectionQuery {

    private static final String LINES = """
            select l.id, l.report_id, l.person_id, r.author_id, r.group_id, r.at, r.words, l.field, l.before, l.wanted, l.state,
                   l.answer, l.answered_at, l.answered_account_id
              from corrections.line l
              join corrections.report r on r.organisation_id = l.organisation_id and r.id = l.report_id
             where l.organisation_id = :organisation
            """;

    /** A line with its report. */
    record Row(
            long id,
            long report,
            long person,
            long author,
            @Nullable Long group,
            Instant at,
            String words,
            DataField field,
            String before,
            String wanted,
            CorrectionState state,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Long answeredBy) {}

    /** Whom a paper is about, and who brought it in. */
    record PaperOf(long person, long author) {}

    private final JdbcClient jdbc;

    CorrectionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> ofPerson(long organisation, long person) {
        return jdbc.sql(LINES + " and l.person_id = :person order by r.at desc, r.id desc, l.id")
                .param("organisation", organisation)
                .param("person", person)
                .query(CorrectionQuery::row)
                .list();
    }

    boolean any(long organisation, long person) {
        return jdbc.sql("""
                        select exists (
                          select from corrections.line where organisation_id = :organisation and person_id = :person)
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    List<Row> open(long organisation) {
        return jdbc.sql(LINES + " and l.state = 'SENT' order by r.at, r.id, l.id")
                .param("organisation", organisation)
                .query(CorrectionQuery::row)
                .list();
    }

    Optional<Row> find(long organisation, long line) {
        return jdbc.sql(LINES + " and l.id = :line")
                .param("organisation", organisation)
                .param("line", line)
                .query(CorrectionQuery::row)
                .optional();
    }

    long addReport(long organisation, long person, long author, @Nullable Long group, Instant at, String words) {
        return jdbc.sql("""
                        insert into corrections.report (organisation_id, id, person_id, author_id, group_id, at, words)
                        values (:organisation, nextval('corrections.report_seq'), :person, :author, cast(:group as bigint), :at, :words)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("author", author)
                .param("group", group)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("words", words)
                .query(Long.class)
                .single();
    }

    /** Whether it was new: one that is open already stays the only one. */
    boolean addLine(long organisation, long report, long person, DataField field, String before, String wanted) {
        return jdbc.sql("""
                        insert into corrections.line (organisation_id, id, report_id, person_id, field, before, wanted, state)
                        values (:organisation, nextval('corrections.line_seq'), :report, :person, :field, :before, :wanted, 'SENT')
                        on conflict (organisation_id, person_id, field) where state = 'SENT' do nothing
                        """)
                        .param("organisation", organisation)
                        .param("report", report)
                        .param("person", person)
                        .param("field", field.name())
                        .param("before", before)
                        .param("wanted", wanted)
                        .update()
                > 0;
    }

    /** The open lines of one author about some fields give way to newer ones; answers the reports they stood in. */
    Set<Long> replace(long organisation, long person, long author, Collection<DataField> fields, Instant at) {
        return jdbc.sql("""
                        update corrections.line l set state = 'REPLACED', answered_at = :at
                          from corrections.report r
                         where l.organisation_id = :organisation and l.person_id = :person and l.state = 'SENT'
                           and l.field = any(:fields)
                           and r.organisation_id = l.organisation_id and r.id = l.report_id and r.author_id = :author
                        returning l.report_id
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("author", author)
                .param("fields", fields.stream().map(DataField::name).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .set();
    }

    /** Whether it was open. */
    boolean settle(
            long organisation,
            long line,
            CorrectionState state,
            @Nullable String answer,
            @Nullable Long account,
            Instant at) {
        return jdbc.sql("""
                        update corrections.line
                           set state = :state, answer = :answer, answered_account_id = cast(:account as bigint), answered_at = :at
                         where organisation_id = :organisation and id = :line and state = 'SENT'
                        """)
                        .param("organisation", organisation)
                        .param("line", line)
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Whether nothing of a report is open any more. */
    boolean settled(long organisation, long report) {
        return jdbc.sql("""
                        select not exists (
                          select from corrections.line
                           where organisation_id = :organisation and report_id = :report and state = 'SENT')
                        """)
                .param("organisation", organisation)
                .param("report", report)
                .query(Boolean.class)
                .single();
    }

    /** The contacts of a report stand in the card. */
    void settleContacts(long organisation, long report, long account, Instant at) {
        jdbc.sql("""
                        update corrections.line set state = 'TAKEN', answered_account_id = :account, answered_at = :at
                         where organisation_id = :organisation and report_id = :report and state = 'SENT'
                           and field = any(:contacts)
                        """)
                .param("organisation", organisation)
                .param("report", report)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "contacts",
                        Arrays.stream(DataField.values())
                                .filter(DataField::contact)
                                .map(DataField::name)
                                .toArray(String[]::new))
                .update();
    }

    void addPaper(long organisation, long report, UUID file, String name) {
        jdbc.sql("""
                        insert into corrections.paper (organisation_id, report_id, file, name)
                        values (:organisation, :report, :file, :name)
                        """)
                .param("organisation", organisation)
                .param("report", report)
                .param("file", file)
                .param("name", name)
                .update();
    }

    /** Papers that are still kept on a day, by report. */
    Map<Long, List<Paper>> papers(long organisation, Collection<Long> reports, LocalDate day) {
        record OfReport(long report, Paper paper) {}
        return jdbc
                .sql("""
                        select p.report_id, p.file, p.name
                          from corrections.paper p
                          join corrections.report r on r.organisation_id = p.organisation_id and r.id = p.report_id
                         where p.organisation_id = :organisation and p.report_id = any(:reports)
                           and (r.papers_until is null or r.papers_until >= :day)
                         order by p.name, p.file
                        """)
                .param("organisation", organisation)
                .param("reports", reports.toArray(Long[]::new))
                .param("day", day)
                .query((row, number) -> new OfReport(
                        row.getLong("report_id"), new Paper(row.getObject("file", UUID.class), row.getString("name"))))
                .stream()
                .collect(Collectors.groupingBy(
                        OfReport::report, Collectors.mapping(OfReport::paper, Collectors.toList())));
    }

    Optional<PaperOf> paperOf(long organisation, UUID file) {
        return jdbc.sql("""
                        select r.person_id, r.author_id
                          from corrections.paper p
                          join corrections.report r on r.organisation_id = p.organisation_id and r.id = p.report_id
                         where p.organisation_id = :organisation and p.file = :file
                        """)
                .param("organisation", organisation)
                .param("file", file)
                .query((row, number) -> new PaperOf(row.getLong("person_id"), row.getLong("author_id")))
                .optional();
    }

    void papersUntil(long organisation, long report, LocalDate day) {
        jdbc.sql("""
                        update corrections.report set papers_until = :day where organisation_id = :organisation and id = :report
                        """)
                .param("organisation", organisation)
                .param("report", report)
                .param("day", day)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                row.getLong("report_id"),
                row.getLong("person_id"),
                row.getLong("author_id"),
                row.getObject("group_id", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("words"),
                DataField.valueOf(row.getString("field")),
                row.getString("before"),
                row.getString("wanted"),
                CorrectionState.valueOf(row.getString("state")),
                row.getString("answer"),
                answered == null ? null : answered.toInstant(),
                row.getObject("answered_account_id", Long.class));
    }
}
