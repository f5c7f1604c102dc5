package ru.zvonok.gateway.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountFilter;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** Accounts that nobody has activated yet, and blocked ones, for whoever hands accounts out (ACC-03). */
@org.springframework.stereotype.Component
class AccountsToday implements TodayCard {

    private final Accounts accounts;
    private final AccessControl access;

    AccountsToday(Accounts accounts, AccessControl access) {
        this.accounts = accounts;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(60);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allows(AccessAction.PRINT_SLIPS, Target.organisation())
                || !access.allows(AccessAction.VIEW_ACCOUNTS, Target.organisation())) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        line(list, AccountState.NEW, "administration.today.new");
        line(list, AccountState.BLOCKED, "administration.today.blocked");
        if (list.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(Pieces.head(Words.t("administration.today")), list));
    }

    private void line(UnorderedList list, AccountState state, String key) {
        int count = accounts.count(new AccountFilter("", null, state));
        if (count > 0) {
            list.add(new ListItem(
                    Here.anchor("accounts?state=" + state.name(), Words.t(key)),
                    new Span(Words.count("administration.accounts.count", count))));
        }
    }
}
