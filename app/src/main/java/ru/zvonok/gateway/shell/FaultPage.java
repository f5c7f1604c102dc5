package ru.zvonok.gateway.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.http.HttpHeaders;
import ru.zvonok.platform.kernel.Outage;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Words;

/** A fault of ours while a page was made. Stands without the frame, which may be what is broken. */
@AnonymousAllowed
class FaultPage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (Outage.is(parameter.getException())) {
            VaadinResponse response = VaadinResponse.getCurrent();
            if (response != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Outage.ASK_AGAIN);
            }
            say("cloud-off", Words.t("shell.outage.title"), Words.t("shell.outage.text"));
            return HttpStatusCode.SERVICE_UNAVAILABLE.getCode();
        }
        String number = Failures.fault(parameter.getException());
        say("triangle-alert", Words.t("shell.fault.title"), Words.t("shell.fault.text", number));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
