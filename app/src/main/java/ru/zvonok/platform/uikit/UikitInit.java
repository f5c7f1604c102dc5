package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.TenantScope;

/** Every page: its look and language before the first paint, its organisation, its failures, Vaadin's own sentences. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UikitInit implements VaadinServiceInitListener {

    /** How often a page without a line asks whether it is back: what waits to be sent waits no longer than this. */
    private static final int TRY_AGAIN_MILLIS = 2000;

    private final transient Texts texts;
    private final transient TenantScope tenants;

    UikitInit(Texts texts, TenantScope tenants) {
        this.tenants = tenants;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::page);
        event.getSource().setSystemMessagesProvider(this::messages);
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(new Failures()));
        event.getSource().addUIInitListener(init -> open(init.getUI()));
    }

    private void page(IndexHtmlResponse response) {
        Appearance appearance = Appearance.of(response.getVaadinRequest());
        Element html = response.getDocument().selectFirst("html");
        if (html == null) {
            return;
        }
        html.attr("lang", appearance.locale(response.getVaadinRequest()).getLanguage());
        Element manifest = response.getDocument().selectFirst("link[rel=manifest]");
        if (manifest != null) {
            manifest.attr("href", "z/manifest.json");
        }
        if (!"auto".equals(appearance.look())) {
            html.attr("data-look", appearance.look());
        }
        if (appearance.size() != 0) {
            html.attr("data-size", String.valueOf(appearance.size()));
        }
    }

    private void open(UI ui) {
        Locale locale = Appearance.current().locale(VaadinRequest.getCurrent());
        ui.getSession().setLocale(locale);
        ui.setLocale(locale);
        ui.addBeforeEnterListener(new First(tenants));
        DialogsOfPage.follow(ui);
        ui.getReconnectDialogConfiguration().setReconnectInterval(TRY_AGAIN_MILLIS);
        ui.getReconnectDialogConfiguration().setDialogText(texts.get(locale, "uikit.line.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(texts.get(locale, "uikit.line.gone"));
        ui.getPage()
                .executeJs(
                        """
                const say = () => { const line = window.Vaadin && window.Vaadin.connectionIndicator;
                  if (line) { line.onlineText = $0; line.offlineText = $1; line.reconnectingText = $2; } };
                say(); setTimeout(say, 500);
                // Flow itself says that the line is back only with the next click
                new PerformanceObserver(done => {
                  const line = window.Vaadin && window.Vaadin.connectionState;
                  if (line && line.state === 'reconnecting' && done.getEntries().some(
                      one => one.name.includes('v-r=uidl') && one.responseStatus === 200)) { line.state = 'connected'; }
                }).observe({type: 'resource'});
                """,
                        texts.get(locale, "uikit.line.back"),
                        texts.get(locale, "uikit.line.lost"),
                        texts.get(locale, "uikit.line.lost"));
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        Locale locale = info.getLocale() == null ? Texts.RUSSIAN : info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(texts.get(locale, "uikit.session.expired.title"));
        messages.setSessionExpiredMessage(texts.get(locale, "uikit.session.expired.text"));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.get(locale, "uikit.broken.title"));
        messages.setInternalErrorMessage(texts.get(locale, "uikit.broken.text"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.get(locale, "uikit.cookies.title"));
        messages.setCookiesDisabledMessage(texts.get(locale, "uikit.cookies.text"));
        messages.setCookiesDisabledNotificationEnabled(true);
        return messages;
    }

    /** Told before the view is made, whose constructor may already want links. */
    @ListenerPriority(Integer.MAX_VALUE)
    private record First(TenantScope tenants) implements BeforeEnterListener {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            Here.enter(event, tenants);
        }
    }
}
