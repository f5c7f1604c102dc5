package ru.zvonok.gateway.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import ru.zvonok.platform.uikit.Words;

/** No such page, or not for you: the same page, which tells nothing of what exists elsewhere. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say("search", Words.t("shell.not-found.title"), Words.t("shell.not-found.text"));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
