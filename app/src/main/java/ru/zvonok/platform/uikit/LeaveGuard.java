package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before a page with unsaved changes is left. */
final class LeaveGuard {

    private LeaveGuard() {}

    static void ask(Form form, BeforeLeaveEvent event) {
        if (!form.dirty()) {
            return;
        }
        ContinueNavigationAction leave = event.postpone();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Words.t("uikit.leave.title"));
        dialog.setText(Words.t("uikit.leave.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(Words.t("uikit.leave.stay"));
        dialog.setRejectable(true);
        dialog.setRejectText(Words.t("uikit.leave.drop"));
        dialog.setConfirmText(Words.t("uikit.leave.save"));
        dialog.addCancelListener(stay -> leave.cancel());
        dialog.addRejectListener(drop -> {
            form.reset();
            leave.proceed();
        });
        dialog.addConfirmListener(save -> {
            if (form.save()) {
                leave.proceed();
            } else {
                leave.cancel();
            }
        });
        dialog.open();
    }
}
