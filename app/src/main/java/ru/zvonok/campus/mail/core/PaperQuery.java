package ru.zvonok.campus.mail.core;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.mail.Letter.Paper;

/** Files that go with letters. */
@Component
class PaperQuery {

    private final JdbcClient jdbc;

    PaperQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Paper> of(long organisation, long letter) {
        return jdbc.sql("""
                        select file, name, size from mail.paper
                         where organisation_id = :organisation and letter_id = :letter order by name, file
                        """)
                .param("organisation", organisation)
                .param("letter", letter)
                .query((row, number) ->
                        new Paper(row.getObject("file", UUID.class), row.getString("name"), row.getLong("size")))
                .list();
    }

    void add(long organisation, long letter, Paper paper) {
        jdbc.sql("""
                        insert into mail.paper (organisation_id, letter_id, size, file, name)
                        values (:organisation, :letter, :size, :file, :name) on conflict do nothing
                        """)
                .param("organisation", organisation)
                .param("letter", letter)
                .param("size", paper.size())
                .param("file", paper.file())
                .param("name", paper.name())
                .update();
    }

    void remove(long organisation, long letter, UUID file) {
        jdbc.sql("""
                        delete from mail.paper where organisation_id = :organisation and letter_id = :letter and file = :file
                        """)
                .param("organisation", organisation)
                .param("letter", letter)
                .param("file", file)
                .update();
    }

    /** Whether one letter and no other carries the file. */
    boolean alone(long organisation, UUID file) {
        return jdbc.sql("select count(*) = 1 from mail.paper where organisation_id = :organisation and file = :file")
                .param("organisation", organisation)
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /** Whether a letter that the account sent, got or writes carries the file. */
    boolean reads(long organisation, long account, UUID file) {
        return jdbc.sql("""
                        select exists (
                          select from mail.paper p
                            join mail.letter l on l.organisation_id = p.organisation_id and l.id = p.letter_id
                           where p.organisation_id = :organisation and p.file = :file
                             and (l.account_id = :account and l.folder <> 'GONE'
                                  or exists (select from mail.delivery d
                                              where d.organisation_id = l.organisation_id and d.letter_id = l.id
                                                and d.account_id = :account and d.folder <> 'GONE')))
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /** Whether a letter whose report waits carries the file. */
    boolean reported(long organisation, UUID file) {
        return jdbc.sql("""
                        select exists (
                          select from mail.paper p
                            join mail.report r on r.organisation_id = p.organisation_id and r.letter_id = p.letter_id
                           where p.organisation_id = :organisation and p.file = :file and r.state = 'OPEN')
                        """)
                .param("organisation", organisation)
                .param("file", file)
                .query(Boolean.class)
                .single();
    }
}
