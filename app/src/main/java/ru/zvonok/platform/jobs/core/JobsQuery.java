package ru.zvonok.platform.jobs.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.jobs.JobResult;
import ru.zvonok.platform.jobs.JobState;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class JobsQuery {

    /** A job that is about to be done. */
    record Begun(String name, String payload, int attempts, Actor actor) {}

    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobsQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(long organisation, Actor actor, String name, Object payload, Instant at) {
        return jdbc.sql("""
                        insert into jobs.job (organisation_id, id, account_id, person, actor_name, created_at, state, name, payload)
                        values (:organisation, nextval('jobs.job_seq'), :account, :person, :actor, :at, 'WAITING', :name,
                                cast(:payload as jsonb))
                        returning id
                        """)
                .param("organisation", organisation)
                .param("account", actor.account())
                .param("person", actor.person())
                .param("actor", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("name", name)
                .param("payload", json.writeValueAsString(payload))
                .query(Long.class)
                .single();
    }

    /** Takes a job that has not ended; one that ran before has broken off. */
    Optional<Begun> begin(long organisation, long job, Instant at) {
        return jdbc.sql("""
                        update jobs.job set state = 'RUNNING', attempts = attempts + 1, percent = 0, phase = null,
                               started_at = :at
                         where organisation_id = :organisation and id = :job and state in ('WAITING', 'RUNNING')
                        returning name, payload::text as payload, attempts, account_id, person, actor_name
                        """)
                .param("organisation", organisation)
                .param("job", job)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Begun(
                        row.getString("name"),
                        row.getString("payload"),
                        row.getInt("attempts"),
                        new Actor(
                                row.getLong("account_id"),
                                row.getObject("person", UUID.class),
                                row.getString("actor_name"))))
                .optional();
    }

    void progress(long organisation, long job, int attempt, int percent, String phase, Object[] arguments) {
        jdbc.sql("""
                        update jobs.job set percent = :percent, phase = :phase, phase_arguments = cast(:arguments as jsonb)
                         where organisation_id = :organisation and id = :job and state = 'RUNNING' and attempts = :attempt
                        """)
                .param("organisation", organisation)
                .param("job", job)
                .param("attempt", attempt)
                .param("percent", percent)
                .param("phase", phase)
                .param("arguments", json.writeValueAsString(arguments))
                .update();
    }

    /** False where another attempt took the job up meanwhile, or ended it. */
    boolean done(long organisation, long job, int attempt, JobResult result, Instant at) {
        return jdbc.sql("""
                        update jobs.job set state = 'DONE', percent = 100, finished_at = :at, result_file = :file,
                               result_path = :path
                         where organisation_id = :organisation and id = :job and state = 'RUNNING' and attempts = :attempt
                        """)
                        .param("organisation", organisation)
                        .param("job", job)
                        .param("attempt", attempt)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("file", result.file())
                        .param("path", result.path())
                        .update()
                == 1;
    }

    /** False where another attempt took the job up meanwhile, or ended it. */
    boolean failed(long organisation, long job, int attempt, String code, List<Object> arguments, Instant at) {
        return jdbc.sql("""
                        update jobs.job set state = 'FAILED', finished_at = :at, refusal = :code,
                               refusal_arguments = cast(:arguments as jsonb)
                         where organisation_id = :organisation and id = :job and state = 'RUNNING' and attempts = :attempt
                        """)
                        .param("organisation", organisation)
                        .param("job", job)
                        .param("attempt", attempt)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("code", code)
                        .param("arguments", json.writeValueAsString(arguments))
                        .update()
                == 1;
    }

    List<JobState> of(long organisation, long account, @Nullable Long job, int limit, ZoneId zone) {
        return jdbc.sql("""
                        select id, name, state, percent, phase, phase_arguments::text as phase_arguments, refusal,
                               refusal_arguments::text as refusal_arguments, result_file, result_path, created_at
                          from jobs.job
                         where organisation_id = :organisation and account_id = :account
                           and (cast(:job as bigint) is null or id = :job)
                         order by id desc limit :limit
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("job", job)
                .param("limit", limit)
                .query((row, number) -> state(row, zone))
                .list();
    }

    Set<Long> running(long organisation, long account) {
        return jdbc.sql("""
                        select id from jobs.job
                         where organisation_id = :organisation and account_id = :account and state in ('WAITING', 'RUNNING')
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .query(Long.class)
                .set();
    }

    private JobState state(ResultSet row, ZoneId zone) throws SQLException {
        return new JobState(
                row.getLong("id"),
                row.getString("name"),
                JobState.State.valueOf(row.getString("state")),
                row.getInt("percent"),
                row.getString("phase"),
                list(row.getString("phase_arguments")),
                row.getString("refusal"),
                list(row.getString("refusal_arguments")),
                row.getObject("result_file", UUID.class),
                row.getString("result_path"),
                row.getObject("created_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toLocalDateTime());
    }

    private List<Object> list(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, LIST);
    }
}
