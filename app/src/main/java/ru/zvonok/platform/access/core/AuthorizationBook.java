package ru.zvonok.platform.access.core;

import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the built-in authorization server gave out, in the database: a code that one node gave is redeemed at another. Of
 * codes and tokens only digests are kept, of the person only the login.
 */
@Component
class AuthorizationBook implements OAuth2AuthorizationService {

    private static final String PERSON = Principal.class.getName();

    /** How the authorization looked when it was read; never kept. */
    private static final String READ = AuthorizationBook.class.getName();

    private final JdbcOAuth2AuthorizationService book;
    private final TokenDigests digests;
    private final AuthorizationQuery query;
    private final TransactionTemplate transaction;

    AuthorizationBook(
            DataSource pools,
            RegisteredClientRepository clients,
            TokenDigests digests,
            AuthorizationQuery query,
            TransactionTemplate transaction) {
        this.book = new JdbcOAuth2AuthorizationService(new InSchema(pools), clients);
        this.digests = digests;
        this.query = query;
        this.transaction = transaction;
    }

    /**
     * Of two that redeem one code, or use one refresh token, in the same instant at two nodes, the second is refused: what it
     * read is no more.
     */
    @Override
    public void save(OAuth2Authorization authorization) {
        String read = authorization.getAttribute(READ);
        OAuth2Authorization plain = authorization.getAttribute(PERSON) == null
                ? authorization
                : OAuth2Authorization.from(authorization)
                        .attribute(
                                PERSON,
                                UsernamePasswordAuthenticationToken.authenticated(
                                        authorization.getPrincipalName(), null, List.of()))
                        .build();
        OAuth2Authorization kept = OAuth2Authorization.from(digests.keep(plain))
                .attributes(attributes -> attributes.remove(READ))
                .build();
        transaction.executeWithoutResult(status -> {
            query.forgetOver();
            if (read != null && !(query.hold(kept.getId()) && read.equals(look(book.findById(kept.getId()))))) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            }
            if (takenBack(kept)) {
                book.remove(kept);
            } else {
                book.save(kept);
            }
        });
    }

    /** An access token that was revoked, or whose code was used twice: nothing that came with it is worth anything. */
    private static boolean takenBack(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> access = authorization.getAccessToken();
        return access != null && access.isInvalidated();
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        transaction.executeWithoutResult(status -> book.remove(authorization));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return read(() -> book.findById(id));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        // the state of a question is no token: it is kept as it is, for the consent that nobody is asked for
        boolean state = type != null && OAuth2ParameterNames.STATE.equals(type.getValue());
        OAuth2Authorization kept = read(() -> book.findByToken(state ? token : digests.of(token), type));
        return kept == null || state ? kept : digests.found(kept, token);
    }

    private @Nullable OAuth2Authorization read(Supplier<@Nullable OAuth2Authorization> work) {
        OAuth2Authorization found = transaction.execute(status -> work.get());
        return found == null
                ? null
                : OAuth2Authorization.from(found).attribute(READ, look(found)).build();
    }

    /** The digests of what was given out so far, and which of it is void. */
    private static String look(@Nullable OAuth2Authorization authorization) {
        if (authorization == null) {
            return "";
        }
        return Stream.of(OAuth2AuthorizationCode.class, OAuth2AccessToken.class, OAuth2RefreshToken.class)
                .map(authorization::getToken)
                .map(token -> token == null ? "" : token.getToken().getTokenValue() + token.isInvalidated())
                .collect(Collectors.joining(" "));
    }

    /** Spring's statements name the table alone; ours stands in the schema of the module. */
    private static final class InSchema extends JdbcTemplate {

        private static final String TABLE = " oauth2_authorization";

        InSchema(DataSource pools) {
            super(pools);
        }

        @Override
        public int update(String sql, @Nullable PreparedStatementSetter values) {
            return super.update(here(sql), values);
        }

        @Override
        public <T extends @Nullable Object> List<T> query(
                String sql, @Nullable PreparedStatementSetter values, RowMapper<T> rows) {
            return super.query(here(sql), values, rows);
        }

        private static String here(String sql) {
            return sql.replace(TABLE, " access.oauth2_authorization");
        }
    }
}
