package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.uikit.Context;
import ru.zvonok.platform.uikit.ContextChoice;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** After sign-in: to the one place one works in, or the choice of the place. */
@Route(value = "", autoLayout = false)
@ForSignedIn
class HomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ObjectProvider<ContextChoice> choices;
    private final transient AuthenticationContext authentication;

    HomeView(ObjectProvider<ContextChoice> choices, AuthenticationContext authentication) {
        this.choices = choices;
        this.authentication = authentication;
        addClassName("z-signin");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Context> places = choices.orderedStream()
                .flatMap(choice -> choice.choices().stream())
                .filter(context -> context.kind() == Context.Kind.PLACE)
                .toList();
        if (places.size() == 1) {
            event.forwardTo(places.getFirst().href());
            return;
        }
        show(places);
    }

    private void show(List<Context> places) {
        removeAll();
        Div brand = new Div(Icons.of("bell"), new Span(Words.t("shell.brand")));
        brand.addClassName("z-signin-brand");
        H1 title = new H1(Words.t(places.isEmpty() ? "shell.home.none.title" : "shell.home.title"));
        Div box = new Div(title);
        box.addClassName("z-signin-box");
        if (places.isEmpty()) {
            box.add(new Paragraph(Words.t("shell.home.none.text")));
        }
        places.forEach(place -> box.add(ContextSwitch.item(place)));
        Button out = new Button(Words.t("shell.sign-out"), click -> authentication.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        box.add(out);
        add(brand, box);
    }

    @Override
    public String getPageTitle() {
        return Words.t("shell.brand");
    }
}
