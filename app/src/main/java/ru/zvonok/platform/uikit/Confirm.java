package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** A question before what cannot be undone; where it can, do it and show {@link Notice#undo}. */
public final class Confirm {

    private Confirm() {}

    /** Asks; {@code action} names the button (verb with object) and {@code run} happens on it. */
    public static void ask(String title, String text, String action, Runnable run) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(Words.t("uikit.keep"));
        dialog.setConfirmText(action);
        dialog.addConfirmListener(confirmed -> run.run());
        dialog.open();
    }
}
