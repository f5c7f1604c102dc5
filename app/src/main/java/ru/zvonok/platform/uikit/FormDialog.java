package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** A short form in a dialog; it closes when the form was saved, and asks before Esc or a click beside it drops what was typed. */
public final class FormDialog {

    private FormDialog() {}

    /** Opens {@code form}; {@code action} names the main button, verb with object. */
    public static Dialog open(String title, Form form, String action) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("30rem");
        dialog.setMaxWidth("100%");
        dialog.add(form);
        Button save = new Button(action, click -> form.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(Words.t("uikit.cancel"), click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        dialog.getFooter().add(cancel, save);
        form.whenSaved(dialog::close);
        dialog.addDialogCloseActionListener(wanted -> {
            if (form.unsaved()) {
                LeaveGuard.ask(form, dialog::close);
            } else {
                dialog.close();
            }
        });
        dialog.open();
        return dialog;
    }
}
