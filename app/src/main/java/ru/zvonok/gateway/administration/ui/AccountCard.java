package ru.zvonok.gateway.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.Grants;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.SideCard;
import ru.zvonok.platform.uikit.SlipDialog;
import ru.zvonok.platform.uikit.Words;

/** One account beside the list: slip, roles, block. Shows only what the one who looks may do. */
@org.springframework.stereotype.Component
class AccountCard {

    private final Accounts accounts;
    private final Grants grants;
    private final AccessControl access;

    AccountCard(Accounts accounts, Grants grants, AccessControl access) {
        this.accounts = accounts;
        this.grants = grants;
        this.access = access;
    }

    SideCard of(AccountEntry entry, Runnable changed) {
        SideCard card = new SideCard(entry.name(), entry.login());
        card.section(AccountsView.state(entry));
        if (may(AccessAction.PRINT_SLIPS) && entry.state() != AccountState.BLOCKED) {
            card.section(slip(entry, changed));
        }
        card.section(roles(entry, changed));
        if (may(AccessAction.BLOCK_ACCOUNTS)) {
            card.section(block(entry, changed));
        }
        return card;
    }

    private boolean may(AccessAction action) {
        return access.allows(action, Target.organisation());
    }

    private Component slip(AccountEntry entry, Runnable changed) {
        boolean fresh = entry.state() == AccountState.NEW;
        Button print = new Button(
                Words.t(fresh ? "administration.account.slip" : "administration.account.reset"), Icons.of("printer"));
        print.addClickListener(click -> {
            SlipDialog.show(accounts.print(Target.organisation(), List.of(entry.person()))
                    .getFirst());
            changed.run();
        });
        Span hint = new Span(Words.t(fresh ? "administration.account.slip.hint" : "administration.account.reset.hint"));
        hint.addClassNames("z-muted", "z-small");
        Div stack = new Div(print, hint);
        stack.addClassName("z-stack");
        return stack;
    }

    private Component roles(AccountEntry entry, Runnable changed) {
        boolean may = may(AccessAction.GIVE_ROLES);
        Div stack = new Div(new H3(Words.t("administration.account.roles")));
        stack.addClassName("z-stack");
        entry.roles().stream().sorted().forEach(role -> {
            Div line = new Div(new Span(Words.t(role.textKey())));
            line.addClassName("z-row");
            if (may) {
                Button take = new Button(Words.t("administration.account.take"), click -> {
                    grants.take(entry.person(), role);
                    changed.run();
                    Notice.undo(Words.t("administration.account.taken", Words.t(role.textKey())), () -> {
                        grants.give(entry.person(), role);
                        changed.run();
                    });
                });
                take.setAriaLabel(Words.t("administration.account.take-of", Words.t(role.textKey())));
                take.addThemeVariants(ButtonVariant.TERTIARY);
                line.add(take);
            }
            stack.add(line);
        });
        if (may) {
            stack.add(give(entry, changed));
        }
        return stack;
    }

    private Component give(AccountEntry entry, Runnable changed) {
        List<Role> others = Arrays.stream(Role.values())
                .filter(Role::grantable)
                .filter(role -> role.seat() == Role.Seat.ORGANISATION || role.seat() == Role.Seat.FAMILY)
                .filter(role -> !entry.roles().contains(role))
                .toList();
        Select<Role> wanted = Fields.select("administration.account.give", others, role -> Words.t(role.textKey()));
        wanted.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                grants.give(entry.person(), change.getValue());
                changed.run();
                Notice.done(Words.t(
                        "administration.account.given",
                        Words.t(change.getValue().textKey())));
            }
        });
        return wanted;
    }

    private Component block(AccountEntry entry, Runnable changed) {
        if (entry.state() == AccountState.BLOCKED) {
            return new Button(Words.t("administration.account.unblock"), click -> {
                accounts.unblock(entry.person());
                changed.run();
            });
        }
        Button block = new Button(Words.t("administration.account.block"));
        block.addThemeVariants(ButtonVariant.TERTIARY);
        block.addClickListener(click -> {
            accounts.block(entry.person());
            changed.run();
            Notice.undo(Words.t("administration.account.blocked"), () -> {
                accounts.unblock(entry.person());
                changed.run();
            });
        });
        return block;
    }
}
