package ru.zvonok.platform.notification.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Told;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class NoticeQuery {

    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};
    private static final String DATE = "date";
    private static final String WORD = "word";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Kinds kinds;

    NoticeQuery(JdbcClient jdbc, JsonMapper json, Kinds kinds) {
        this.jdbc = jdbc;
        this.json = json;
        this.kinds = kinds;
    }

    void insert(long organisation, UUID[] persons, Notice notice, Instant at) {
        jdbc.sql("""
                        insert into notification.notice (organisation_id, id, person, created_at, kind, text_key, path, arguments)
                        select :organisation, nextval('notification.notice_seq'), p.person, :at, :kind, :key, :path,
                               cast(:arguments as jsonb)
                          from unnest(cast(:persons as uuid[])) p(person)
                        """)
                .param("organisation", organisation)
                .param("persons", persons)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", notice.kind() == null ? null : notice.kind().key())
                .param("key", notice.textKey())
                .param("path", notice.path())
                .param("arguments", coded(notice.arguments()))
                .update();
    }

    int unread(long organisation, UUID person) {
        return jdbc.sql("""
                        select count(*) from notification.notice
                         where organisation_id = :organisation and person = :person and read_at is null
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    List<Told> latest(long organisation, UUID person, int limit, ZoneId zone) {
        return jdbc.sql("""
                        select id, created_at, read_at, kind, text_key, path, arguments::text as arguments
                          from notification.notice
                         where organisation_id = :organisation and person = :person
                         order by id desc limit :limit
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("limit", limit)
                .query((row, number) -> new Told(
                        row.getLong("id"),
                        new Notice(
                                kinds.find(row.getString("kind")).orElse(null),
                                row.getString("text_key"),
                                plain(row.getString("arguments")),
                                row.getString("path")),
                        row.getObject("created_at", OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .toLocalDateTime(),
                        row.getObject("read_at") == null))
                .list();
    }

    int seen(long organisation, UUID person, Instant at) {
        return jdbc.sql("""
                        update notification.notice set read_at = :at
                         where organisation_id = :organisation and person = :person and read_at is null
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void deleteBefore(long organisation, Instant instant) {
        jdbc.sql("delete from notification.notice where organisation_id = :organisation and created_at < :instant")
                .param("organisation", organisation)
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String coded(List<Object> arguments) {
        List<Object> coded = new ArrayList<>();
        for (Object argument : arguments) {
            coded.add(
                    switch (argument) {
                        case LocalDate day -> Map.of(DATE, day.toString());
                        case Notice.Word word -> Map.of(WORD, word.textKey());
                        default -> argument;
                    });
        }
        return json.writeValueAsString(coded);
    }

    private List<Object> plain(String text) {
        List<Object> arguments = new ArrayList<>();
        for (Object argument : json.readValue(text, LIST)) {
            if (argument instanceof Map<?, ?> map && map.get(DATE) != null) {
                arguments.add(LocalDate.parse(String.valueOf(map.get(DATE))));
            } else if (argument instanceof Map<?, ?> map && map.get(WORD) != null) {
                arguments.add(new Notice.Word(String.valueOf(map.get(WORD))));
            } else {
                arguments.add(argument);
            }
        }
        return arguments;
    }
}
