package ru.zvonok.platform.access.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CodeQuery {

    /** A code that is to be kept: only its digest. */
    record Made(long account, byte[] digest) {}

    private final JdbcClient jdbc;

    CodeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the codes; an older one of the same account is void. */
    void keep(List<Made> codes, @Nullable Long madeIn, @Nullable Long madeBy, Instant at, Instant until) {
        jdbc.sql("""
                        insert into access.activation_code (account_id, digest, made_in, made_by, made_at, expires_at)
                        select account, decode(digest, 'hex'), cast(:madeIn as bigint), cast(:madeBy as bigint), :at, :until
                          from unnest(:accounts, :digests) c(account, digest)
                        on conflict (account_id) do update set digest = excluded.digest, made_in = excluded.made_in,
                               made_by = excluded.made_by, made_at = excluded.made_at, expires_at = excluded.expires_at
                        """)
                .param("madeIn", madeIn)
                .param("madeBy", madeBy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("accounts", codes.stream().map(Made::account).toArray(Long[]::new))
                .param(
                        "digests",
                        codes.stream()
                                .map(made -> HexFormat.of().formatHex(made.digest()))
                                .toArray(String[]::new))
                .update();
    }

    /** The account of a code that may still be used. */
    Optional<Long> account(byte[] digest, Instant now) {
        return jdbc.sql("select account_id from access.activation_code where digest = :digest and expires_at > :now")
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Uses the code up; false where somebody was faster. */
    boolean use(byte[] digest) {
        return jdbc.sql("delete from access.activation_code where digest = :digest")
                        .param("digest", digest)
                        .update()
                == 1;
    }

    void drop(long account) {
        jdbc.sql("delete from access.activation_code where account_id = :account")
                .param("account", account)
                .update();
    }
}
