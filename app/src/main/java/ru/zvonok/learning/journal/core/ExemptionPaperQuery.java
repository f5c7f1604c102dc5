package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Exemption.Paper;

/** Files by which pupils are exempt. */
@Component
class ExemptionPaperQuery {

    /** Whose exemption it is, and the day it begins. */
    record Of(long student, LocalDate first) {}

    private final JdbcClient jdbc;

    ExemptionPaperQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long organisation, long exemption, Paper paper) {
        jdbc.sql("""
                        insert into journal.exemption_paper (organisation_id, exemption_id, size, file, name)
                        values (:organisation, :exemption, :size, :file, :name)
                        """)
                .param("organisation", organisation)
                .param("exemption", exemption)
                .param("size", paper.size())
                .param("file", paper.file())
                .param("name", paper.name())
                .update();
    }

    /** By exemption; those without any are left out. */
    Map<Long, List<Paper>> of(List<Long> organisations, Collection<Long> exemptions) {
        Map<Long, List<Paper>> papers = new HashMap<>();
        if (!exemptions.isEmpty()) {
            jdbc.sql("""
                            select exemption_id, file, name, size from journal.exemption_paper
                             where organisation_id = any(:organisations) and exemption_id = any(:exemptions) order by name, file
                            """)
                    .param("organisations", organisations.toArray(Long[]::new))
                    .param("exemptions", exemptions.toArray(Long[]::new))
                    .query(row -> {
                        papers.computeIfAbsent(row.getLong("exemption_id"), id -> new ArrayList<>())
                                .add(new Paper(
                                        row.getObject("file", UUID.class), row.getString("name"), row.getLong("size")));
                    });
        }
        return papers;
    }

    Optional<Of> ofFile(List<Long> organisations, UUID file) {
        return jdbc.sql("""
                        select e.student_id, e.valid_from from journal.exemption_paper p
                          join journal.exemption e on e.organisation_id = p.organisation_id and e.id = p.exemption_id
                         where p.organisation_id = any(:organisations) and p.file = :file
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("file", file)
                .query((row, number) -> new Of(row.getLong("student_id"), row.getObject("valid_from", LocalDate.class)))
                .optional();
    }
}
