package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;

/** A bean that shows, on another module's page of a child, the family's notes about whole days and the way to write one. */
public interface ChildNotes {

    Component of(long child);
}
