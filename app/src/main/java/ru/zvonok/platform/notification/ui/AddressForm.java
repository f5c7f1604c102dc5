package ru.zvonok.platform.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import ru.zvonok.platform.notification.NoticeChoices;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;

/** Asks for an address and has a code sent to it. */
class AddressForm extends Div {

    AddressForm(NoticeChoices door, Runnable done) {
        Form form = new Form();
        FormSection section = form.section();
        TextField address = section.add("address", Fields.text("notification.address", "notification.address.example"));
        address.setMaxLength(254);
        form.required(address, "notification.address.missing");
        form.onSave(() -> door.sendCode(address.getValue(), Words.locale())).afterSave(() -> {
            Notice.done(Words.t("notification.code-sent"));
            done.run();
        });
        section.note(new Button(Words.t("notification.send-code"), click -> form.save()));
        add(form);
    }
}
