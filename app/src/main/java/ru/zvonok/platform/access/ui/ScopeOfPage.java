package ru.zvonok.platform.access.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Hat;
import ru.zvonok.platform.access.HatSource;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.ScopeSource;

/** The scope and the hat of a page, kept in its UI: one tab, one place, never the session. */
@Component
class ScopeOfPage implements ScopeSource, HatSource {

    void bind(UI ui, @Nullable Scope scope, @Nullable Hat hat) {
        ComponentUtil.setData(ui, Bound.class, new Bound(scope, hat));
    }

    @Override
    public @Nullable Scope current() {
        return bound().map(Bound::scope).orElse(null);
    }

    @Override
    public @Nullable Hat hat() {
        return bound().map(Bound::hat).orElse(null);
    }

    private static Optional<Bound> bound() {
        UI ui = UI.getCurrent();
        return ui == null ? Optional.empty() : Optional.ofNullable(ComponentUtil.getData(ui, Bound.class));
    }

    private record Bound(@Nullable Scope scope, @Nullable Hat hat) {}
}
