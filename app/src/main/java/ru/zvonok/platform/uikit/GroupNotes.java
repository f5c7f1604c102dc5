package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A bean that shows, on another module's page of a group, what its families wrote about absences. */
public interface GroupNotes {

    /** Nothing where no note waits or was answered lately, or where the reader does not answer them. */
    Optional<Component> of(long group);
}
