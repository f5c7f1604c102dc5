package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationListener;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import java.util.List;
import java.util.stream.Stream;

/** A dialog goes with the page that opened it: whoever went back would otherwise save it beside another page. */
final class DialogsOfPage implements BeforeEnterListener, AfterNavigationListener {

    private final UI ui;
    private List<Component> before = List.of();

    private DialogsOfPage(UI ui) {
        this.ui = ui;
    }

    static void follow(UI ui) {
        DialogsOfPage dialogs = new DialogsOfPage(ui);
        ui.addBeforeEnterListener(dialogs);
        ui.addAfterNavigationListener(dialogs);
    }

    /** Those of the page that is left; the new page may open its own while it enters. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        before = inside(ui)
                .filter(part -> part instanceof Dialog || part instanceof ConfirmDialog)
                .toList();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        for (Component part : before) {
            if (part instanceof Dialog dialog) {
                dialog.close();
            } else if (part instanceof ConfirmDialog question) {
                question.close();
            }
        }
        before = List.of();
    }

    /** Dialogs stand below the page or, where one was opened out of another, below that one. */
    private static Stream<Component> inside(Component outer) {
        return outer.getChildren()
                .flatMap(part -> part instanceof Dialog || part instanceof ConfirmDialog
                        ? Stream.concat(Stream.of(part), inside(part))
                        : Stream.empty());
    }
}
