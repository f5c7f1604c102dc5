package ru.zvonok.gateway.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.uikit.Words;

/** The page is there, what it was asked for is not: the same words as for a page that never was. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RecordNotFoundPage extends ErrorPage implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        say("search", Words.t("shell.not-found.title"), Words.t("shell.not-found.text"));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
