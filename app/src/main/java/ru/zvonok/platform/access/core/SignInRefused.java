package ru.zvonok.platform.access.core;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.audit.Audit;

/** Nobody signed in: the page says so without telling whether there is such an account, and keeps what was typed. */
@Component
class SignInRefused implements AuthenticationFailureHandler {

    private final SignInPage page;
    private final AccountQuery accounts;
    private final TransactionTemplate transaction;
    private final Audit audit;

    SignInRefused(SignInPage page, AccountQuery accounts, TransactionTemplate transaction, Audit audit) {
        this.page = page;
        this.accounts = accounts;
        this.transaction = transaction;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String login = Objects.requireNonNullElse(request.getParameter("username"), "");
        if (why instanceof InternalAuthenticationServiceException) {
            page.show(request, response, 503, said(request, "access.sign-in.outage", login));
            return;
        }
        note(request, login);
        page.show(request, response, 401, said(request, "access.sign-in.wrong", login));
    }

    private Map<String, String> said(HttpServletRequest request, String key, String login) {
        return Map.of("error", page.text(request, key), "login", login);
    }

    private void note(HttpServletRequest request, String login) {
        Optional<AccountQuery.Account> account =
                transaction.execute(status -> accounts.byLogin(AccountsForSignIn.normal(login)));
        note("access.sign-in-refused", account);
        if (request.getAttribute(SignInFilter.ATTEMPT) instanceof SignInThrottle.Attempt attempt
                && attempt.left() == 0) {
            note("access.sign-in-slowed", account);
        }
    }

    private void note(String event, Optional<AccountQuery.Account> account) {
        audit.regional(
                event, entry -> account.map(known -> entry.account(known.id())).orElse(entry));
    }
}
