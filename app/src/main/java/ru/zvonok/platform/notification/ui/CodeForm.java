package ru.zvonok.platform.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import ru.zvonok.platform.notification.NoticeChoices;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;

/** Takes the code that came to an address. */
class CodeForm extends Div {

    CodeForm(NoticeChoices door, Runnable done) {
        Form form = new Form();
        FormSection section = form.section();
        TextField code = section.add("code", Fields.text("notification.code", "notification.code.example"));
        code.setMaxLength(10);
        form.required(code, "notification.code.missing");
        form.onSave(() -> door.confirm(code.getValue())).afterSave(() -> {
            Notice.done(Words.t("notification.confirmed"));
            done.run();
        });
        Button confirm = new Button(Words.t("notification.confirm"), click -> form.save());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        section.note(confirm);
        add(form);
    }
}
