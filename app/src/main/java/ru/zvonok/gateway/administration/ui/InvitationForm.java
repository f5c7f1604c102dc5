package ru.zvonok.gateway.administration.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Words;

/** Asks for the name of somebody who is invited. */
final class InvitationForm {

    private InvitationForm() {}

    static void open(String title, Consumer<PersonName> invite) {
        Form form = new Form();
        FormSection fields = form.section();
        TextField last =
                fields.add("last", Fields.text("administration.invite.last", "administration.invite.last-example"));
        TextField first =
                fields.add("first", Fields.text("administration.invite.first", "administration.invite.first-example"));
        TextField middle = fields.add(
                "middle", Fields.text("administration.invite.middle", "administration.invite.middle-example"));
        form.required(last, "administration.invite.last-missing");
        form.required(first, "administration.invite.first-missing");
        form.onSave(() -> {
            String patronymic = middle.getValue().strip();
            invite.accept(new PersonName(
                    last.getValue().strip(), first.getValue().strip(), patronymic.isEmpty() ? null : patronymic));
        });
        FormDialog.open(title, form, Words.t("administration.invite.make"));
    }
}
