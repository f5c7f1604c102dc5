package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A bean that has something to say above every page of the place this tab stands on, as long as one stands there. */
public interface PlaceNote {

    /** The sentence with its links; nothing where there is nothing to say. Asked anew after every navigation. */
    Optional<Component> content();
}
