package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.function.Supplier;

/** Something behind a line, made when it is opened for the first time: a phone is not sent what nobody looks at. */
final class Unfold extends NativeDetails {

    private transient boolean made;

    Unfold(String summary, Supplier<Component> content) {
        super(summary);
        addClassName("z-unfold");
        addToggleListener(toggle -> {
            if (toggle.isOpened() && !made) {
                made = true;
                setContent(content.get());
            }
        });
    }
}
