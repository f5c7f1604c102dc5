package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before a page with unsaved changes is left. */
final class LeaveGuard {

    private LeaveGuard() {}

    static void ask(Form form, BeforeLeaveEvent event) {
        if (!form.unsaved()) {
            return;
        }
        ContinueNavigationAction leave = event.postpone();
        ask(form, "uikit.leave.save", leave::proceed, leave::cancel);
    }

    /** The same before a dialog closes; a form that was saved closes its dialog itself. */
    static void ask(Form form, Runnable close) {
        ask(form, "uikit.save", close, () -> {});
    }

    private static void ask(Form form, String saveKey, Runnable leave, Runnable stay) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Words.t("uikit.leave.title"));
        dialog.setText(Words.t("uikit.leave.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(Words.t("uikit.leave.stay"));
        dialog.setRejectable(true);
        dialog.setRejectText(Words.t("uikit.leave.drop"));
        dialog.setConfirmText(Words.t(saveKey));
        dialog.addCancelListener(cancelled -> stay.run());
        dialog.addRejectListener(drop -> {
            form.reset();
            leave.run();
        });
        dialog.addConfirmListener(save -> {
            if (form.save()) {
                leave.run();
            } else {
                stay.run();
            }
        });
        dialog.open();
    }
}
