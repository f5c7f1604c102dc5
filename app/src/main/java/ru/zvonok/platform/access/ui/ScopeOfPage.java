package ru.zvonok.platform.access.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.ScopeSource;

/** The scope of a page, kept in its UI: one tab, one place, never the session. */
@Component
class ScopeOfPage implements ScopeSource {

    void bind(UI ui, @Nullable Scope scope) {
        ComponentUtil.setData(ui, Bound.class, new Bound(scope));
    }

    @Override
    public @Nullable Scope current() {
        UI ui = UI.getCurrent();
        if (ui == null) {
            return null;
        }
        Bound bound = ComponentUtil.getData(ui, Bound.class);
        return bound == null ? null : bound.scope();
    }

    private record Bound(@Nullable Scope scope) {}
}
