package ru.zvonok.gateway.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Words;

/** A page that cannot be shown for a reason its module names. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedPage extends ErrorPage implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        say("circle-alert", Words.t("shell.refused.title"), Failures.text(parameter.getException()));
        return HttpStatusCode.CONFLICT.getCode();
    }
}
