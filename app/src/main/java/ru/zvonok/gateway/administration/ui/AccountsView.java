package ru.zvonok.gateway.administration.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.AccountFilter;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Ids;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.SideCard;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** Who may sign in to this organisation, as what, and who has not yet (ACC-01…06). */
@Route("o/:organisation/accounts")
@Menu(title = "administration.accounts", icon = "key-round", order = MenuSection.MANAGEMENT + 80)
@ForAction(value = "access.view-accounts", whole = true)
class AccountsView extends ListPage<AccountEntry> {

    private final transient Accounts accounts;
    private final transient AccountCard card;

    AccountsView(Accounts accounts, AccountCard card) {
        super("administration.accounts");
        this.accounts = accounts;
        this.card = card;
        search("administration.accounts.search");
        choice("role", "administration.accounts.role", roles(), Role::name, one -> Words.t(one.textKey()));
        choice(
                "state",
                "administration.accounts.state",
                List.of(AccountState.values()),
                AccountState::name,
                one -> Words.t(one.textKey()));
        link("name", "administration.accounts.name", AccountEntry::name)
                .sortable()
                .wide();
        column("login", "administration.accounts.login", AccountEntry::login)
                .sortable()
                .wide();
        column("roles", "administration.accounts.roles", AccountsView::roles).wide();
        column(
                        "state",
                        "administration.accounts.state",
                        entry -> Words.t(entry.state().textKey()))
                .sortable()
                .as(AccountsView::state);
        column("code", "administration.accounts.code", AccountsView::code);
        rows(
                query -> accounts.list(filter(query), sort(query), query.descending(), query.offset(), query.limit()),
                query -> accounts.count(filter(query)));
        opensCard(entry -> String.valueOf(entry.account()), this::card);
        counted("administration.accounts.count");
        whenEmpty(new EmptyPage(
                "key-round", Words.t("administration.accounts.empty"), Words.t("administration.accounts.empty.text")));
        tools();
    }

    private static AccountFilter filter(ListQuery query) {
        return new AccountFilter(
                query.text(),
                query.filter("role").map(Role::valueOf).orElse(null),
                query.filter("state").map(AccountState::valueOf).orElse(null));
    }

    private static Accounts.Sort sort(ListQuery query) {
        return query.sort() == null
                ? Accounts.Sort.NAME
                : Accounts.Sort.valueOf(query.sort().toUpperCase(Locale.ROOT));
    }

    private SideCard card(String id) {
        return card.of(accounts.one(Ids.read(id).orElseThrow(NotFound::new)), this::refresh);
    }

    static String roles(AccountEntry entry) {
        return entry.roles().stream()
                .sorted()
                .map(role -> Words.t(role.textKey()))
                .collect(Collectors.joining(", "));
    }

    static Tag state(AccountEntry entry) {
        String text = Words.t(entry.state().textKey());
        return switch (entry.state()) {
            case NEW -> Tag.ochre(text);
            case ACTIVE -> Tag.done(text);
            case BLOCKED -> Tag.red(text);
        };
    }

    private static String code(AccountEntry entry) {
        if (entry.state() != AccountState.NEW) {
            return "";
        }
        return Words.t(
                entry.codeMade() == null ? "administration.accounts.code-none" : "administration.accounts.code-made");
    }

    private static List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(Role::grantable)
                .filter(role -> role.seat() == Role.Seat.ORGANISATION || role.seat() == Role.Seat.FAMILY)
                .toList();
    }
}
