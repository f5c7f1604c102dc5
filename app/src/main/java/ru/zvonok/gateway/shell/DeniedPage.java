package ru.zvonok.gateway.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.uikit.Words;

/** A page whose door is closed to all roles one has here. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DeniedPage extends ErrorPage implements HasErrorParameter<Denied> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Denied> parameter) {
        say("lock", Words.t("shell.denied.title"), Words.t("shell.denied.text"));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
