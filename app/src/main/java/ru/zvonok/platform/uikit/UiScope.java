package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.ScopeSource;

/**
 * Binds what the path of a page stands for to this browser tab, so that two tabs may stand on two organisations. The
 * right to stand there is asked at every navigation.
 */
@Component
class UiScope implements ScopeSource {

    /** Before any view of the path is made. */
    static void enter(BeforeEnterEvent event, OrganisationPath organisations) {
        Optional<String> organisation = event.getRouteParameters().get("organisation");
        Optional<Scope> scope = organisation.flatMap(organisations::scope);
        ComponentUtil.setData(event.getUI(), Scope.class, scope.orElse(null));
        if (organisation.isPresent() && scope.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public @Nullable Scope current() {
        UI ui = UI.getCurrent();
        return ui == null ? null : ComponentUtil.getData(ui, Scope.class);
    }
}
