package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;

/**
 * A bean that contributes a tab to the card of a person, an employee or an organisation.
 *
 * @param <S> the record by which the card's module names its subject, for instance {@code PupilCard(id)}
 */
public interface CardTab<S> {

    /** The subject's type: tabs of the same type gather on the same card. */
    Class<S> subject();

    /** The tab's word in the URL. */
    String code();

    /** Text key of the tab's name. */
    String titleKey();

    /** Position, smaller first. */
    int order();

    /** Whether the signed-in person may see it for {@code subject}. */
    default boolean shown(S subject) {
        return true;
    }

    /** The tab's content. */
    Component content(S subject);
}
