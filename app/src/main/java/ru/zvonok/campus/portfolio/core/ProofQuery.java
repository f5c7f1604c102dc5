package ru.zvonok.campus.portfolio.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.Entry.Proof;

/** Files of entries. */
@Component
class ProofQuery {

    private record Of(long entry, Proof proof) {}

    private final JdbcClient jdbc;

    ProofQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Files by entry, in one statement. */
    Map<Long, List<Proof>> of(long organisation, Collection<Long> entries) {
        Map<Long, List<Proof>> all = new HashMap<>();
        jdbc.sql("""
                        select entry_id, file, name, size from portfolio.proof
                         where organisation_id = :organisation and entry_id = any(:entries)
                         order by name, file
                        """)
                .param("organisation", organisation)
                .param("entries", entries.toArray(Long[]::new))
                .query((row, number) -> new Of(
                        row.getLong("entry_id"),
                        new Proof(row.getObject("file", UUID.class), row.getString("name"), row.getLong("size"))))
                .list()
                .forEach(one -> all.computeIfAbsent(one.entry(), none -> new java.util.ArrayList<>())
                        .add(one.proof()));
        return all;
    }

    /** Whose portfolio a file stands in. */
    Optional<Long> owner(long organisation, UUID file) {
        return jdbc.sql("""
                        select e.person_id from portfolio.proof p
                          join portfolio.entry e on e.organisation_id = p.organisation_id and e.id = p.entry_id
                         where p.organisation_id = :organisation and p.file = :file
                        """)
                .param("organisation", organisation)
                .param("file", file)
                .query(Long.class)
                .optional();
    }

    void add(long organisation, long entry, Proof proof) {
        jdbc.sql("""
                        insert into portfolio.proof (organisation_id, entry_id, size, file, name)
                        values (:organisation, :entry, :size, :file, :name)
                        """)
                .param("organisation", organisation)
                .param("entry", entry)
                .param("size", proof.size())
                .param("file", proof.file())
                .param("name", proof.name())
                .update();
    }

    void remove(long organisation, long entry, UUID file) {
        jdbc.sql("""
                        delete from portfolio.proof
                         where organisation_id = :organisation and entry_id = :entry and file = :file
                        """)
                .param("organisation", organisation)
                .param("entry", entry)
                .param("file", file)
                .update();
    }
}
