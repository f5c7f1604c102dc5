package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
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

    /** Where a tab stands: the beginning of its paths and the tenants behind it. */
    record Standing(String base, Scope scope) implements java.io.Serializable {}

    private final List<PathScope> paths;

    UiScope(List<PathScope> paths) {
        this.paths = paths;
    }

    /** Before any view of the path is made. */
    void enter(BeforeEnterEvent event) {
        UI ui = event.getUI();
        if (event.isErrorEvent()) {
            return;
        }
        for (PathScope path : paths) {
            Optional<String> value = event.getRouteParameters().get(path.parameter());
            if (value.isPresent()) {
                Optional<Scope> scope = path.scope(value.get());
                stand(
                        ui,
                        scope.map(s -> new Standing(path.prefix() + "/" + value.get(), s))
                                .orElse(null));
                if (scope.isEmpty()) {
                    event.rerouteToError(NotFoundException.class);
                }
                return;
            }
        }
        stand(ui, null);
    }

    private static void stand(UI ui, @Nullable Standing standing) {
        ComponentUtil.setData(ui, Standing.class, standing);
    }

    static Optional<Standing> standing() {
        UI ui = UI.getCurrent();
        return ui == null ? Optional.empty() : Optional.ofNullable(ComponentUtil.getData(ui, Standing.class));
    }

    @Override
    public @Nullable Scope current() {
        return standing().map(Standing::scope).orElse(null);
    }
}
