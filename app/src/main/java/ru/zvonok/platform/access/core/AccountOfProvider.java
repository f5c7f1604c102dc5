package ru.zvonok.platform.access.core;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.SchoolClock;

/**
 * Which account a subject of an outside provider is: the one it is linked to; else the one that is signed in and asked for
 * the link; else the one of the person whose GUID the provider vouches for, where it is configured to be believed.
 */
@Component
class AccountOfProvider implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String NOT_LINKED = "not_linked";
    private static final String WANTED = "zvonok.link";

    private final AccountQuery accounts;
    private final Providers providers;
    private final CurrentActor current;
    private final TransactionTemplate transaction;
    private final SchoolClock clock;
    private final Audit audit;

    AccountOfProvider(
            AccountQuery accounts,
            Providers providers,
            CurrentActor current,
            TransactionTemplate transaction,
            SchoolClock clock,
            Audit audit) {
        this.accounts = accounts;
        this.providers = providers;
        this.current = current;
        this.transaction = transaction;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whoever is signed in wants the provider's next answer linked to the own account. */
    static void wantLink(String provider) {
        RequestContextHolder.currentRequestAttributes().setAttribute(WANTED, provider, RequestAttributes.SCOPE_SESSION);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String provider = request.getClientRegistration().getRegistrationId();
        OidcIdToken token = request.getIdToken();
        return transaction
                .execute(status -> account(provider, token))
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(account -> new ProviderPrincipal(account.actor(), account.login(), token))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NOT_LINKED)));
    }

    private Optional<AccountQuery.Account> account(String provider, OidcIdToken token) {
        String subject = token.getSubject();
        if (subject == null) {
            return Optional.empty();
        }
        Optional<AccountQuery.Account> linked = accounts.byLink(provider, subject);
        if (linked.isPresent()) {
            return linked;
        }
        Optional<AccountQuery.Account> found = wanted(provider).or(() -> vouched(provider, token));
        found.ifPresent(account -> {
            accounts.link(provider, subject, account.id(), clock.now());
            audit.regional("access.provider-linked", entry -> entry.account(account.id())
                    .fact("provider", provider));
        });
        return found;
    }

    private Optional<AccountQuery.Account> wanted(String provider) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        boolean asked = provider.equals(request.getAttribute(WANTED, RequestAttributes.SCOPE_SESSION));
        request.removeAttribute(WANTED, RequestAttributes.SCOPE_SESSION);
        return asked ? current.actor().flatMap(actor -> accounts.byId(actor.account())) : Optional.empty();
    }

    private Optional<AccountQuery.Account> vouched(String provider, OidcIdToken token) {
        SecuritySettings.@Nullable Provider settings = providers.settings(provider);
        if (settings == null || settings.personClaim().isEmpty()) {
            return Optional.empty();
        }
        String person = token.getClaimAsString(settings.personClaim());
        try {
            return person == null ? Optional.empty() : accounts.byPerson(UUID.fromString(person));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
