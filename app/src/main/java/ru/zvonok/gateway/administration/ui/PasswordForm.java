package ru.zvonok.gateway.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import ru.zvonok.platform.access.OwnAccount;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;

/** Changes the own password. */
class PasswordForm extends Div {

    PasswordForm(OwnAccount own) {
        Form form = new Form();
        FormSection section = form.section("administration.password");
        PasswordField current = section.add("current", Fields.password("administration.password.current"));
        PasswordField fresh = section.add("fresh", Fields.password("administration.password.fresh"));
        form.required(current, "administration.password.current-missing");
        form.required(fresh, "administration.password.fresh-missing");
        form.onSave(() -> own.changePassword(current.getValue(), fresh.getValue()));
        form.afterSave(() -> {
            form.fill(() -> {
                current.clear();
                fresh.clear();
            });
            Notice.done(Words.t("administration.password.done"));
        });
        form.add(form.bar());
        add(form);
    }
}
