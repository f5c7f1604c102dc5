package ru.zvonok.platform.intake.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided about rows, what headers meant, which rows were taken in before. */
@Component
class DecisionQuery {

    enum Kind {
        MEND,
        LEAVE_OUT,
        ANSWER
    }

    record Decision(int row, Kind kind, String place, String value) {}

    private final JdbcClient jdbc;

    DecisionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, List<Decision>> decisions(long organisation, Collection<Long> sheets) {
        Map<Long, List<Decision>> all = new HashMap<>();
        jdbc.sql("""
                        select sheet_id, row_number, kind, place, value from intake.decision
                         where organisation_id = :organisation and sheet_id = any(:sheets)
                        """)
                .param("organisation", organisation)
                .param("sheets", sheets.toArray(Long[]::new))
                .query(row -> {
                    all.computeIfAbsent(row.getLong("sheet_id"), sheet -> new ArrayList<>())
                            .add(new Decision(
                                    row.getInt("row_number"),
                                    Kind.valueOf(row.getString("kind")),
                                    row.getString("place"),
                                    row.getString("value")));
                });
        return all;
    }

    void decide(long organisation, long sheet, Collection<Integer> rows, Kind kind, String place, String value) {
        jdbc.sql("""
                        insert into intake.decision (organisation_id, sheet_id, row_number, kind, place, value)
                        select :organisation, :sheet, r, :kind, :place, :value from unnest(:rows::integer[]) r
                        on conflict (organisation_id, sheet_id, row_number, kind, place) do update set value = excluded.value
                        """)
                .param("organisation", organisation)
                .param("sheet", sheet)
                .param("kind", kind.name())
                .param("place", place)
                .param("value", value)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    void undo(long organisation, long sheet, Collection<Integer> rows, Kind kind, String place) {
        jdbc.sql("""
                        delete from intake.decision
                         where organisation_id = :organisation and sheet_id = :sheet and row_number = any(:rows)
                           and kind = :kind and place = :place
                        """)
                .param("organisation", organisation)
                .param("sheet", sheet)
                .param("rows", rows.toArray(Integer[]::new))
                .param("kind", kind.name())
                .param("place", place)
                .update();
    }

    /** Decisions of another reading of the sheet mean nothing any more. */
    void undoAll(long organisation, long sheet) {
        jdbc.sql("delete from intake.decision where organisation_id = :organisation and sheet_id = :sheet")
                .param("organisation", organisation)
                .param("sheet", sheet)
                .update();
    }

    /** By definition and header, as {@code definition + '\n' + header}. */
    Map<String, String> memory(long organisation) {
        Map<String, String> memory = new HashMap<>();
        jdbc.sql("""
                        select definition, header, field from intake.column_memory where organisation_id = :organisation
                        """).param("organisation", organisation).query(row -> {
            memory.put(row.getString("definition") + "\n" + row.getString("header"), row.getString("field"));
        });
        return memory;
    }

    void remember(long organisation, String definition, String header, String field) {
        jdbc.sql("""
                        insert into intake.column_memory (organisation_id, definition, header, field)
                        values (:organisation, :definition, :header, :field)
                        on conflict (organisation_id, definition, header) do update set field = excluded.field
                        """)
                .param("organisation", organisation)
                .param("definition", definition)
                .param("header", header)
                .param("field", field)
                .update();
    }

    Set<String> taken(long organisation, String definition) {
        return new TreeSet<>(jdbc.sql("""
                        select fingerprint from intake.taken_row
                         where organisation_id = :organisation and definition = :definition
                        """)
                .param("organisation", organisation)
                .param("definition", definition)
                .query(String.class)
                .list());
    }

    void take(long organisation, String definition, Collection<String> fingerprints, Instant now) {
        jdbc.sql("""
                        insert into intake.taken_row (organisation_id, taken_at, definition, fingerprint)
                        select :organisation, :now, :definition, f from unnest(:fingerprints::text[]) f
                        on conflict (organisation_id, definition, fingerprint) do nothing
                        """)
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("definition", definition)
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .update();
    }
}
