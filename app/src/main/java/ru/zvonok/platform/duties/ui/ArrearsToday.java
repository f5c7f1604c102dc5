package ru.zvonok.platform.duties.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.duties.Arrears;
import ru.zvonok.platform.duties.Duties;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** Who has not done what, by person, for those who oversee them. */
@org.springframework.stereotype.Component
class ArrearsToday implements TodayCard {

    private static final int MOST = 12;

    private final Duties duties;
    private final TenantScope scope;

    ArrearsToday(Duties duties, TenantScope scope) {
        this.duties = duties;
        this.scope = scope;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> content() {
        if (!(scope.current() instanceof Scope.Organisation)) {
            return Optional.empty();
        }
        List<Arrears> others = duties.ofOthers();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Span count = new Span(Words.count("duties.people", others.size()));
        count.addClassName("z-muted");
        Div head = new Div(new H2(Words.t("duties.others")), count);
        head.addClassName("z-section-head");
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        others.stream().limit(MOST).forEach(one -> list.add(line(one)));
        Section section = new Section(head, list);
        if (others.size() > MOST) {
            Span more = new Span(Words.t("duties.more-people", others.size() - MOST));
            more.addClassName("z-muted");
            section.add(more);
        }
        return Optional.of(section);
    }

    private static ListItem line(Arrears one) {
        String name = one.holder().isEmpty() ? Words.t("duties.nobody") : one.holder();
        Span open = new Span(Words.count("duties.open", one.open()));
        open.addClassName("z-muted");
        Div flags = new Div(open);
        flags.addClassName("z-flags");
        if (one.overdue() > 0) {
            flags.add(Tag.red(Words.count("duties.overdue-count", one.overdue())));
        }
        return new ListItem(new Div(Here.anchor(one.path(), name)), flags);
    }
}
